import type { ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, sqlArray, type Tx } from '@huihuan/platform-persistence';
import { evolveLife, touchesOf, type Life } from '@huihuan/regulator-domain';
import { archivedEvent } from '../facts/read-facts.ts';

/** What the archive says of some items. */
export interface Heard {
  /** Items that no fact has placed anywhere yet are not in it. */
  readonly lives: ReadonlyMap<string, Life>;
  /** By item: the last fact that speaks of it, and its place in the archive. */
  readonly last: ReadonlyMap<string, { readonly position: number; readonly event: ReadEvent }>;
}

/**
 * Reads when items were in the network from the facts themselves, which stand under their timelines already. Only items
 * that share an identifier are ever asked for, so nothing has to be kept with each of the others.
 */
export const loadLives = async (tx: Tx, itemIds: readonly string[]): Promise<Heard> => {
  const rows = await rowsOf<{ position: number; record: string }>(tx, factsOfItemsSql, [sqlArray('uuid', itemIds)]);
  const wanted = new Set(itemIds);
  const lives = new Map<string, Life>();
  const last = new Map<string, { position: number; event: ReadEvent }>();
  for (const { position, record } of rows) {
    const event = archivedEvent(record);
    for (const touch of touchesOf(event)) {
      if (!wanted.has(touch.itemId)) continue;
      const life = evolveLife(lives.get(touch.itemId) ?? null, touch, event.time);
      if (life !== null) lives.set(touch.itemId, life);
      last.set(touch.itemId, { position, event });
    }
  }
  return { lives, last };
};

export const factsOfItemsSql = `
  select position, record from fact
   where position in (select unnest(positions) from item where item_id = any ($1::uuid[])) order by position`;
