import { useId, useState, type ReactElement } from 'react';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { session, useSession } from '../session/session.ts';
import { otherPages, pageAt, pathOfPage } from '../sign-in/pages-of-roles.ts';
import { useSignInTexts } from '../sign-in/use-sign-in-texts.ts';
import { Icon } from '../symbols/Icon.tsx';
import styles from './AccountMenu.module.css';
import { GrantList } from './GrantList.tsx';
import { MenuAct } from './MenuAct.tsx';
import { PasskeysDialog } from './PasskeysDialog.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';

/** Who is signed in and as what, the password, and the ways out. Nothing while nobody is. */
export function AccountMenu(): ReactElement | null {
  const { account: texts, passkey, problem, pages } = useSignInTexts();
  const state = useSession();
  const id = useId();
  const [dialog, setDialog] = useState<'password' | 'passkeys' | null>(null);
  const [error, setError] = useState<Error | null>(null);
  if (state.kind !== 'signed-in') return null;
  const { person, grants } = state.access;
  const leaveEverywhere = (): void => {
    setError(null);
    session()
      .signOutEverywhere()
      .catch((found: unknown) => setError(found as Error));
  };

  return (
    <>
      <button
        type="button"
        className={styles.button}
        data-account-button=""
        popoverTarget={id}
        aria-label={`${texts.label}: ${person.displayName}`}
      >
        <Icon name="person" />
        <span className={styles.name}>{person.displayName}</span>
      </button>
      <div id={id} popover="auto" className={styles.menu} aria-label={texts.label} data-account="">
        <p className={styles.who}>{person.displayName}</p>
        <GrantList grants={grants} />
        {error === null ? null : (
          <div className={styles.problem}>
            <ProblemNotice error={error} texts={problem} />
          </div>
        )}
        <div className={styles.acts}>
          {otherPages(pageAt(location.pathname), grants).map((page) => (
            <a key={page} href={pathOfPage[page]}>
              <Icon name="unfold" />
              {pages[page]}
            </a>
          ))}
          <MenuAct menu={id} icon="key" onClick={() => setDialog('password')}>
            {texts.change}
          </MenuAct>
          <MenuAct menu={id} icon="shield" onClick={() => setDialog('passkeys')}>
            {passkey.title}
          </MenuAct>
          <MenuAct menu={id} icon="leave" onClick={() => void session().signOut()}>
            {texts.signOut}
          </MenuAct>
          <button type="button" onClick={leaveEverywhere}>
            <Icon name="screen" />
            {texts.everywhere}
          </button>
        </div>
      </div>
      {dialog === 'password' ? <PasswordDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'passkeys' ? <PasskeysDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
