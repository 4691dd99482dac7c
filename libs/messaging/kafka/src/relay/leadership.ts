import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import pg from 'pg';
import type { KafkaLog } from '../settings/kafka-client.ts';

export interface LeadershipOptions {
  readonly log: KafkaLog;
  /** Begins the work of the leader. @returns what ends it */
  readonly lead: (isLeading: () => boolean) => Promise<() => Promise<void>>;
}

export interface Leadership {
  isLeading(): boolean;
  /** Ends the work and lets another process lead. */
  stop(): Promise<void>;
}

/** How soon another takes over when the leader is gone. */
const tryAgain = 500;

/** A leader whose machine vanished without a word is given up by PostgreSQL after about ten seconds. */
const noticeSilence = '-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3';

/**
 * One process of all that work on a database leads: the one whose session holds an advisory lock. PostgreSQL frees it
 * with the session, so the death of the leader needs nobody to notice it.
 */
export const leadership = (database: ServiceDatabase, name: string, { log, lead }: LeadershipOptions): Leadership => {
  const stopping = new AbortController();
  let leading = false;
  const isLeading = (): boolean => leading;
  const isStopping = (): boolean => stopping.signal.aborted;

  const term = async (): Promise<void> => {
    const session = new pg.Client({
      ...database.connection,
      options: `${database.connection.options ?? ''} ${noticeSilence}`,
    });
    // before connecting: a session that ends while it begins must not be waited for
    const ended = new Promise<void>((resolve) => session.once('end', resolve));
    session.on('error', () => undefined);
    try {
      await session.connect();
      while (!(await hasLock(session, name))) await pause(tryAgain, undefined, { signal: stopping.signal });
      leading = true;
      log.info({ name }, 'this process leads');
      const endWork = await lead(isLeading);
      await Promise.race([ended, aborted(stopping.signal)]);
      leading = false;
      await endWork();
    } finally {
      leading = false;
      await session.end().catch(() => undefined);
    }
  };

  const run = async (): Promise<void> => {
    while (!isStopping()) {
      try {
        await term();
      } catch (failure) {
        if (!isStopping()) log.warn({ err: failure, name }, 'cannot ask to lead now, trying again');
      }
      await pause(tryAgain, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();

  return {
    isLeading,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};

const hasLock = async (session: pg.Client, name: string): Promise<boolean> => {
  const { rows } = await session.query<{ locked: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('leader:' || current_schema() || ':' || $1, 0)) as locked`,
    [name],
  );
  return rows[0]?.locked === true;
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
