import type { ReactElement } from 'react';
import { browserMark } from '../session/mark.ts';
import formStyles from '../sign-in/SignInForm.module.css';
import { Icon } from '../symbols/Icon.tsx';

/** Goes to the provider of the office, and comes back to this very page. */
export function OfficeButton({ label }: { label: string }): ReactElement {
  const go = (): void => {
    // whoever comes back has the cookie of a session: the page is to ask for it
    browserMark.write(true);
    const to = new URLSearchParams({ to: `${location.pathname}${location.search}` });
    location.assign(`/api/registry/session/oidc?${to.toString()}`);
  };
  return (
    <button type="button" className={formStyles.plain} onClick={go} data-office="">
      <Icon name="link" />
      {label}
    </button>
  );
}
