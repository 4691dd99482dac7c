import { useRef, useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import type { CorrectionNow } from '../../../lib/reference/corrections.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import type { Answer } from '../api/answer-of.ts';
import { answerCorrection } from '../api/record-correction.ts';
import styles from './Corrections.module.css';

/** Agree or decline where the other side asks, withdraw what this side proposed; a no says why. */
export function AnswerKeys({ siteId, correction }: { siteId: string; correction: CorrectionNow }): ReactElement | null {
  const words = useCorrectionTexts();
  const [asked, ask] = useState<Answer['kind'] | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const [isSaid, setSaid] = useState(false);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  useTyping(reason !== '' && !isSaid);
  const isMine = correction.bySiteId === siteId;
  const refuse = isMine ? words.withdraw : words.decline;
  const say = async (answer: Answer): Promise<void> => {
    if (isTaken.current) return;
    isTaken.current = true;
    const said = await answerCorrection(siteId, correction, answer);
    feel(said.ok ? 'good' : 'bad');
    if (said.ok) setSaid(true);
    else {
      isTaken.current = false;
      setProblem(said.problem);
    }
  };
  if (isSaid) return null;
  const back = <Key onPress={() => ask(null)}>{words.back}</Key>;
  if (asked === null)
    return (
      <div className={styles.acts}>
        <Key look="quiet" icon="close" onPress={() => ask('refuse')}>
          {refuse}
        </Key>
        {isMine ? null : (
          <Key look="main" icon="check" onPress={() => ask('agree')}>
            {words.agree}
          </Key>
        )}
      </div>
    );
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        void say(asked === 'agree' ? { kind: 'agree' } : { kind: 'refuse', reason });
      }}
    >
      {problem === null ? null : <Refusal problem={problem} />}
      {asked === 'agree' ? (
        <p className={styles.says}>{words.agreeSure}</p>
      ) : (
        <Field label={words.reason} name="reason" value={reason} onChange={setReason} isNeeded />
      )}
      <div className={styles.acts}>
        {back}
        <Key
          isSubmit
          look={asked === 'agree' ? 'main' : 'alarm'}
          isDisabled={asked === 'refuse' && reason.trim() === ''}
        >
          {asked === 'agree' ? words.agree : refuse}
        </Key>
      </div>
    </form>
  );
}
