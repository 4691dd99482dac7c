import { useState, type ReactElement } from 'react';
import { Empty, ProblemNotice, Segmented, Skeleton } from '@huihuan/web-kit';
import { useDiscrepancies } from '../../lib/custody/use-discrepancies.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { DifferenceCard } from './components/DifferenceCard.tsx';
import styles from './components/differences.module.css';
import { DifferencesList } from './components/DifferencesList.tsx';

type Shown = 'open' | 'settled';

function DifferencesOf({ site }: { site: MySite }): ReactElement {
  const texts = useStationTexts();
  const words = useTexts();
  const [shown, show] = useState<Shown>('open');
  const [wanted, want] = useState('');
  const { data, error, refetch } = useDiscrepancies(site, shown);
  const all = data ?? [];
  const selected = Math.max(
    all.findIndex(({ discrepancyId }) => discrepancyId === wanted),
    0,
  );
  const one = all[selected];
  const select = (index: number): void => want(all[index]?.discrepancyId ?? '');
  useListKeys({ length: all.length, selected, onSelect: select });
  const states: readonly Shown[] = ['open', 'settled'];
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.differences.title}</h1>
        <SiteSwitch />
        <Segmented
          label={texts.differences.state}
          value={shown}
          segments={states.map((value) => ({ value, face: texts.differences[value], name: texts.differences[value] }))}
          onChange={show}
        />
        <Connection isCut={error !== null} />
      </header>
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={4} label={texts.loading} /> : null}
      {data !== undefined && one === undefined ? (
        <Empty>{shown === 'open' ? texts.differences.noneOpen : texts.differences.noneSettled}</Empty>
      ) : null}
      {one === undefined ? null : (
        <>
          <p className={screen.hint}>{texts.differences.choose}</p>
          <div className={styles.both} data-shown={shown}>
            <DifferencesList all={all} selectedId={one.discrepancyId} onSelect={want} />
            <DifferenceCard key={one.discrepancyId} site={site} discrepancy={one} />
          </div>
        </>
      )}
    </div>
  );
}

/** What was declared beside what was found, until both sides agree. */
export function DifferencesScreen(): ReactElement {
  return <AtMySite>{(site) => <DifferencesOf key={site.siteId} site={site} />}</AtMySite>;
}
