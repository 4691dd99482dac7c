import { uniqueIdentifierKinds } from '@huihuan/contracts-events';
import { evolveLife, identifierKey, livedTogether, losersOf, touchesOf, type Life } from '@huihuan/regulator-domain';
import type { RegulatorBooks } from '../regulator/regulator-books.ts';
import type { Commit } from '../store/database.ts';
import { BrokenRule } from './broken-rule.ts';

export interface ConflictRules {
  readonly committed: (commit: Commit) => void;
  /** When everything was heard, exactly those items are in an open conflict that carried one number at one time. */
  readonly judge: (books: RegulatorBooks) => void;
}

interface Carriers {
  readonly itemIds: Set<string>;
  readonly disowned: Set<string>;
}

/**
 * Rule 1 for identifiers, for the network as a whole: follows the events as they are stated, in the order of that and
 * without any bus, and holds what the regulator made of what it heard beside it.
 */
export const conflictRules = (): ConflictRules => {
  const lives = new Map<string, Life>();
  const carriers = new Map<string, Carriers>();
  const carriersOf = (key: string): Carriers => {
    const known = carriers.get(key) ?? { itemIds: new Set(), disowned: new Set() };
    carriers.set(key, known);
    return known;
  };
  const live = (event: NonNullable<Commit['stated'][number]['event']>): void => {
    for (const touch of touchesOf(event)) {
      const unique = (touch.move?.item.identifiers ?? []).filter(({ kind }) =>
        uniqueIdentifierKinds.some((each) => each === kind),
      );
      for (const identifier of unique) carriersOf(identifierKey(identifier)).itemIds.add(touch.itemId);
      const known = lives.get(touch.itemId) ?? null;
      const life = known === null && unique.length === 0 ? null : evolveLife(known, touch, event.time);
      if (life !== null) lives.set(touch.itemId, life);
    }
    if (event.type !== 'cn.huihuan.conflict.settled.v1') return;
    const { disowned } = carriersOf(identifierKey(event.data.identifier));
    for (const loser of losersOf(event.data)) disowned.add(loser);
  };
  const together = ({ itemIds, disowned }: Carriers): readonly string[] => {
    const left = [...itemIds].filter((itemId) => !disowned.has(itemId)).sort();
    const lifeOf = (itemId: string): Life | null => lives.get(itemId) ?? null;
    return left.filter((one) => left.some((other) => one !== other && livedTogether(lifeOf(one), lifeOf(other))));
  };
  return {
    committed: ({ stated }) => {
      for (const { event } of stated) if (event !== null) live(event);
    },
    judge: ({ conflictsAbout, conflicts }) => {
      for (const [key, each] of carriers) {
        const expected = each.itemIds.size < 2 ? '' : together(each).join(' ');
        const open = (conflictsAbout.get(key) ?? [])
          .flatMap((conflictId) => conflicts.get(conflictId) ?? [])
          .filter(({ state }) => state === 'open');
        const found = open.map(({ itemIds }) => itemIds.join(' ')).join(' and ');
        if (found !== expected) throw new BrokenRule('identifier-conflict', { subject: key, expected, found });
      }
    },
  };
};
