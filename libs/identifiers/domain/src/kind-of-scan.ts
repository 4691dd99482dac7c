import { isReusedBattery } from './battery/is-reused-battery.ts';
import type { IdentifierKind } from './identification.ts';

const shapes: readonly (readonly [IdentifierKind, (text: string) => boolean])[] = [
  ['vin', (text) => /^[A-HJ-NPR-Z0-9]{17}$/.test(text)],
  ['imei', (text) => /^\d{15}$/.test(text)],
  ['battery', (text) => /^[0-9A-Z]{24}$/.test(text) || isReusedBattery(text)],
  ['plate', (text) => /^\p{Script=Han}[A-HJ-NP-Z]/u.test(text)],
];

/**
 * Which number of a class a scan is, by its shape; else the serial number where the class takes one, else what it asks for first.
 * Whether the number is right is checked by the server.
 * @param kinds what the class takes
 */
export const kindOfScan = <Kind extends IdentifierKind>(text: string, kinds: readonly Kind[]): Kind | null => {
  const plain = text.trim().toUpperCase();
  const isOf = (kind: Kind): boolean => shapes.some(([shaped, fits]) => shaped === kind && fits(plain));
  return kinds.find(isOf) ?? kinds.find((kind) => kind === 'serial') ?? kinds[0] ?? null;
};
