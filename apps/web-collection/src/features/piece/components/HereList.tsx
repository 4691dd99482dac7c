import { useState, type ReactElement } from 'react';
import type { Family } from '@huihuan/contracts-events';
import { stepWords } from '@huihuan/families-domain';
import { useLanguage, type ProblemDetails } from '@huihuan/web-kit';
import { outbox, type Act } from '@huihuan/web-outbox';
import { usePieceTexts } from '../../../lib/i18n/use-piece-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { needsRelease } from '../../../lib/release/needs-release.ts';
import { ReleasePanel } from '../../../lib/release/ReleasePanel.tsx';
import { useSecondsLeft } from '../../../lib/touch/api/use-seconds-left.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { describeKind } from '../api/piece-kinds.ts';
import styles from './Piece.module.css';

/** What was recorded of the piece on this tablet, the latest first. */
export function HereList(props: {
  acts: readonly Act[];
  family: Family;
  /** Says a refused description anew, in its place; `null` where that cannot be done now. */
  onMend: ((act: Act) => void) | null;
}): ReactElement | null {
  const { acts, family, onMend } = props;
  const words = usePieceTexts();
  const [releasing, release] = useState<string | null>(null);
  // it may be on its way to the server while the PIN is typed
  const released = acts.find(({ id, state }) => id === releasing && ['waiting', 'sent', 'refused'].includes(state));
  if (acts.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.here}>
      <h2>{words.here}</h2>
      <ul className={styles.list}>
        {acts.toReversed().map((act) => (
          <Here
            key={act.id}
            act={act}
            family={family}
            onRelease={releasing === act.id ? null : () => release(act.id)}
            onMend={onMend}
          />
        ))}
      </ul>
      {released === undefined ? null : <ReleasePanel act={released} onBack={() => release(null)} />}
    </section>
  );
}

/** For ten seconds it can be taken back; then it is sent. */
function Here(props: {
  act: Act;
  family: Family;
  onRelease: (() => void) | null;
  onMend: ((act: Act) => void) | null;
}): ReactElement {
  const { act, family, onRelease, onMend } = props;
  const { today } = useWorkTexts();
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
      {onMend !== null && kind === describeKind && state === 'refused' ? (
        <Key onPress={() => onMend(act)}>{words.mend}</Key>
      ) : null}
      {onRelease !== null && needsRelease(act, []) ? (
        <Key look="main" onPress={onRelease}>
          {today.release.open}
        </Key>
      ) : null}
      {problem === null ? null : <Refusal problem={problem} />}
    </li>
  );
}
