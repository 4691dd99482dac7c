import { useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Empty, ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useCommandTexts } from '../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import { play } from '../../lib/scan/sound.ts';
import { useScanner } from '../../lib/scan/use-scanner.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { useArrivals } from './api/use-arrivals.ts';
import { ArrivalsTable } from './components/ArrivalsTable.tsx';

function ArrivalsOf({ site }: { site: MySite }): ReactElement {
  const texts = useStationTexts();
  const words = useTexts();
  const { keys } = useCommandTexts();
  const navigate = useNavigate();
  const { data, error, refetch } = useArrivals(site);
  const [selected, setSelected] = useState(0);
  const all = data?.arrivals ?? [];
  const open = (shipmentId: string | undefined): void => {
    if (shipmentId !== undefined) void navigate({ to: '/receive/$shipmentId', params: { shipmentId } });
  };
  useListKeys({
    length: all.length,
    selected,
    onSelect: setSelected,
    onOpen: (index) => open(all[index]?.shipmentId),
  });
  useScanner({
    says: keys.scanArrival,
    onScan: (code) => {
      const codes = codesOf(code);
      const found = all.find(
        ({ shipmentId, plate }) => codes.includes(shipmentId) || plate?.toLowerCase() === codes[0],
      );
      if (found === undefined) return false;
      play('right');
      open(found.shipmentId);
      return true;
    },
  });
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.arrivals.title}</h1>
        <SiteSwitch />
        <Connection isCut={error !== null} />
      </header>
      <p className={screen.hint}>{texts.arrivals.scanHint}</p>
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={6} label={texts.loading} /> : null}
      {data !== undefined && all.length === 0 ? <Empty>{texts.arrivals.none}</Empty> : null}
      {data !== undefined && all.length > 0 ? <ArrivalsTable known={data} selected={selected} /> : null}
    </div>
  );
}

/** What is on its way here, and the door to its receipt. */
export function ArrivalsScreen(): ReactElement {
  return <AtMySite>{(site) => <ArrivalsOf key={site.siteId} site={site} />}</AtMySite>;
}
