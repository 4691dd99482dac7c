import { finalActs } from '../queue/final-acts.ts';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';

/** An act that is never sent by itself any more, because what it comes after was given up. */
export interface StuckAct {
  readonly act: Act;
  readonly givenUp: readonly Act[];
}

/** What waits for something that nobody will send: a person decides about it. What only waits for one of these is not named again. */
export const stuckActs = async (store: Store): Promise<readonly StuckAct[]> => {
  const waiting = await store.acts.where('state').equals('waiting').sortBy('order');
  const before = await finalActs(
    store,
    waiting.flatMap(({ after }) => after),
  );
  return waiting.flatMap((act): StuckAct[] => {
    const found = act.after.map((id) => before.get(id)).filter((each) => each?.state === 'withdrawn');
    const givenUp = found.filter((each) => each !== undefined);
    return givenUp.length === 0 ? [] : [{ act, givenUp }];
  });
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
