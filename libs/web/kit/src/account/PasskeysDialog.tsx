import { useState, type ReactElement } from 'react';
import { Button } from '../parts/Button.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { passkeyReadiness, urlByName } from '../passkeys/can-use-passkeys.ts';
import { PasskeyCancelled } from '../passkeys/passkey-calls.ts';
import { FormNotice } from '../sign-in/FormNotice.tsx';
import { useSignInTexts } from '../sign-in/use-sign-in-texts.ts';
import { AccountDialog, DialogActs } from './AccountDialog.tsx';
import { PasskeyLine } from './PasskeyLine.tsx';
import styles from './PasskeyList.module.css';
import { usePasskeys } from './use-passkeys.ts';

/** One's own passkeys: which there are, another one, and away with one whose device is lost. */
export function PasskeysDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { passkey: texts, page, problem } = useSignInTexts();
  const { list, readAt, error, add, rename, remove } = usePasskeys();
  const [name, setName] = useState(texts.here);
  const readiness = passkeyReadiness();
  return (
    <AccountDialog title={texts.title} onClose={onClose}>
      <p className={styles.text}>{texts.text}</p>
      {error instanceof PasskeyCancelled ? <FormNotice tone="quiet">{texts.notAdded}</FormNotice> : null}
      {error === null || error instanceof PasskeyCancelled ? null : <ProblemNotice error={error} texts={problem} />}
      {list === undefined && error === null ? <Skeleton lines={2} label={page.restoring} /> : null}
      {list?.length === 0 ? <p className={styles.text}>{texts.none}</p> : null}
      <ul className={styles.list}>
        {list?.map((passkey) => (
          <PasskeyLine
            key={`${passkey.passkeyId} ${passkey.name}`}
            passkey={passkey}
            now={readAt}
            onRename={(next) => rename(passkey.passkeyId, next)}
            onRemove={() => remove(passkey.passkeyId)}
          />
        ))}
      </ul>
      {readiness === 'host' ? <FormNotice tone="quiet">{texts.host(urlByName())}</FormNotice> : null}
      {readiness === 'unsupported' ? <FormNotice tone="quiet">{texts.unsupported}</FormNotice> : null}
      {readiness === 'ready' ? (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            add(name.trim());
          }}
        >
          <input
            className={styles.input}
            aria-label={texts.name}
            value={name}
            maxLength={60}
            onChange={({ target }) => setName(target.value)}
          />
          <Button isSubmit look="main" icon="plus" isDisabled={name.trim() === ''}>
            {texts.add}
          </Button>
        </form>
      ) : null}
      <DialogActs>
        <Button onClick={onClose}>{texts.close}</Button>
      </DialogActs>
    </AccountDialog>
  );
}
