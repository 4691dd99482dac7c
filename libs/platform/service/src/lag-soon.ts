import type { Consumer, Lag } from '@huihuan/messaging-core';
import { inTime } from '@huihuan/platform-patience';

/** Well below what health checks and scrapes may take, so that the rest of their answer is not lost with the lag. */
const limitMilliseconds = 1_000;

/**
 * How far a service is behind; `null` while nobody can say so soon. The bus is asked, and a bus that is away, or takes
 * connections and is silent, keeps whoever asks for long.
 */
export const lagSoon = (consumer: Consumer): Promise<Lag | null> =>
  inTime(consumer.lag(), limitMilliseconds).catch(() => null);
