import type { ReactElement } from 'react';
import { Button, count, Icon, ProblemNotice } from '@huihuan/web-kit';
import type { Act } from '../../../lib/api/acts.ts';
import type { Outcome } from '../../../lib/api/types.ts';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import type { Acting } from '../api/use-act.ts';
import styles from './OutcomeNotice.module.css';

const wordsOf = (act: Act, { done, waiting }: Outcome, { outcome: texts }: Texts): string => {
  const still = waiting > 0 ? texts.still(count(waiting)) : '';
  if (act.kind === 'discard') return [texts.discarded, done > 0 ? texts.followed(count(done)) : '', still].join(' ');
  if (done > 0) return [texts.retried(count(done)), still].join(' ');
  return act.kind === 'retry' ? texts.nothing : [texts.noneYet, still].join(' ');
};

/** What came of the last act; it stays until the next one, or until it is put away. */
export function OutcomeNotice({ acting }: { acting: Acting }): ReactElement | null {
  const texts = useTexts();
  const { data, variables, error } = acting;
  if (error !== null) return <ProblemNotice error={error} texts={texts} />;
  if (data === undefined) return null;
  const isGood = variables.kind === 'discard' || data.done > 0;
  return (
    <div
      className={`${styles.notice} ${isGood ? styles.good : styles.wait}`}
      role="status"
      data-outcome={variables.kind}
    >
      <Icon name={isGood ? 'check' : 'warning'} />
      <p>{wordsOf(variables, data, texts)}</p>
      <Button onClick={() => acting.reset()}>{texts.outcome.dismiss}</Button>
    </div>
  );
}
