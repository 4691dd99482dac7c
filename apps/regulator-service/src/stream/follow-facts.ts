import type { EventStream } from '@huihuan/platform-http';
import type { FactLine } from '../facts/fact-schema.ts';
import type { FactReader } from '../facts/read-facts.ts';
import type { HeadWatch } from './head-watch.ts';

const atOnce = 200;

/** The next facts after a position; clients that stand at the same place share one reading. */
export type NextFacts = (position: number) => Promise<readonly FactLine[]>;

export const sharedNextFacts = (facts: FactReader): NextFacts => {
  const reading = new Map<number, Promise<readonly FactLine[]>>();
  return (position) => {
    const shared = reading.get(position) ?? facts.after(position, atOnce).finally(() => reading.delete(position));
    reading.set(position, shared);
    return shared;
  };
};

/**
 * Sends every fact after a position, in order, until the client leaves. Nothing is kept for a slow client but its position:
 * the next facts are read when the former are through.
 */
export const followFacts = async (
  stream: EventStream,
  start: number,
  next: NextFacts,
  watch: HeadWatch,
): Promise<void> => {
  let position = start;
  while (!stream.closed.aborted) {
    const facts = await next(position);
    for (const fact of facts) {
      if (!(await stream.send({ id: fact.position, event: 'fact', data: fact }))) return;
      position = fact.position;
    }
    if (facts.length === 0) await watch.beyond(position, stream.closed);
  }
};
