import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTheme } from '../theme/theme-store.ts';
import { installTokens } from '../tokens/install-tokens.ts';

/** Draws a page into the element with the id `root`, in the theme that the user chose. */
export const startPage = (page: ReactNode): void => {
  installTokens(document);
  startTheme();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the application.');
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
};
