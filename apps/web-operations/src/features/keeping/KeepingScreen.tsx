import { useState, type ReactElement } from 'react';
import { ProblemNotice, Skeleton } from '@huihuan/web-kit';
import { useKeepingTexts } from '../../lib/i18n/use-keeping-texts.ts';
import { useStationTexts } from '../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import screen from '../../lib/parts/screen.module.css';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { useKeeping, type Shown } from './api/keeping.ts';
import { RecordsTable } from './components/RecordsTable.tsx';
import { Videos } from './components/Videos.tsx';

function KeepingOf({ site }: { site: MySite }): ReactElement {
  const texts = useKeepingTexts();
  const words = useTexts();
  const { loading } = useStationTexts();
  const [shown, show] = useState<Shown>('missing');
  const query = useKeeping(site, shown);
  const totals = useKeeping(site, 'missing');
  const first = totals.data?.pages[0];
  const isDismantling = site.tier === 'sorting';
  return (
    <section className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        <SiteSwitch />
        <Connection isCut={query.error !== null} />
      </header>
      <p className={screen.hint}>{texts.says}</p>
      {isDismantling ? <p className={screen.hint}>{texts.keys}</p> : null}
      <h2>{texts.recordsTitle}</h2>
      {first === undefined && totals.error !== null ? (
        <ProblemNotice error={totals.error} texts={words} onRetry={() => void totals.refetch()} />
      ) : null}
      {first === undefined && totals.error === null ? <Skeleton lines={4} label={loading} /> : null}
      {first === undefined ? null : (
        <RecordsTable records={first.records ?? []} videoRule={isDismantling ? first.videoRule : null} />
      )}
      {isDismantling ? <Videos {...{ site, shown, query }} onShow={show} /> : null}
    </section>
  );
}

/** What a site has to keep, for how long and by which rule; and the videos of the vehicles that it took apart. */
export function KeepingScreen(): ReactElement {
  return <AtMySite>{(site) => <KeepingOf key={site.siteId} site={site} />}</AtMySite>;
}
