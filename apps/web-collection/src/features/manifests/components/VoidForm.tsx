import { useRef, useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { useTyping } from '@huihuan/web-outbox';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import type { Manifest } from '../../../lib/reference/manifests.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Refusal } from '../../../lib/touch/components/Notice.tsx';
import { voidManifest, type VoidCause } from '../api/record-manifest.ts';
import styles from './Manifests.module.css';

const causes: readonly VoidCause[] = ['recorded-wrong', 'trip-cancelled', 'list-changed'];

/** Takes a manifest back: the cause, and why in a few words. */
export function VoidForm(props: { manifest: Manifest; before: string | null; onDone: () => void }): ReactElement {
  const words = useManifestTexts();
  const [cause, setCause] = useState<VoidCause>('recorded-wrong');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  // two presses may come before the keys are drawn anew
  const isTaken = useRef(false);
  useTyping(reason !== '');
  const keep = async (): Promise<void> => {
    if (reason.trim() === '' || isTaken.current) return;
    isTaken.current = true;
    const kept = await voidManifest(props.manifest, { cause, reason: reason.trim() }, props.before);
    isTaken.current = false;
    if (kept.ok) props.onDone();
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
      <p className={styles.says}>{words.cancelSays}</p>
      <div className={styles.acts}>
        {causes.map((each) => (
          <Key key={each} isPressed={each === cause} onPress={() => setCause(each)}>
            {words.causes[each]}
          </Key>
        ))}
      </div>
      <Field label={words.reason} name="reason" value={reason} onChange={setReason} isNeeded />
      <div className={styles.acts}>
        <Key onPress={props.onDone}>{words.back}</Key>
        <Key look="alarm" isSubmit isDisabled={reason.trim() === ''}>
          {words.cancel}
        </Key>
      </div>
    </form>
  );
}
