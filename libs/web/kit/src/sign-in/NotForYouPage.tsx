import type { ReactElement } from 'react';
import { GrantList } from '../account/GrantList.tsx';
import type { Access } from '../session/access.ts';
import { session } from '../session/session.ts';
import { otherPages, pathOfPage, rolesOfPage, type PageName } from './pages-of-roles.ts';
import { SignInFrame } from './SignInFrame.tsx';
import formStyles from './SignInForm.module.css';
import styles from './SignInPage.module.css';
import { useSignInTexts } from './use-sign-in-texts.ts';

/** Somebody is signed in whose work this page is not: who may, where else to go, and the way out. */
export function NotForYouPage({ page, access }: { page: PageName; access: Access }): ReactElement {
  const texts = useSignInTexts();
  const { denied } = texts;
  return (
    <SignInFrame title={denied.title}>
      <div className={styles.head} data-denied={page}>
        <h1>{denied.title}</h1>
        <p>{denied.who(access.person.displayName)}</p>
      </div>
      <GrantList grants={access.grants} />
      <div>
        <p className={styles.label}>{denied.may}</p>
        <ul className={styles.roles}>
          {rolesOfPage[page].map((role) => (
            <li key={role}>{texts.role[role]}</li>
          ))}
        </ul>
      </div>
      <p className={styles.hint}>{denied.hint}</p>
      <div className={styles.acts}>
        {otherPages(page, access.grants).map((other) => (
          <a key={other} className={styles.link} href={pathOfPage[other]}>
            {texts.pages[other]}
          </a>
        ))}
        <button type="button" className={formStyles.plain} onClick={() => void session().signOut()}>
          {denied.other}
        </button>
      </div>
    </SignInFrame>
  );
}
