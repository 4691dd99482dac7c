import { useState, type ReactElement } from 'react';
import { Button, count, hourAndMinute, ProblemNotice } from '@huihuan/web-kit';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { Secret } from '../../../lib/parts/Secret.tsx';
import { useDeactivation, useOneTimePassword, useSignOut, type Person } from '../api/people.ts';

/** How somebody gets in: a new password, which also leads to a new PIN; the end of all sessions; the end of the account. */
export function Access({ person }: { person: Person }): ReactElement {
  const { personId, displayName, login } = person;
  const { people: texts, close, cancel } = useAdminTexts();
  const words = useTexts();
  const password = useOneTimePassword();
  const signOut = useSignOut();
  const deactivation = useDeactivation();
  const [isAsking, ask] = useState(false);
  const error = password.error ?? signOut.error ?? deactivation.error;
  return (
    <>
      <p className={screen.hint}>{texts.pinSays}</p>
      <div className={screen.buttons}>
        <Button icon="key" isDisabled={login === null || password.isPending} onClick={() => password.mutate(personId)}>
          {texts.password}
        </Button>
        <Button icon="leave" isDisabled={signOut.isPending} onClick={() => signOut.mutate(personId)}>
          {texts.signOut}
        </Button>
        <Button icon="discard" onClick={() => ask(true)}>
          {texts.deactivate}
        </Button>
      </div>
      {signOut.data === undefined ? null : (
        <p className={screen.hint} role="status" data-ended={signOut.data.ended}>
          {texts.signedOut(count(signOut.data.ended))}
        </p>
      )}
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      {password.data === undefined ? null : (
        <Dialog title={texts.passwordTitle} onClose={password.reset} onSubmit={password.reset}>
          <p className={screen.hint}>
            {displayName} · <span className={screen.code}>{password.data.login}</span>
          </p>
          <Secret text={password.data.password} />
          <p className={screen.hint}>
            {texts.passwordSays} {texts.until(hourAndMinute(password.data.expiresAt))}
          </p>
          <div className={screen.buttons}>
            <Button isSubmit look="main" icon="check">
              {close}
            </Button>
          </div>
        </Dialog>
      )}
      {isAsking ? (
        <Dialog
          title={texts.deactivateTitle(displayName)}
          onClose={() => ask(false)}
          onSubmit={() => {
            deactivation.mutate(personId);
            ask(false);
          }}
        >
          <p className={screen.hint}>{texts.deactivateSays}</p>
          <div className={screen.buttons}>
            <Button isSubmit look="main" icon="discard" letter="Ctrl+Enter">
              {texts.deactivate}
            </Button>
            <Button onClick={() => ask(false)}>{cancel}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
