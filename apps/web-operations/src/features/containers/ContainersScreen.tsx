import { useState, type ReactElement } from 'react';
import { Empty, newId, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import panel from '../../lib/centre/panel.module.css';
import { useKeys } from '../../lib/centre/use-keys.ts';
import { useStock } from '../../lib/custody/use-stock.ts';
import { useCommandTexts } from '../../lib/i18n/use-command-texts.ts';
import { useOutgoingTexts } from '../../lib/i18n/use-outgoing-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import { OthersWait } from '../../lib/live/OthersWait.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { ScanMark } from '../../lib/scan/ScanMark.tsx';
import { useScanner } from '../../lib/scan/use-scanner.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { isReady, newBuild } from './api/build.ts';
import { membersOf, queueOfContainers, useContainerActs, useContainers } from './api/containers.ts';
import { useBuilder } from './api/use-builder.ts';
import { Builder } from './components/Builder.tsx';
import { ContainerCard } from './components/ContainerCard.tsx';
import { ContainerList } from './components/ContainerList.tsx';
import { Refused } from './components/Refused.tsx';
import { ReleaseDialog } from './components/ReleaseDialog.tsx';

function Waiting(props: {
  isKnown: boolean;
  isEmpty: boolean;
  error: Error | null;
  onRetry: () => void;
}): ReactElement | null {
  const { isKnown, isEmpty, error, onRetry } = props;
  const { containers: texts } = useOutgoingTexts();
  const { loading } = useStationTexts();
  const words = useTexts();
  if (isKnown) return isEmpty ? <Empty>{texts.none}</Empty> : null;
  return error === null ? (
    <Skeleton lines={4} label={loading} />
  ) : (
    <ProblemNotice error={error} texts={words} onRetry={onRetry} />
  );
}

function ContainersOf({ site }: { site: MySite }): ReactElement {
  const { containers: texts, scan } = useOutgoingTexts();
  const { keys } = useCommandTexts();
  const acts = useContainerActs(site);
  const { data, error, refetch } = useContainers(site);
  const [packed, reserved, single] = [useStock(site, 'packed'), useStock(site, 'reserved'), useStock(site, 'in-stock')];
  const { build, keep, said, say, scanned } = useBuilder(site);
  const [chosen, choose] = useState<string | null>(null);
  const [releasing, setReleasing] = useState(false);
  const rows = [...(packed.data ?? []), ...(reserved.data ?? [])];
  const all = data ?? [];
  const selected = Math.max(
    0,
    all.findIndex(({ containerId }) => containerId === chosen),
  );
  const here = all[selected];
  const pack = (): void => {
    if (!isReady(build)) return;
    acts.pack({ ...build, code: build.code.trim() });
    choose(build.id);
    keep(null);
    say('right', texts.packed(build.code));
  };
  const undo = (): void => (build.items.length > 0 ? keep({ ...build, items: build.items.slice(0, -1) }) : undefined);
  const print = (): void => (here === undefined ? undefined : window.print());
  const askRelease = (): void => setReleasing(here !== undefined && !membersOf(here.containerId, rows).isListed);
  useScanner({ says: keys.scanBox, onScan: scanned }, releasing);
  useKeys({
    p: { says: texts.pack, act: pack },
    z: { says: texts.undo, act: undo },
    l: { says: texts.label, act: print },
    r: { says: texts.release, act: askRelease },
  });
  useListKeys({
    length: releasing ? 0 : all.length,
    selected,
    onSelect: (index) => choose(all[index]?.containerId ?? null),
  });
  const refusedIds = acts.refused?.body.itemIds as readonly string[] | undefined;
  const fetchBack = (ids: readonly string[]): void => {
    const items = (single.data ?? []).map(({ holding }) => holding.item).filter(({ itemId }) => ids.includes(itemId));
    keep({ ...newBuild(newId(), build.kind), items });
  };
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        <SiteSwitch />
        <Connection isCut={acts.isCut || error !== null} waiting={acts.waiting.length} />
      </header>
      <OthersWait queue={queueOfContainers(site.siteId)} />
      <ScanMark said={said} hint={scan.hint} />
      {acts.refusal === null ? null : (
        <Refused
          error={acts.refusal}
          siteId={site.siteId}
          onOverride={acts.override}
          onFetch={refusedIds === undefined ? null : () => fetchBack(refusedIds)}
        />
      )}
      <div className={panel.columns}>
        <section className={panel.panel}>
          <div className={panel.head}>
            <h2>{texts.here}</h2>
            <span className={panel.keys}>{texts.keys}</span>
          </div>
          <Waiting
            isKnown={data !== undefined}
            isEmpty={all.length === 0}
            error={error}
            onRetry={() => void refetch()}
          />
          {here === undefined ? null : (
            <>
              <ContainerList
                containers={all}
                rows={rows}
                selected={selected}
                onSelect={(index) => choose(all[index]?.containerId ?? null)}
              />
              <ContainerCard container={here} rows={rows} onPrint={print} onRelease={askRelease} />
            </>
          )}
        </section>
        <Builder build={build} onBuild={keep} onPack={pack} />
      </div>
      {releasing && here !== undefined ? (
        <ReleaseDialog
          code={here.code}
          onClose={() => setReleasing(false)}
          onRelease={() => {
            setReleasing(false);
            acts.release(here.containerId);
          }}
        />
      ) : null}
    </div>
  );
}

/** Goods onto pallets and into boxes that then move as one. */
export function ContainersScreen(): ReactElement {
  const { containers: texts } = useOutgoingTexts();
  return (
    <AtMySite>
      {(site) =>
        site.tier === 'transfer' ? (
          <ContainersOf key={site.siteId} site={site} />
        ) : (
          <>
            <header className={screen.head}>
              <h1>{texts.title}</h1>
              <SiteSwitch />
            </header>
            <Empty>{texts.onlyStations}</Empty>
          </>
        )
      }
    </AtMySite>
  );
}
