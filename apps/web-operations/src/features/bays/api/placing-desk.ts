import { codesOf } from '@huihuan/identifiers-domain';
import type { Bay } from '../../../lib/custody/use-bays.ts';
import type { Thing } from './things.ts';

/** Goods that a code stands for, and how they are called aloud. */
export interface Goods {
  readonly thing: Thing;
  readonly face: string;
}

/** What came of a scan. */
export type Went =
  | { readonly kind: 'opened'; readonly bay: Bay }
  | { readonly kind: 'sent' }
  | { readonly kind: 'taken' | 'held' | 'unknown' | 'failed'; readonly code: string };

export interface Held {
  /** The bay that is looked at, as it was asked for. */
  readonly open: string | null;
  readonly hand: readonly Thing[];
}

interface World {
  readonly bays: () => readonly Bay[];
  readonly held: () => Held;
  readonly hold: (held: Held) => void;
  /** What of the hand is on its way to the server. */
  readonly isSent: (thingId: string) => boolean;
  readonly put: (bayId: string, things: readonly Thing[]) => void;
  readonly look: (code: string) => Promise<Goods | null>;
  readonly tell: (went: Went) => void;
}

export interface Desk {
  readonly scanned: (code: string) => Promise<void>;
  readonly show: (bayId: string | null) => Promise<void>;
  readonly putInto: (bayId: string) => void;
}

const isOf = (bay: Bay, code: string): boolean => {
  const codes = codesOf(code);
  return codes.includes(bay.bayId) || (!bay.isRetired && bay.code.toLowerCase() === codes[0]);
};

/** The bay that is open: none when the site has no such bay. */
export const openOf = (bays: readonly Bay[], open: string | null): Bay | null =>
  bays.find(({ bayId }) => bayId === open) ?? null;

/**
 * Goods into bays, scan after scan: what is scanned waits until the scan before it has been looked up, so that goods go into
 * the bay that was open when they were scanned. Nothing goes into a bay that is retired or of another site.
 */
export const placingDesk = (world: World): Desk => {
  let last: Promise<void> = Promise.resolve();
  const after = (step: () => Promise<void> | void): Promise<void> => {
    last = last.then(step);
    return last;
  };
  const put = (bayId: string): boolean => {
    const free = world.held().hand.filter(({ id }) => !world.isSent(id));
    if (free.length > 0) world.put(bayId, free);
    return free.length > 0;
  };
  const take = ({ thing, face }: Goods): void => {
    const { open, hand } = world.held();
    const bay = openOf(world.bays(), open);
    if (bay !== null && !bay.isRetired) {
      world.put(bay.bayId, [thing]);
      return world.tell({ kind: 'sent' });
    }
    if (hand.some(({ id }) => id === thing.id)) return world.tell({ kind: 'held', code: face });
    world.hold({ open, hand: [...hand, thing] });
    world.tell({ kind: 'taken', code: face });
  };
  const ask = async (code: string): Promise<void> => {
    const goods = await world.look(code).catch(() => undefined);
    if (goods === undefined) world.tell({ kind: 'failed', code });
    else if (goods === null) world.tell({ kind: 'unknown', code });
    else take(goods);
  };
  const step = (code: string): Promise<void> | void => {
    const bay = world.bays().find((one) => isOf(one, code));
    if (bay === undefined) return ask(code);
    if (!bay.isRetired && put(bay.bayId)) return world.tell({ kind: 'sent' });
    // what is on its way stays in the hand until the server has taken it
    world.hold({ open: bay.bayId, hand: world.held().hand.filter(({ id }) => world.isSent(id)) });
    world.tell({ kind: 'opened', bay });
  };
  return {
    scanned: (code) => after(() => step(code)),
    show: (bayId) => after(() => world.hold({ open: bayId, hand: [] })),
    putInto: (bayId) => void put(bayId),
  };
};
