import { useState, type ReactElement } from 'react';
import { Button } from '../parts/Button.tsx';
import { ChangePasswordForm } from '../sign-in/ChangePasswordForm.tsx';
import { FormNotice } from '../sign-in/FormNotice.tsx';
import { useSignInTexts } from '../sign-in/use-sign-in-texts.ts';
import { AccountDialog, DialogActs } from './AccountDialog.tsx';

/** One's own password: the old one, the new one twice. */
export function PasswordDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { change: texts } = useSignInTexts();
  const [isDone, setDone] = useState(false);
  return (
    <AccountDialog title={texts.title} onClose={onClose}>
      {isDone ? (
        <FormNotice tone="quiet">{texts.done}</FormNotice>
      ) : (
        <ChangePasswordForm isOneTime={false} onDone={() => setDone(true)} />
      )}
      <DialogActs>
        <Button onClick={onClose}>{isDone ? texts.close : texts.cancel}</Button>
      </DialogActs>
    </AccountDialog>
  );
}
