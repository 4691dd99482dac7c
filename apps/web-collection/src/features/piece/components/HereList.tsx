import { useState, type ReactElement } from 'react';
import type { Family } from '@huihuan/contracts-events';
import { stepWords } from '@huihuan/families-domain';
import { useLanguage, type ProblemDetails } from '@huihuan/web-kit';
import { outbox, type Act } from '@huihuan/web-outbox';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { useSecondsLeft } from '../../../lib/touch/api/use-seconds-left.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import styles from './Piece.module.css';

/** What was recorded of the piece on this tablet, the latest first. */
export function HereList({ acts, family }: { acts: readonly Act[]; family: Family }): ReactElement | null {
  const words = usePieceTexts();
  if (acts.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.here}>
      <h2>{words.here}</h2>
      <ul className={styles.list}>
        {acts.toReversed().map((act) => (
          <Here key={act.id} act={act} family={family} />
        ))}
      </ul>
    </section>
  );
}

/** For ten seconds it can be taken back; then it is sent. */
function Here({ act, family }: { act: Act; family: Family }): ReactElement {
  const words = usePieceTexts();
  const isEnglish = useLanguage() === 'en';
  const left = useSecondsLeft(act.state === 'waiting' ? act.heldUntil : null);
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const { kind, body, state } = act;
  const step = typeof body['step'] === 'string' ? stepWords(family, body['step']) : null;
  const undo = async (): Promise<void> => {
    const undone = await outbox().withdraw(act.id);
    if (!undone.ok) setProblem(undone.problem);
  };
  return (
    <li data-here={kind} data-state={state}>
      <strong>{step === null ? words.kinds[kind] : isEnglish ? step.en : step.zh}</strong>
      <span>{body['result'] === 'failed' ? words.failed : ''}</span>
      <span>{words.states[state]}</span>
      {left > 0 ? (
        <Key look="alarm" icon="back" onPress={() => void undo()}>
          {words.undo(left)}
        </Key>
      ) : null}
      {problem === null ? null : <Refusal problem={problem} />}
    </li>
  );
}
