import { useRef, useState, type ReactElement } from 'react';
import type { SuspicionOutcome } from '@huihuan/contracts-events';
import { additionTo, type ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import type { SuspicionNow } from '../../../lib/reference/suspicions.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { recordFollowUp } from '../api/record-suspicion.ts';
import { Keys } from './Keys.tsx';
import styles from './Suspicions.module.css';

/** What came after a report: its number, where the goods went, a note. */
export function FollowUpForm(props: { siteId: string; report: SuspicionNow; onDone: () => void }): ReactElement {
  const { siteId, report, onDone } = props;
  const words = useSuspicionTexts();
  const [number, setNumber] = useState('');
  const [outcome, setOutcome] = useState<SuspicionOutcome | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  useTyping(number !== '' || note !== '');
  const { corrects, said } = additionTo(report, { number, outcome, note });
  const keep = async (): Promise<void> => {
    if (said === null || isTaken.current) return;
    isTaken.current = true;
    const kept = await recordFollowUp(siteId, report, said);
    isTaken.current = false;
    feel(kept.ok ? 'good' : 'bad');
    if (kept.ok) onDone();
    else setProblem(kept.problem);
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {problem === null ? null : <Refusal problem={problem} />}
      <Field
        {...{ label: words.number, name: 'reportNumber', says: words.numberSays, value: number }}
        onChange={setNumber}
      />
      <Keys
        {...{ label: words.outcome, names: words.outcomes, chosen: outcome ?? report.outcome }}
        onChoose={setOutcome}
      />
      <Field
        {...{ label: words.note, name: 'note', says: words.noteSays, value: note, isNeeded: corrects }}
        onChange={setNote}
      />
      <div className={styles.acts}>
        <Key onPress={onDone}>{words.back}</Key>
        <Key look="main" isSubmit isDisabled={said === null}>
          {words.keep}
        </Key>
      </div>
    </form>
  );
}
