import type { Family } from '@huihuan/contracts-events';
import { dwellOf, type Dwell } from '../../../lib/custody/dwell.ts';
import { isCodeOf } from '../../../lib/custody/is-code-of.ts';
import type { Item } from '../../../lib/custody/types.ts';
import type { StockRow } from '../../../lib/custody/use-stock.ts';
import { codesOf } from '@huihuan/identifiers-domain';

/** What can go on a list as one: an item that stands by itself, or a container with all that is in it. */
export interface Candidate {
  /** Of the item, or of the container. */
  readonly id: string;
  readonly containerCode: string | null;
  readonly items: readonly Item[];
  readonly grams: number;
  /** When the oldest of it came. */
  readonly arrivedAt: string;
  /** Of the item that is nearest to its limit. */
  readonly dwell: Dwell;
  /** Something forbids to send it, such as a difference that is not settled. */
  readonly isBlocked: boolean;
}

const urgency = { over: 0, soon: 1, within: 2 } as const;

const before = (one: Candidate, other: Candidate): number =>
  urgency[one.dwell.state] - urgency[other.dwell.state] || one.arrivedAt.localeCompare(other.arrivedAt);

const gramsOf = (items: readonly Item[]): number => items.reduce((sum, { grams }) => sum + grams, 0);

const together = (id: string, rows: readonly StockRow[], now: number): Candidate => {
  const dwells = rows.map((row) => dwellOf(row.arrivedAt, row, now));
  const items = rows.map(({ holding }) => holding.item);
  const [first] = rows;
  return {
    id,
    items,
    containerCode: first?.holding.containerId == null ? null : (first.containerCode ?? ''),
    grams: gramsOf(items),
    arrivedAt: rows.map(({ arrivedAt }) => arrivedAt).sort()[0] ?? '',
    dwell: dwells.sort((one, other) => urgency[one.state] - urgency[other.state] || other.days - one.days)[0] ?? {
      days: 0,
      state: 'within',
    },
    isBlocked: rows.some(({ holding }) => holding.blockedBy.length > 0),
  };
};

/** What can leave a site, in the order in which it should: over its limit, near it, then what came first. */
export const candidatesOf = (rows: readonly StockRow[], now: number): readonly Candidate[] => {
  const groups = new Map<string, StockRow[]>();
  for (const row of rows) {
    const id = row.holding.containerId ?? row.holding.item.itemId;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].map(([id, members]) => together(id, members, now)).sort(before);
};

/** Whether a destination takes all of it. */
export const isTakenBy =
  (families: readonly Family[]) =>
  ({ items }: Pick<Candidate, 'items'>): boolean =>
    items.every(({ family }) => families.includes(family));

/** The first of them, as many as the truck carries. @param roomGrams `null` where no truck is named */
export const proposalOf = (candidates: readonly Candidate[], roomGrams: number | null): readonly Candidate[] => {
  let room = roomGrams ?? Number.POSITIVE_INFINITY;
  return candidates.filter(({ grams, isBlocked }) => {
    if (isBlocked || grams > room) return false;
    room -= grams;
    return true;
  });
};

/** What a scanned code stands for: a container by its id, its code or one of its members, an item by its id or number. */
export const candidateOfCode = (candidates: readonly Candidate[], scanned: string): Candidate | undefined => {
  const codes = codesOf(scanned);
  return candidates.find(
    ({ id, containerCode, items }) =>
      codes.includes(id) || containerCode?.toLowerCase() === codes[0] || items.some((item) => isCodeOf(item, scanned)),
  );
};
