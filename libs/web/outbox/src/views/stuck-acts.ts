import { finalActs, namesOf, type Names } from '../queue/final-acts.ts';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';

/** An act that is never sent by itself any more, because what it comes after was given up. */
export interface StuckAct {
  readonly act: Act;
  readonly givenUp: readonly GivenUpAct[];
}

/** With all names that it and what it has mended had: a list may know it by any of them. */
export type GivenUpAct = Act & Names;

/** What waits for something that nobody will send: a person decides about it. What only waits for one of these is not named again. */
export const stuckActs = async (store: Store): Promise<readonly StuckAct[]> => {
  const waiting = await store.acts.where('state').equals('waiting').sortBy('order');
  const before = await finalActs(
    store,
    waiting.flatMap(({ after }) => after),
  );
  const stuck: StuckAct[] = [];
  for (const act of waiting) {
    const found = new Map(act.after.map((id) => [before.get(id)?.id, before.get(id)]));
    const givenUp: GivenUpAct[] = [];
    for (const each of found.values())
      if (each?.state === 'withdrawn') givenUp.push({ ...each, ...(await namesOf(store, each)) });
    if (givenUp.length > 0) stuck.push({ act, givenUp });
  }
  return stuck;
};

/** How many acts wait for one, also under the name of what it has mended. */
export const waitedFor = async (store: Store, id: string): Promise<number> => {
  const waiting = await store.acts.where('state').equals('waiting').toArray();
  const before = await finalActs(
    store,
    waiting.flatMap(({ after }) => after),
  );
  return waiting.filter(({ after }) => after.some((each) => before.get(each)?.id === id)).length;
};
