import { chinaDay } from '@huihuan/kernel-domain';
import type { CustodyOptions } from '@huihuan/custody-service';
import type { Log } from '@huihuan/platform-http';
import { forgetPlacesBefore } from './booking-rows.ts';

const hourMilliseconds = 3_600_000;
const mostAtOnce = 1000;

type Books = Pick<CustodyOptions, 'database' | 'now'>;

/**
 * Deletes where to go and what was noted for bookings whose day is over, also where nobody came. In batches, so that no site waits
 * long for one of its own. @returns of how many
 */
export const forgetOldPlaces = async ({ database, now }: Books, limit = mostAtOnce): Promise<number> => {
  const today = chinaDay(now().toISOString());
  let total = 0;
  for (;;) {
    const forgotten = await forgetPlacesBefore(database, today, limit);
    total += forgotten;
    if (forgotten < limit) return total;
  }
};

/** Forgets at once and then by the hour. A database that is away is tried again with the next one. @returns what ends it, after the one in hand */
export const forgetPlacesByTheHour = (books: Books, log: Pick<Log, 'lines'>): (() => Promise<void>) => {
  let running = Promise.resolve();
  const forget = (): void => {
    running = running.then(async () => {
      try {
        const count = await forgetOldPlaces(books);
        if (count > 0) log.lines.info({ context: 'Bookings', count }, 'forgot where to go for bookings that are over');
      } catch (err) {
        log.lines.warn({ context: 'Bookings', err }, 'no place was forgotten; the next hour tries again');
      }
    });
  };
  forget();
  const timer = setInterval(forget, hourMilliseconds).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
};
