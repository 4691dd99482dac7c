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
  | { readonly kind: 'taken' | 'held' | 'unknown' | 'failed' | 'late' | 'broken'; readonly code: string };

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
  /** Hears which codes are being looked up. */
  readonly looksUp: (codes: readonly string[]) => void;
  readonly tell: (went: Went) => void;
}

export interface Desk {
  readonly scanned: (code: string) => Promise<void>;
  readonly show: (bayId: string | null) => void;
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
 * Goods into bays, scan after scan: each is looked up at once and waits for the scans before it, so that goods go into the bay
 * that was open when they were scanned. Who opens a bay by hand waits for nothing: what was scanned before and is found later
 * stays in the hand, and a bay scanned before is not opened any more. Nothing goes into a bay that is retired or of another site.
 */
export const placingDesk = (world: World): Desk => {
  let last: Promise<void> = Promise.resolve();
  /** How often somebody opened a bay by hand. */
  let turn = 0;
  let looked: readonly string[] = [];
  const bayOf = (code: string): Bay | undefined => world.bays().find((one) => isOf(one, code));
  const put = (bayId: string): boolean => {
    const free = world.held().hand.filter(({ id }) => !world.isSent(id));
    if (free.length > 0) world.put(bayId, free);
    return free.length > 0;
  };
  const take = ({ thing, face }: Goods, isLate: boolean): void => {
    const { open, hand } = world.held();
    const bay = isLate ? null : openOf(world.bays(), open);
    if (bay !== null && !bay.isRetired) {
      world.put(bay.bayId, [thing]);
      return world.tell({ kind: 'sent' });
    }
    if (hand.some(({ id }) => id === thing.id)) return world.tell({ kind: 'held', code: face });
    world.hold({ open, hand: [...hand, thing] });
    world.tell({ kind: 'taken', code: face });
  };
  const enter = (bay: Bay): void => {
    if (!bay.isRetired && put(bay.bayId)) return world.tell({ kind: 'sent' });
    // what is on its way stays in the hand until the server has taken it
    world.hold({ open: bay.bayId, hand: world.held().hand.filter(({ id }) => world.isSent(id)) });
    world.tell({ kind: 'opened', bay });
  };
  /** `undefined`: it could not be looked up. */
  const ask = async (code: string): Promise<Goods | null | undefined> => {
    world.looksUp((looked = [...looked, code]));
    try {
      return await world.look(code);
    } catch {
      return undefined;
    } finally {
      world.looksUp((looked = looked.toSpliced(looked.indexOf(code), 1)));
    }
  };
  const step = async (code: string, asked: ReturnType<typeof ask> | null, when: number): Promise<void> => {
    const bay = bayOf(code);
    if (bay !== undefined) {
      if (when === turn) enter(bay);
      else world.tell({ kind: 'late', code: bay.code });
      return;
    }
    const goods = await (asked ?? ask(code));
    if (goods === undefined) world.tell({ kind: 'failed', code });
    else if (goods === null) world.tell({ kind: 'unknown', code });
    else take(goods, when !== turn);
  };
  return {
    scanned: (code) => {
      const when = turn;
      const asked = bayOf(code) === undefined ? ask(code) : null;
      last = last
        .then(() => step(code, asked, when))
        .catch(() => world.tell({ kind: 'broken', code }))
        // what cannot even be told holds up nothing that follows
        .catch(() => undefined);
      return last;
    },
    show: (bayId) => {
      turn += 1;
      world.hold({ open: bayId, hand: [] });
    },
    putInto: (bayId) => void put(bayId),
  };
};
