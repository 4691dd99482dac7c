import { takeLocks } from '@huihuan/platform-persistence';
import type { Consuming } from './apply-together.ts';
import type { ConsumerOptions } from './consumer-options.ts';
import { typesOf } from './delivery.ts';
import { retryAllDue, startEarlyLetters } from './early-letters.ts';
import { handleBatch } from './handle-batch.ts';
import { tableInbox } from './inbox.ts';
import type { DeadLetter, LetterCounts, LetterSummary } from './letters/dead-letter.ts';
import { countLetters, readLetter, readLetters, type LettersPage, type LettersQuery } from './letters/read-letters.ts';
import { freeKeys, lockOfDeadLetters, makeAllDue, markDiscarded, type Discard } from './letters/write-letters.ts';
import { retryKeys } from './retry-letters.ts';
import { createSkippedTypes, type SkippedType } from './skipped-types.ts';
import type { Lag } from './transport.ts';

export interface Consumer {
  lag(): Promise<Lag>;
  /** What waits, the oldest 200, without the records. */
  deadLetters(): Promise<readonly LetterSummary[]>;
  letters(query: LettersQuery): Promise<LettersPage>;
  letter(eventId: string): Promise<DeadLetter | null>;
  letterCounts(): Promise<LetterCounts>;
  /** Types that this version does not know, and how many messages of each were passed over since the start. */
  skipped(): readonly SkippedType[];
  /**
   * Tries the letters of the key of this one again, in order, and stops at the first that fails again.
   * @returns how many had their effect; `null` where no such dead letter waits
   */
  retry(eventId: string): Promise<number | null>;
  /**
   * Tries every letter again, in the order of each key. What is not through after some seconds goes on by itself.
   * @returns how many had their effect so far
   */
  retryAll(): Promise<number>;
  /**
   * Gives up a letter: it is kept with who, when and why, it never has its effect, and what waited behind it goes on. Doing
   * it again with the same words changes nothing.
   * @returns how many behind it had their effect; `null` where no such dead letter waits
   */
  discard(eventId: string, discard: Discard): Promise<number | null>;
  stop(): Promise<void>;
}

const listed = 200;
const retryAllMilliseconds = 10_000;

/** Runs the effects of a service over the events of the bus: each event once, poison put aside, neighbours unharmed. */
export const startConsumer = async (options: ConsumerOptions): Promise<Consumer> => {
  const { group, database, log } = options;
  const consuming: Consuming = {
    options,
    inbox: options.inbox ?? tableInbox(group),
    skipped: createSkippedTypes(group, log),
    onEarly: () => early.expect(),
  };
  const early = startEarlyLetters(consuming);
  const subscription = await options.transport.subscribe({
    group,
    types: typesOf(options.effects),
    maximumBatch: options.maximumBatch ?? 1000,
    ...(options.maximumBytes === undefined ? {} : { maximumBytes: options.maximumBytes }),
    handle: async (messages) => {
      await handleBatch(consuming, messages);
      early.afterBatch();
    },
    onTrouble: (failure, waitMilliseconds) =>
      log.warn({ err: failure, group, waitMilliseconds }, 'cannot consume now, trying again'),
  });
  return {
    lag: () => subscription.lag(),
    deadLetters: async () => (await readLetters(database, group, { state: 'waiting', limit: listed })).letters,
    letters: (query) => readLetters(database, group, query),
    letter: (eventId) => readLetter(database, group, eventId),
    letterCounts: () => countLetters(database, group),
    skipped: () => consuming.skipped.list(),
    retry: (eventId) => retry(consuming, eventId),
    retryAll: async () => {
      await database.transaction(async (tx) => {
        await takeLocks(tx, [lockOfDeadLetters(group)]);
        await makeAllDue(tx, group);
      });
      const done = await retryAllDue(consuming, retryAllMilliseconds);
      early.expect();
      return done;
    },
    discard: (eventId, words) => discard(consuming, eventId, words),
    stop: async () => {
      await Promise.all([subscription.stop(), early.stop()]);
    },
  };
};

const retry = async (consuming: Consuming, eventId: string): Promise<number | null> => {
  const { database, group } = consuming.options;
  const letter = await readLetter(database, group, eventId);
  return letter?.state === 'waiting' ? retryKeys(consuming, [letter.key]) : null;
};

const discard = async (consuming: Consuming, eventId: string, words: Discard): Promise<number | null> => {
  const { database, group } = consuming.options;
  const letter = await readLetter(database, group, eventId);
  if (letter === null) return null;
  const freed = await database.transaction(async (tx) => {
    await takeLocks(tx, [lockOfDeadLetters(group)]);
    if (!(await markDiscarded(tx, group, eventId, words))) return null;
    return freeKeys(tx, group, [letter.key]);
  });
  if (freed !== null) return freed > 0 ? retryKeys(consuming, [letter.key]) : 0;
  const { discarded } = (await readLetter(database, group, eventId)) ?? letter;
  return discarded?.by === words.by && discarded.reason === words.reason ? 0 : null;
};
