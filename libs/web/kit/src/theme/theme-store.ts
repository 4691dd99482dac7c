import type { ThemeName } from '../tokens/palette.ts';

/** What the user chose: a theme, or to follow the system. */
export type ThemeChoice = ThemeName | 'system';

const key = 'huihuan.theme';
const systemDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

// A browser may refuse storage; then the choice lasts as long as the page.
let choice: ThemeChoice | undefined;
const stored = (): ThemeChoice => {
  try {
    const found = localStorage.getItem(key);
    return found === 'light' || found === 'dark' ? found : 'system';
  } catch {
    return 'system';
  }
};

const listeners = new Set<() => void>();
const paint = (): void => {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of listeners) listener();
};

export const currentChoice = (): ThemeChoice => (choice ??= stored());

export const currentTheme = (): ThemeName => {
  const chosen = currentChoice();
  if (chosen !== 'system') return chosen;
  return systemDark().matches ? 'dark' : 'light';
};

export const chooseTheme = (next: ThemeChoice): void => {
  choice = next;
  try {
    if (next === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // Not kept for the next visit; nothing else depends on it.
  }
  paint();
};

export const subscribeToTheme = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Paints the page in the theme and keeps it so when the system changes from day to night. */
export const startTheme = (): void => {
  systemDark().addEventListener('change', paint);
  paint();
};
