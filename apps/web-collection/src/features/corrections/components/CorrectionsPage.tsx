import { useState, type ReactElement, type ReactNode } from 'react';
import { Empty, moment, Skeleton } from '@huihuan/web-kit';
import { useTablet } from '@huihuan/web-outbox';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useCorrections } from '../../../lib/reference/use-corrections.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { CorrectionCard } from './CorrectionCard.tsx';
import styles from './Corrections.module.css';
import { PickItem } from './PickItem.tsx';
import { ProposeItem } from './ProposeItem.tsx';

/** 更正: what the other side proposed, what this side did, and the way to propose. Answers need no network; a proposal does. */
export function CorrectionsPage(): ReactElement | null {
  const words = useCorrectionTexts();
  const [tablet, known, now] = [useTablet(), useCorrections(), useNow()];
  const [isPicking, setPicking] = useState(false);
  const [itemId, setItemId] = useState<string | null>(null);
  if (tablet.kind !== 'working') return null;
  if (itemId !== null)
    return <ProposeItem key={itemId} itemId={itemId} siteId={tablet.siteId} onDone={() => setItemId(null)} />;
  if (isPicking) {
    const picked = (id: string): void => {
      setPicking(false);
      setItemId(id);
    };
    return <PickItem onPick={picked} onBack={() => setPicking(false)} />;
  }
  if (known === undefined) return <Skeleton lines={4} label={words.title} />;
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.title}>{words.title}</h1>
        <Key look="main" icon="plus" onPress={() => setPicking(true)}>
          {words.propose}
        </Key>
      </div>
      <p className={styles.says}>{words.says}</p>
      {known === null ? (
        <Notice look="wait">{words.noCopy}</Notice>
      ) : (
        <>
          <p className={styles.says}>{words.asOf(moment(known.asOf, now))}</p>
          <Part title={words.theirs} none={words.theirsNone} count={known.theirs.length}>
            {known.theirs.map((each) => (
              <CorrectionCard key={each.correctionId} siteId={tablet.siteId} correction={each} />
            ))}
          </Part>
          <Part title={words.mine} none={words.mineNone} count={known.mine.length}>
            {known.mine.map((each) => (
              <CorrectionCard key={each.correctionId} siteId={tablet.siteId} correction={each} />
            ))}
          </Part>
          <Part title={words.ended} none={words.endedNone} count={known.ended.length}>
            {known.ended.map((each) => (
              <CorrectionCard key={each.correctionId} siteId={tablet.siteId} correction={{ ...each, said: null }} />
            ))}
          </Part>
        </>
      )}
    </>
  );
}

const Part = (props: { title: string; none: string; count: number; children: ReactNode }): ReactElement => (
  <section className={styles.part} aria-label={props.title}>
    <h2>{props.title}</h2>
    {props.count === 0 ? <Empty>{props.none}</Empty> : props.children}
  </section>
);
