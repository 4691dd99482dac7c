import { useState, type ReactElement } from 'react';
import { Empty, ProblemNotice, Segmented, Skeleton } from '@huihuan/web-kit';
import { useCorrections } from '../../lib/corrections/use-corrections.ts';
import { useCorrectionTexts } from '../../lib/i18n/use-correction-texts.ts';
import { useTexts } from '../../lib/i18n/use-texts.ts';
import { Connection } from '../../lib/live/Connection.tsx';
import screen from '../../lib/parts/screen.module.css';
import { useListKeys } from '../../lib/parts/use-list-keys.ts';
import { AtMySite } from '../../lib/site/AtMySite.tsx';
import { SiteSwitch } from '../../lib/site/SiteSwitch.tsx';
import type { MySite } from '../../lib/site/use-my-site.ts';
import { CorrectionCard } from './components/CorrectionCard.tsx';
import { CorrectionsList } from './components/CorrectionsList.tsx';
import styles from './components/corrections.module.css';

type Shown = 'open' | 'ended';
const states: readonly Shown[] = ['open', 'ended'];

function CorrectionsOf({ site }: { site: MySite }): ReactElement {
  const texts = useCorrectionTexts();
  const words = useTexts();
  const [shown, show] = useState<Shown>('open');
  const [wanted, want] = useState('');
  const { data, error, refetch } = useCorrections(site, shown);
  const all = data ?? [];
  const selected = Math.max(
    all.findIndex(({ correctionId }) => correctionId === wanted),
    0,
  );
  const one = all[selected];
  useListKeys({ length: all.length, selected, onSelect: (index) => want(all[index]?.correctionId ?? '') });
  return (
    <div className={screen.screen}>
      <header className={screen.head}>
        <h1>{texts.title}</h1>
        <SiteSwitch />
        <Segmented
          label={texts.state}
          value={shown}
          segments={states.map((value) => ({ value, face: texts[value], name: texts[value] }))}
          onChange={show}
        />
        <Connection isCut={error !== null} />
      </header>
      {data === undefined && error !== null ? (
        <ProblemNotice error={error} texts={words} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === null ? <Skeleton lines={4} label={texts.loading} /> : null}
      {data === undefined ? null : <p className={screen.hint}>{texts.hint}</p>}
      {data !== undefined && one === undefined ? (
        <Empty>{shown === 'open' ? texts.noneOpen : texts.noneEnded}</Empty>
      ) : null}
      {one === undefined ? null : (
        <div className={styles.both} data-shown={shown}>
          <CorrectionsList site={site} all={all} selectedId={one.correctionId} onSelect={want} />
          <CorrectionCard key={one.correctionId} site={site} correction={one} />
        </div>
      )}
    </div>
  );
}

/** What was recorded wrong of goods that have moved: what each side proposes, and what the other says to it. */
export function CorrectionsScreen(): ReactElement {
  return <AtMySite>{(site) => <CorrectionsOf key={site.siteId} site={site} />}</AtMySite>;
}
