import type { Finding, Line, Shipment, Unexpected } from '../../../lib/custody/types.ts';
import { codesOf } from '@huihuan/identifiers-domain';
import type { Act } from './act.ts';

export interface SeenLine extends Line {
  /** Said here and not taken by the server yet. */
  readonly isWaiting: boolean;
  /** What stands on the container that it comes in. */
  readonly containerCode: string | null;
}

export interface Seen {
  readonly lines: readonly SeenLine[];
  readonly unexpected: readonly (Unexpected & { readonly isWaiting: boolean })[];
}

/** What the server has, with what was said since on top of it. */
export const seenOf = (shipment: Shipment, waiting: readonly Act[]): Seen => {
  const said = new Map(waiting.flatMap(({ findings }) => findings.map((one) => [one.itemId, one] as const)));
  const codeOf = new Map(shipment.containers?.map(({ containerId, code }) => [containerId, code]));
  const takenBack = new Set(waiting.flatMap((act) => act.takenBack ?? []));
  const known = new Set(shipment.unexpected.map(({ unexpectedId }) => unexpectedId));
  return {
    lines: shipment.lines.map((line) => {
      const one = said.get(line.item.itemId);
      const containerCode = codeOf.get(line.containerId ?? '') ?? null;
      return { ...line, ...one, isWaiting: one !== undefined, containerCode };
    }),
    unexpected: [
      ...shipment.unexpected.map((goods) => ({ ...goods, isWaiting: false })),
      ...waiting
        .flatMap(({ unexpected }) => unexpected)
        .filter(({ unexpectedId }) => !known.has(unexpectedId))
        .map((goods) => ({ ...goods, isWaiting: true })),
    ].filter(({ unexpectedId }) => !takenBack.has(unexpectedId)),
  };
};

/** As much of an id as labels print below their code, for hands to type and old scanners to read. */
const isPrintedOf = (id: string, codes: readonly string[]): boolean => codes[0]?.length === 12 && id.endsWith(codes[0]);

/** The lines that a scanned code stands for: an item by its id or a number of it, a container by its id, what its label prints or
 * what stands on it. */
export const linesOfCode = (lines: readonly SeenLine[], scanned: string): readonly number[] => {
  const codes = codesOf(scanned);
  return lines.flatMap(({ item, containerId, containerCode }, index) =>
    codes.includes(item.itemId) ||
    isPrintedOf(item.itemId, codes) ||
    (containerId !== null && (codes.includes(containerId) || isPrintedOf(containerId, codes))) ||
    containerCode?.toLowerCase() === codes[0] ||
    item.identifiers.some(({ value }) => value.toLowerCase() === codes[0])
      ? [index]
      : [],
  );
};

export interface Sum {
  readonly lines: number;
  readonly grams: number;
}

const sumOf = (lines: readonly SeenLine[]): Sum => ({
  lines: lines.length,
  grams: lines.reduce((grams, { item, measuredGrams }) => grams + (measuredGrams ?? item.grams), 0),
});

/** What was declared, and what was found of it. */
export const sumsOf = ({ lines, unexpected }: Seen) => {
  const found = (finding: Finding | null): Sum => sumOf(lines.filter((line) => line.finding === finding));
  return {
    declared: { lines: lines.length, grams: lines.reduce((grams, { item }) => grams + item.grams, 0) },
    accepted: found('accepted'),
    missing: found('missing'),
    rejected: found('rejected'),
    unexpected: { lines: unexpected.length, grams: unexpected.reduce((sum, { grams }) => sum + (grams ?? 0), 0) },
    open: found(null),
  };
};
