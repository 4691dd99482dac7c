import { Fragment, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { session, useSession } from '../session/session.ts';
import { FirstPasswordPage } from './FirstPasswordPage.tsx';
import { NotForYouPage } from './NotForYouPage.tsx';
import { mayUse, type PageName } from './pages-of-roles.ts';
import { RestoringPage } from './RestoringPage.tsx';
import { SignInPage } from './SignInPage.tsx';

export interface SignInGateProps {
  readonly page: PageName;
  /** What the page is, in the language of the user. */
  readonly title: string;
  /** Forgets what was read for somebody else. */
  readonly onOther: () => void;
  readonly children: ReactNode;
}

/**
 * The page for whoever is signed in and may use it; for everybody else, the step that leads there. The address stays as it
 * is, so a link that was sent by a colleague opens what it points at, after the sign-in too.
 */
export function SignInGate({ page, title, onOther, children }: SignInGateProps): ReactElement {
  const state = useSession();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    // before the page is drawn again, so that nothing that it asks for anew is forgotten with the rest
    let before = personNow();
    return session().subscribe(() => {
      const now = personNow();
      if (before !== null && now !== before) onOther();
      before = now;
    });
  }, [onOther]);
  const keepIfOneTime = (password: string): void => {
    const now = session().state();
    if (now.kind === 'signed-in' && now.access.mustChangePassword) setTyped(password);
  };

  switch (state.kind) {
    case 'restoring':
      return <RestoringPage problem={state.problem} />;
    case 'signed-out':
      return <SignInPage title={title} why={state.why} onPassword={keepIfOneTime} />;
    case 'signed-in': {
      const { access } = state;
      if (access.mustChangePassword) return <FirstPasswordPage key={typed} known={typed} onDone={() => setTyped('')} />;
      if (!mayUse(page, access.grants)) return <NotForYouPage page={page} access={access} />;
      return <Fragment key={access.person.personId}>{children}</Fragment>;
    }
  }
}

const personNow = (): string | null => {
  const state = session().state();
  return state.kind === 'signed-in' ? state.access.person.personId : null;
};
