import type { ReactElement } from 'react';
import { RouterProvider } from '@tanstack/react-router';
import { SignInGate } from '@huihuan/web-kit';
import { useTexts } from '../lib/i18n/use-texts.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.ts';

const forget = (): void => queryClient.clear();

/** The page for those whose work it is, and the sign-in before it. */
export function Entrance(): ReactElement {
  return (
    <SignInGate page="operations" title={useTexts().title} onOther={forget}>
      <RouterProvider router={router} />
    </SignInGate>
  );
}
