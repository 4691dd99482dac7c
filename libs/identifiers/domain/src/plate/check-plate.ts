import { compact } from '../clean-text.ts';
import type { Identification } from '../identification.ts';
import { inspect, type Reading } from '../inspect.ts';
import { NEW_ENERGY_LETTERS, PLATE_SUFFIXES, type PlateKind } from './plate-kinds.ts';
import { plateProblems } from './plate-problems.ts';

// The middle dot of the plate itself, and what keyboards offer in its place.
const DOTS = /[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65._]/g;
const SMALL_NEW_ENERGY = new RegExp(`^[${NEW_ENERGY_LETTERS}][A-HJ-NP-Z0-9]\\d{4}$`);
const LARGE_NEW_ENERGY = new RegExp(`^\\d{5}[${NEW_ENERGY_LETTERS}]$`);

/**
 * Checks a civil number plate by GA 36-2018 and tells its kind.
 *
 * Problems: `plate.length`, `plate.province`, `plate.authority`, `plate.characters`, `plate.new-energy`.
 * Embassy, consulate and military plates are outside the rule and are refused.
 */
export const checkPlate = (input: string): Identification => inspect('plate', input, readPlate);

/** The plate without separators. */
export const plateText = (input: string): string => compact(input).replace(DOTS, '');

const readPlate = (input: string): Reading => {
  const text = plateText(input);
  const problems = plateProblems(text);
  if (problems.length > 0) return { text, problems };
  const serial = text.slice(2);
  const plateKind = serial.length === 6 ? newEnergyKind(serial) : (PLATE_SUFFIXES[serial.charAt(4)] ?? 'ordinary');
  if (plateKind === null) return { text, problems: [newEnergyProblem] };
  const decoded = { kind: 'plate', plateKind, province: text.charAt(0), authority: text.charAt(1) } as const;
  return { text, problems, decoded };
};

const newEnergyKind = (serial: string): PlateKind | null => {
  if (SMALL_NEW_ENERGY.test(serial)) return 'new-energy-small';
  return LARGE_NEW_ENERGY.test(serial) ? 'new-energy-large' : null;
};

const newEnergyProblem = {
  code: 'plate.new-energy',
  zh: `8 位号牌为新能源号牌:第 3 位(小型)或末位(大型)应为 A–H、J、K 之一,其余序号按规定为数字`,
  en: `A plate of 8 characters is a new-energy plate: the third (small) or the last (large) is one of A–H, J, K, and the places the rule names are digits`,
};
