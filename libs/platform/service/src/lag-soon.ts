import type { Consumer, Lag } from '@huihuan/messaging-core';
import { within } from './within.ts';

/** Well below what health checks and scrapes may take, so that the rest of their answer is not lost with the lag. */
const limitMilliseconds = 1_000;

/**
 * How far a service is behind; `null` while nobody can say so soon. The bus is asked, and a bus that is away, or takes
 * connections and is silent, keeps whoever asks for long.
 */
export const lagSoon = (consumer: Consumer): Promise<Lag | null> => within(limitMilliseconds, () => consumer.lag());
