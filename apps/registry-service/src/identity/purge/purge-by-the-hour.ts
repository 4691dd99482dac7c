import type { Log } from '@huihuan/platform-http';
import type { Identity } from '../identity.ts';
import { purgeIdentity } from './purge-identity.ts';

const hourMilliseconds = 3_600_000;

/** Purges at once and then by the hour. A database that is away is tried again with the next hour. @returns what ends it */
export const purgeByTheHour = (identity: Identity, log: Log): (() => Promise<void>) => {
  let running = Promise.resolve();
  const purge = (): void => {
    running = running.then(async () => {
      try {
        const purged = await purgeIdentity(identity);
        if (purged !== null && Object.values(purged).some((count) => count > 0))
          log.lines.info({ context: 'Purge', ...purged }, 'purged what sign-in needs no longer');
      } catch (err) {
        log.lines.warn({ context: 'Purge', err }, 'nothing was purged; the next hour tries again');
      }
    });
  };
  purge();
  const timer = setInterval(purge, hourMilliseconds).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
};
