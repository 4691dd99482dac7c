import type { EventStream } from '@huihuan/platform-http';
import type { FactReader, Stretch } from '../facts/read-facts.ts';
import { sightKey, type Sight } from '../places/sight.ts';
import type { HeadWatch } from './head-watch.ts';

const atOnce = 200;

/** The next facts in sight after a position; clients that see the same and stand at the same place share one reading. */
export type NextFacts = (sight: Sight, position: number) => Promise<Stretch>;

export const sharedNextFacts = (facts: FactReader): NextFacts => {
  const reading = new Map<string, Promise<Stretch>>();
  return (sight, position) => {
    const key = `${sightKey(sight)} ${position}`;
    const shared = reading.get(key) ?? facts.after(position, atOnce, sight).finally(() => reading.delete(key));
    reading.set(key, shared);
    return shared;
  };
};

/** After this many facts out of sight the client is told how far it has come, so that it need not come back to them. */
const passedSilently = 1_000;

/**
 * Sends every fact in sight after a position, in order, until the client leaves. Nothing is kept for a slow client but its
 * position: the next facts are read when the former are through.
 */
export const followFacts = async (
  stream: EventStream,
  start: number,
  next: (position: number) => Promise<Stretch>,
  watch: HeadWatch,
): Promise<void> => {
  let position = start;
  let told = start;
  while (!stream.closed.aborted) {
    const { facts, through } = await next(position);
    for (const fact of facts) {
      if (!(await stream.send({ id: fact.position, event: 'fact', data: fact }))) return;
      told = fact.position;
    }
    if (through - told >= passedSilently) {
      if (!(await stream.send({ id: through }))) return;
      told = through;
    }
    if (through === position) await watch.beyond(position, stream.closed);
    position = through;
  }
};
