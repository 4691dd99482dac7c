import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import type { Letter } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { operatorName } from '../api/operator-name.ts';
import styles from './DiscardDialog.module.css';
import { EventName } from './EventName.tsx';

const longestName = 120;
const longestReason = 500;

/** Giving up an event wants a name and a reason: both are kept with it. */
export function DiscardDialog(props: {
  letter: Letter;
  error: Error | null;
  isBusy: boolean;
  onCancel: () => void;
  onConfirm: (by: string, reason: string) => void;
}): ReactElement {
  const texts = useTexts();
  const { letter, error, isBusy, onCancel, onConfirm } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [by, setBy] = useState(operatorName);
  const [reason, setReason] = useState('');
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const [name, why] = [by.trim(), reason.trim()];
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onCancel}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '' || why === '') return;
          onConfirm(name, why);
        }}
      >
        <h2 id={title}>{texts.dialog.title}</h2>
        <EventName type={letter.type} />
        <p>{texts.dialog.warning}</p>
        <label>
          <span>{texts.dialog.by}</span>
          <input
            name="by"
            required
            maxLength={longestName}
            autoComplete="name"
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
        </label>
        <label>
          <span>{texts.dialog.reason}</span>
          <textarea
            name="reason"
            required
            maxLength={longestReason}
            rows={3}
            placeholder={texts.dialog.reasonHint}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        {error === null ? null : <ProblemNotice error={error} texts={texts} />}
        <footer className={styles.acts}>
          <Button onClick={() => dialog.current?.close()}>{texts.dialog.cancel}</Button>
          <Button isSubmit look="main" icon="discard" isDisabled={isBusy || name === '' || why === ''}>
            {texts.dialog.confirm}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}
