import type { ReactElement } from 'react';
import { SignInGate } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { App } from './App.tsx';
import { queryClient } from './query-client.ts';

const forget = (): void => queryClient.clear();

/** The page for those whose work it is, and the sign-in before it. */
export function Entrance(): ReactElement {
  return (
    <SignInGate page="regulator" title={useTexts().pageTitle} onOther={forget}>
      <App />
    </SignInGate>
  );
}
