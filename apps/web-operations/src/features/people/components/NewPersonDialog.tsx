import { useState, type ReactElement } from 'react';
import { Button, newId, ProblemNotice } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useAdminTexts } from '../../../lib/i18n/use-admin-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { useRegistration, type GivenRole } from '../api/people.ts';
import { RoleField } from './RoleField.tsx';

/** Somebody new at this site: a name, a login and the first role. */
export function NewPersonDialog(props: { siteId: string; first: GivenRole; onClose: () => void }): ReactElement {
  const { siteId, first, onClose } = props;
  const { people: texts, cancel } = useAdminTexts();
  const words = useTexts();
  const [personId] = useState(newId);
  const [displayName, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<GivenRole>(first);
  const registering = useRegistration();
  const create = (): void => {
    if (displayName.trim() === '' || registering.isPending) return;
    const typed = login.trim();
    const person = { personId, siteId, role, displayName: displayName.trim(), login: typed === '' ? null : typed };
    registering.mutate(person, { onSuccess: onClose });
  };
  return (
    <Dialog title={texts.freshTitle} onClose={onClose} onSubmit={create}>
      <div className={panel.form}>
        <label>
          {texts.name}
          <input
            name="name"
            maxLength={80}
            autoFocus
            value={displayName}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          {texts.columns.login}
          <input
            name="login"
            maxLength={64}
            autoComplete="off"
            placeholder={texts.loginHint}
            value={login}
            onChange={({ target }) => setLogin(target.value)}
          />
        </label>
        <RoleField role={role} onChange={setRole} />
      </div>
      {registering.error === null ? null : <ProblemNotice error={registering.error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="plus" letter="Ctrl+Enter" isDisabled={registering.isPending}>
          {texts.create}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
