import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@huihuan/web-kit';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { askItem, type ItemAnswer } from '../api/ask-item.ts';
import { waitsFor } from '../api/waits-for.ts';
import styles from './Corrections.module.css';
import { ProposeForm } from './ProposeForm.tsx';

/** What the books say of an item now, and the form that corrects it; or why that is not possible at this moment. */
export function ProposeItem(props: { itemId: string; siteId: string; onDone: () => void }): ReactElement {
  const { itemId, onDone } = props;
  const words = useCorrectionTexts();
  const { back } = useWorkTexts();
  const { data, refetch } = useQuery({
    queryKey: ['item', itemId],
    queryFn: () => askItem(itemId),
    // asked without a network, too: then the screen says so
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: ({ state }) => state.data?.kind === 'away',
  });
  return (
    <>
      <div className={styles.head}>
        <Key icon="back" onPress={onDone}>
          {back}
        </Key>
        <h1 className={styles.title}>{words.propose}</h1>
      </div>
      {data === undefined ? (
        <Skeleton lines={4} label={words.asking} />
      ) : (
        <Known answer={data} onAgain={() => void refetch()} onDone={onDone} />
      )}
    </>
  );
}

function Known(props: { answer: ItemAnswer; onAgain: () => void; onDone: () => void }): ReactElement {
  const words = useCorrectionTexts();
  const { answer } = props;
  if (answer.kind === 'refused') return <Refusal problem={answer.problem} />;
  if (answer.kind === 'away')
    return (
      <>
        <Notice look="wait">{words.away}</Notice>
        <div className={styles.acts}>
          <Key onPress={props.onAgain}>{words.again}</Key>
        </div>
      </>
    );
  const { known } = answer;
  const waits = waitsFor(known);
  if (waits !== null) return <Notice look="wait">{words.waits[waits]}</Notice>;
  return <ProposeForm known={known} onDone={props.onDone} />;
}
