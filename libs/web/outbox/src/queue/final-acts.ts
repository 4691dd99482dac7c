import { serverIdOf, type Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';

/**
 * What stands in the place of these acts now: of one that was mended it is the one that took its place, however often that
 * happened; each other one stands for itself. What the tablet has forgotten is left out.
 */
export const finalActs = async (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Act>> => {
  const known = new Map<string, Act>();
  for (let asked = [...new Set(ids)]; asked.length > 0;) {
    const found = (await store.acts.bulkGet(asked)).filter((act) => act !== undefined);
    for (const act of found) known.set(act.id, act);
    asked = found.flatMap(({ mendedBy }) => (mendedBy === null || known.has(mendedBy) ? [] : [mendedBy]));
  }
  const last = (act: Act | undefined): Act | undefined =>
    act === undefined || act.mendedBy === null ? act : (last(known.get(act.mendedBy)) ?? act);
  return new Map(
    ids.flatMap((id): [string, Act][] => {
      const act = last(known.get(id));
      return act === undefined ? [] : [[id, act]];
    }),
  );
};

/** An act and all that it has mended, the latest first. */
export const chainOf = async (store: Store, act: Act): Promise<readonly Act[]> => {
  const chain: Act[] = [];
  for (let each: Act | undefined = act; each !== undefined;) {
    chain.push(each);
    each = each.mends === null ? undefined : await store.acts.get(each.mends);
  }
  return chain;
};

/** The names that an act and all that it has mended have: here, and at the server. */
export interface Names {
  readonly actIds: readonly string[];
  readonly serverIds: readonly string[];
}

export const namesOf = async (store: Store, act: Act): Promise<Names> => {
  const chain = await chainOf(store, act);
  return { actIds: chain.map(({ id }) => id), serverIds: chain.map(serverIdOf) };
};
