import type { Consumer } from '@huihuan/messaging-core';
import { inTime } from '@huihuan/platform-patience';

export interface LagWatch {
  follow(consumer: Pick<Consumer, 'lag'>): void;
  /** Whether what was said up to about a minute ago has been heard; false while nobody can tell. */
  isAbreast(): Promise<boolean>;
}

const oldSeconds = 60;
const limitMilliseconds = 5_000;

/**
 * Whoever is behind by hours takes every shipment for overdue whose receipt waits unread, and what is said of that stays in the
 * chain. Facts that are young do not count, or steady traffic would hold the search off for ever. Kafka does not tell the age
 * of what it has not handed out yet, and answers 0: then the last sure answer holds, and not for longer than a minute.
 */
export const watchLag = (now: () => Date): LagWatch => {
  let followed: Pick<Consumer, 'lag'> | null = null;
  let sureAt = Number.NEGATIVE_INFINITY;
  return {
    follow: (consumer) => {
      followed = consumer;
    },
    isAbreast: async () => {
      if (followed === null) return false;
      const { events, seconds } = await inTime(followed.lag(), limitMilliseconds);
      const at = now().getTime();
      if (events === 0 || (seconds > 0 && seconds < oldSeconds)) sureAt = at;
      else if (seconds >= oldSeconds) sureAt = Number.NEGATIVE_INFINITY;
      return at - sureAt < oldSeconds * 1000;
    },
  };
};
