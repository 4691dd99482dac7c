import type { BatteryChemistry, BatteryLevel } from './decoded-battery-code.ts';

const LEVELS: Readonly<Record<string, BatteryLevel>> = { P: 'pack', M: 'module', C: 'cell' };

/** Letters in use whose meaning is known to the project only by hearsay; they are accepted and flagged. */
export const UNCONFIRMED_CHEMISTRIES = 'ACDFGZ';

/** What the first five characters say; level or chemistry null when the character has no such meaning. */
export interface BatteryHead {
  readonly maker: string;
  readonly level: BatteryLevel | null;
  readonly chemistry: BatteryChemistry | null;
}

export const readBatteryHead = (text: string): BatteryHead => ({
  maker: text.slice(0, 3),
  level: LEVELS[text.charAt(3)] ?? null,
  chemistry: readChemistry(text.charAt(4)),
});

const readChemistry = (letter: string): BatteryChemistry | null => {
  if (!/^[A-Z]$/.test(letter)) return null;
  return { letter, name: letter === 'B' ? 'lfp' : letter === 'E' ? 'ternary' : null };
};
