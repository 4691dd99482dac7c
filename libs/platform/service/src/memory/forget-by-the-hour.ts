import type { Log } from '@huihuan/platform-http';
import { forgetOldMemory, type Memory } from './forget-old-memory.ts';

const hourMilliseconds = 3_600_000;

/** Forgets at once and then by the hour. A database that is away is tried again with the next one. @returns what ends it, after the one in hand */
export const forgetByTheHour = (memory: Memory, log: Pick<Log, 'lines'>): (() => Promise<void>) => {
  let running = Promise.resolve();
  const forget = (): void => {
    running = running.then(async () => {
      try {
        const forgotten = await forgetOldMemory(memory);
        if (Object.values(forgotten).some((count) => count > 0))
          log.lines.info({ group: memory.group, ...forgotten }, 'forgot what was answered and heard long ago');
      } catch (err) {
        log.lines.warn({ err, group: memory.group }, 'nothing was forgotten; the next hour tries again');
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
