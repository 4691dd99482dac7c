import { setTimeout as pause } from 'node:timers/promises';
import { inTime } from '@huihuan/platform-patience';
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

/** How often a leader asks whether its session still stands, and how long the answer may take. */
const askAgain = 2_000;
const longestSilence = 4_000;

/**
 * A leader whose machine vanished without a word is given up by PostgreSQL after about ten seconds; one that hears nothing
 * of PostgreSQL has given itself up before.
 */
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
      await Promise.race([ended, silent(session, stopping.signal)]);
      leading = false;
      await endWork();
    } finally {
      leading = false;
      // a connection whose other end is gone would be waited for until the network gives it up
      await inTime(session.end(), longestSilence).catch(() => undefined);
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

/** Fulfilled when the session does not answer any more, or when the leader is to stop. */
const silent = async (session: pg.Client, stopping: AbortSignal): Promise<void> => {
  try {
    for (;;) {
      await pause(askAgain, undefined, { signal: stopping });
      await inTime(session.query('select 1'), longestSilence);
    }
  } catch {
    // told to stop, or without an answer: in both cases the work of the leader ends
  }
};
