import type { CommandTexts } from '../i18n/use-command-texts.ts';

/** How a key is written on a screen: `a` as on the keyboard, the arrows as arrows. */
export const faceOf = (key: string, names: CommandTexts['names']): string => {
  const named: Readonly<Record<string, string>> = names;
  return named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
};
