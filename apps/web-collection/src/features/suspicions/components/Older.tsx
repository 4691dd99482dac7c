import { useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import { withPage, type SuspicionCopy } from '../../../lib/reference/suspicions.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice, Refusal } from '../../../lib/touch/components/Notice.tsx';
import { askOlder } from '../api/ask-older.ts';
import styles from './Suspicions.module.css';

/** Asks for reports before those that the tablet keeps, page after page. */
export function Older(props: {
  siteId: string;
  /** Those that the tablet keeps. */
  newest: SuspicionCopy;
  older: readonly SuspicionCopy[];
  onOlder: (older: readonly SuspicionCopy[]) => void;
}): ReactElement {
  const { siteId, newest, older, onOlder } = props;
  const words = useSuspicionTexts();
  const [isLast, setLast] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails | 'away' | null>(null);
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    setAsking(true);
    const answer = await askOlder(siteId, (older.at(-1) ?? newest).rows.at(-1)?.reportId ?? '');
    setAsking(false);
    setProblem(answer.kind === 'page' ? null : answer.kind === 'away' ? 'away' : answer.problem);
    if (answer.kind !== 'page') return;
    setLast(answer.isLast);
    onOlder(withPage(older, newest, answer.page));
  };
  return (
    <>
      {problem === null ? null : problem === 'away' ? (
        <Notice look="wait">{words.olderAway}</Notice>
      ) : (
        <Refusal problem={problem} />
      )}
      {isLast ? (
        <p className={styles.says}>{words.noneOlder}</p>
      ) : (
        <div className={styles.acts}>
          <Key onPress={() => void ask()}>{words.older}</Key>
        </div>
      )}
    </>
  );
}
