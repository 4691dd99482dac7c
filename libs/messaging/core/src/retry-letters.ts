import { deliver } from '@huihuan/messaging-batches';
import { takeLocks } from '@huihuan/platform-persistence';
import { applyTogether, type Consuming, type Stops } from './apply-together.ts';
import { read, type Reading } from './delivery.ts';
import { isTemporary, putAsidePoison } from './handle-batch.ts';
import { nextLettersOf, type PlacedLetter } from './letters/read-letters.ts';
import { lockOfDeadLetters, markDone } from './letters/write-letters.ts';

const pageSize = 1000;

/**
 * Tries the letters of these keys again, in the order of each key and many at once; a key stops at the first that cannot
 * have its effect again. What comes behind them meanwhile is taken along: when a key is through, it is free.
 * @returns how many had their effect
 */
export const retryKeys = async (consuming: Consuming, keys: readonly string[]): Promise<number> => {
  const { database, group } = consuming.options;
  const stops: Stops = { keys: new Set(), areLetters: true };
  let done = 0;
  for (let after = 0; ;) {
    const free = keys.filter((key) => !stops.keys.has(key));
    const page = free.length > 0 ? await nextLettersOf(database, group, free, { after, limit: pageSize }) : [];
    const last = page.at(-1);
    if (last === undefined) return done;
    done += await retryPage(consuming, page, stops);
    after = last.place;
  }
};

const retryPage = async (consuming: Consuming, page: readonly PlacedLetter[], stops: Stops): Promise<number> => {
  let done = 0;
  await deliver(page.map(read), {
    apply: async (readings) => {
      const applied = await applyTogether(consuming, readings, stops);
      await settle(consuming, applied);
      done += applied.length;
    },
    isTemporary,
    keyOf: ({ message }) => message.key,
    putBehind: (readings) => Promise.resolve(new Set(readings.filter(({ message }) => stops.keys.has(message.key)))),
    putAside: (poison, failure) => putAsidePoison(consuming, poison, { failure, stops }),
  });
  return done;
};

/**
 * In a transaction of its own: the one of the effects would hold the lock for long. A crash between the two leaves letters
 * that wait and whose next retry does nothing but this.
 */
const settle = async ({ options: { database, group } }: Consuming, applied: readonly Reading[]): Promise<void> => {
  if (applied.length === 0) return;
  await database.transaction(async (tx) => {
    await takeLocks(tx, [lockOfDeadLetters(group)]);
    await markDone(
      tx,
      group,
      applied.map(({ message }) => message),
    );
  });
};
