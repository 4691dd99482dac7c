import { isActive } from '../items/item-state.ts';
import type { ItemTouch } from '../items/item-touch.ts';

/**
 * From when to when an item is in the network, by the times at which the services recorded it: never by the clocks of
 * devices, and never by when it was heard here.
 */
export interface Life {
  readonly itemId: string;
  /** The lowest custody number that was heard of; its time is the beginning. */
  readonly first: number;
  readonly beganAt: string;
  /** The highest; it decides whether the life has ended. */
  readonly last: number;
  /** `null` while somebody has custody of it. */
  readonly endedAt: string | null;
}

/** The life after one more event, in whatever order events come. */
export const evolveLife = (life: Life | null, { itemId, move, amends }: ItemTouch, at: string): Life | null => {
  // goods that were gone when they were amended had ended before
  if (move === undefined || (amends !== undefined && !isActive(move.place))) return life;
  const { custodySeq } = move.item;
  const endedAt = isActive(move.place) ? null : at;
  if (life === null) return { itemId, first: custodySeq, beganAt: at, last: custodySeq, endedAt };
  return {
    itemId,
    ...(custodySeq < life.first ? { first: custodySeq, beganAt: at } : { first: life.first, beganAt: life.beganAt }),
    ...(custodySeq > life.last ? { last: custodySeq, endedAt } : { last: life.last, endedAt: life.endedAt }),
  };
};

/**
 * The end of one item and the beginning of another are recorded by two servers, whose clocks may differ by this much. An
 * item that ended no later than this after the other began counts as ended before it.
 */
export const clockToleranceMilliseconds = 5_000;

/** Whether two items were in the network at one time. Nobody can say it of one that was not heard of: it may be. */
export const livedTogether = (one: Life | null, other: Life | null): boolean =>
  one === null || other === null || (isBefore(one.beganAt, other.endedAt) && isBefore(other.beganAt, one.endedAt));

/** What cannot be compared does not excuse anybody. */
const isBefore = (beganAt: string, endedAt: string | null): boolean =>
  endedAt === null || !(Date.parse(beganAt) + clockToleranceMilliseconds >= Date.parse(endedAt));
