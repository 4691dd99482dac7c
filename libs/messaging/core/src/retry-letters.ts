import { deliver } from '@huihuan/messaging-batches';
import { untilUndisturbed } from '@huihuan/platform-persistence';
import { applyTogether, type Consuming, type Stops } from './apply-together.ts';
import { read } from './delivery.ts';
import { examined } from './examined.ts';
import { isTemporary, putAsidePoison } from './handle-batch.ts';
import { nextLettersOf } from './letters/read-letters.ts';

const pageSize = 1000;

/**
 * Tries the letters of these keys again, in the order of each key and many at once; a key stops at the first that cannot
 * have its effect again. What comes behind them meanwhile is taken along: when a key is through, it is free.
 * @returns how many had their effect
 */
export const retryKeys = async (consuming: Consuming, keys: readonly string[]): Promise<number> => {
  const stops: Stops = { keys: new Set(), areLetters: true };
  const through: Through = { after: 0, done: 0 };
  // a letter that was settled by somebody else meanwhile is not on the page when that is read again
  while (await untilUndisturbed(() => retryPage(consuming, keys, { stops, through })));
  return through.done;
};

/** How far a retry has come. */
interface Through {
  /** Place of the last letter of the page before. */
  after: number;
  done: number;
}

/** @returns whether there may be another page */
const retryPage = async (
  consuming: Consuming,
  keys: readonly string[],
  { stops, through }: { readonly stops: Stops; readonly through: Through },
): Promise<boolean> => {
  const { database, group } = consuming.options;
  const free = keys.filter((key) => !stops.keys.has(key));
  const { after } = through;
  const page = free.length > 0 ? await nextLettersOf(database, group, free, { after, limit: pageSize }) : [];
  const last = page.at(-1);
  if (last === undefined) return false;
  await deliver(await examined(consuming.options, page.map(read)), {
    apply: async (readings) => {
      through.done += (await applyTogether(consuming, readings, stops)).length;
    },
    isTemporary,
    keyOf: ({ message }) => message.key,
    putBehind: (readings) => Promise.resolve(new Set(readings.filter(({ message }) => stops.keys.has(message.key)))),
    putAside: (poison, failure) => putAsidePoison(consuming, poison, { failure, stops }),
  });
  through.after = last.place;
  return true;
};
