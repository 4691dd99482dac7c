import { forgetDeliveries, forgetLetters, type Consumer } from '@huihuan/messaging-core';
import { forgetAnswers, type ServiceDatabase } from '@huihuan/platform-persistence';

export interface Memory {
  readonly database: ServiceDatabase;
  /** The consumer group of the service. */
  readonly group: string;
  readonly days: number;
  readonly now: () => Date;
  /** `null` for a service that hears nothing, or nothing yet. */
  readonly consumer: () => Pick<Consumer, 'lag'> | null;
}

/** How many rows went. */
export interface Forgotten {
  readonly answers: number;
  readonly deliveries: number;
  readonly letters: number;
}

/** So many of a kind in one transaction: nobody who works waits for it. */
const batchRows = 500;
const daySeconds = 86_400;

/**
 * Forgets, in small transactions, what is older than a service remembers. Events only where none that was sent half as long ago still
 * waits to be heard: a chain is then known whole up to there.
 */
export const forgetOldMemory = async (memory: Memory): Promise<Forgotten> => {
  const { database, group, days, now } = memory;
  const before = new Date(now().getTime() - days * daySeconds * 1000);
  const forgetting = { group, before, limit: batchRows };
  const answers = await inBatches(() => forgetAnswers(database, before, batchRows));
  const hasHeardAll = await isCaughtUp(memory);
  return {
    answers,
    deliveries: hasHeardAll ? await inBatches(() => forgetDeliveries(database, forgetting)) : 0,
    letters: await inBatches(() => forgetLetters(database, forgetting)),
  };
};

const inBatches = async (forget: () => Promise<number>): Promise<number> => {
  for (let sum = 0; ;) {
    const count = await forget();
    sum += count;
    if (count < batchRows) return sum;
  }
};

const isCaughtUp = async ({ consumer, days }: Memory): Promise<boolean> => {
  const heard = consumer();
  return heard !== null && (await heard.lag()).seconds < (days * daySeconds) / 2;
};
