import type { IdentifierKind } from '@huihuan/contracts-events';

const shapes: readonly (readonly [IdentifierKind, RegExp])[] = [
  ['vin', /^[A-HJ-NPR-Z0-9]{17}$/],
  ['imei', /^\d{15}$/],
  ['battery', /^[0-9A-Z]{24}$/],
  ['plate', /^\p{Script=Han}[A-HJ-NP-Z]/u],
];

/** Which number of a class a scan is, by its shape; else what the class asks for first. The server checks it. */
export const kindOfScan = (text: string, kinds: readonly IdentifierKind[]): IdentifierKind | null => {
  const plain = text.trim().toUpperCase();
  const shaped = shapes.find(([kind, shape]) => kinds.includes(kind) && shape.test(plain));
  if (shaped !== undefined) return shaped[0];
  return kinds.find((kind) => kind === 'serial') ?? kinds[0] ?? null;
};
