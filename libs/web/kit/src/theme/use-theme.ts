import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../tokens/palette.ts';
import { currentChoice, currentTheme, subscribeToTheme, type ThemeChoice } from './theme-store.ts';

/** The theme as painted, and what the user chose. */
export const useTheme = (): { theme: ThemeName; choice: ThemeChoice } => ({
  theme: useSyncExternalStore(subscribeToTheme, currentTheme),
  choice: useSyncExternalStore(subscribeToTheme, currentChoice),
});
