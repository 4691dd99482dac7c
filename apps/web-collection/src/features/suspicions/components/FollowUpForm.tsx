import { useRef, useState, type ReactElement } from 'react';
import { wrongReportText } from '@huihuan/families-domain';
import { additionTo, type Addition, type ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import type { AdditionDraft } from '../../../lib/hand-in/report-draft.ts';
import { useSuspicionTexts } from '../../../lib/i18n/use-suspicion-texts.ts';
import type { SuspicionNow } from '../../../lib/reference/suspicions.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { recordFollowUp } from '../api/record-suspicion.ts';
import { useWrongText } from '../api/use-wrong-text.ts';
import { Keys } from './Keys.tsx';
import styles from './Suspicions.module.css';

/** What came after a report: its number, where the goods went, a note. */
export function FollowUpForm(props: {
  siteId: string;
  report: SuspicionNow;
  draft: AdditionDraft;
  onType: (draft: AdditionDraft) => void;
  onDone: () => void;
}): ReactElement {
  const { siteId, report, draft, onDone } = props;
  const { typed, mends } = draft;
  const { number, outcome, note } = typed;
  const words = useSuspicionTexts();
  const wrong = useWrongText();
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  useTyping(number !== '' || note !== '');
  const say = (said: Partial<Addition>): void => props.onType({ ...draft, typed: { ...typed, ...said } });
  const { corrects, said } = additionTo(report, typed);
  const isWrong = wrongReportText('number', number) !== null || wrongReportText('note', note) !== null;
  const keep = async (): Promise<void> => {
    if (said === null || isWrong || isTaken.current) return;
    isTaken.current = true;
    const kept = await recordFollowUp(siteId, report, said, mends);
    isTaken.current = false;
    feel(kept.ok ? 'good' : 'bad');
    if (kept.ok) onDone();
    else setProblem(kept.problem);
  };
  return (
    <form
      className={styles.panel}
      tabIndex={-1}
      aria-label={mends === null ? words.add : words.mendAdded}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {problem === null ? null : <Refusal problem={problem} />}
      <Field
        {...{ label: words.number, name: 'reportNumber', says: words.numberSays, value: number }}
        {...{ wrong: wrong('number', number), onChange: (value) => say({ number: value }) }}
      />
      <Keys
        {...{ label: words.outcome, names: words.outcomes, chosen: outcome ?? report.outcome }}
        onChoose={(chosen) => say({ outcome: chosen })}
      />
      <Field
        {...{ label: words.note, name: 'note', says: words.noteSays, value: note, isNeeded: corrects }}
        {...{ wrong: wrong('note', note), onChange: (value) => say({ note: value }) }}
      />
      <div className={styles.acts}>
        <Key onPress={onDone}>{words.back}</Key>
        <Key look="main" isSubmit isDisabled={said === null || isWrong}>
          {words.keep}
        </Key>
      </div>
    </form>
  );
}
