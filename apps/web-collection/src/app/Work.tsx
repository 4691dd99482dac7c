import type { ReactElement } from 'react';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.ts';

/** The screens behind the door. */
export default function Work(): ReactElement {
  return <RouterProvider router={router} />;
}
