import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Message } from './transport.ts';

export interface DeadLetter extends Message {
  readonly error: string;
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

const columns = `event_id as id, topic, key, type, source, site_seq as "siteSeq", hash, record, error, attempts,
  to_json(first_at) #>> '{}' as "firstAt", to_json(last_at) #>> '{}' as "lastAt"`;

export const waitingDeadLetters = (tx: Tx, group: string, limit = 200): Promise<DeadLetter[]> =>
  rowsOf<DeadLetter>(
    tx,
    `select ${columns} from dead_letter where consumer_group = $1 and done_at is null order by place limit $2`,
    [group, limit],
  );

/** The key that a dead letter stopped; `null` where no such letter waits. */
export const keyStoppedBy = async (tx: Tx, group: string, eventId: string): Promise<string | null> => {
  const [letter] = await rowsOf<{ key: string }>(
    tx,
    'select key from dead_letter where consumer_group = $1 and event_id = $2 and done_at is null',
    [group, eventId],
  );
  return letter?.key ?? null;
};

/** All that waits of one key, in its order. */
export const deadLettersOf = (tx: Tx, group: string, key: string): Promise<DeadLetter[]> =>
  rowsOf<DeadLetter>(
    tx,
    `select ${columns} from dead_letter where consumer_group = $1 and key = $2 and done_at is null order by place`,
    [group, key],
  );

/** Whoever puts an event behind a dead letter, or frees a key of its last one, holds this lock: nothing is left behind none. */
export const lockOfDeadLetters = (group: string): string => `dead letters of ${group}`;

/** Keys with a dead letter: later events of such a key wait behind it, so that a retry keeps their order. */
export const stoppedKeys = async (tx: Tx, group: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await rowsOf<{ key: string }>(
        tx,
        'select distinct key from dead_letter where consumer_group = $1 and done_at is null',
        [group],
      )
    ).map((row) => row.key),
  );

export const putAside = async (tx: Tx, group: string, messages: readonly Message[], error: string): Promise<void> => {
  for (const message of messages) {
    await tx.query(
      `insert into dead_letter (event_id, consumer_group, topic, key, type, source, site_seq, hash, record, error, attempts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
       on conflict (consumer_group, event_id) do update
         set error = excluded.error, attempts = dead_letter.attempts + 1, last_at = now(), done_at = null`,
      [
        message.id,
        group,
        message.topic,
        message.key,
        message.type,
        message.source,
        message.siteSeq,
        message.hash,
        message.record,
        error,
      ],
    );
  }
};

export const markDone = (tx: Tx, group: string, eventId: string): Promise<unknown> =>
  tx.query('update dead_letter set done_at = now(), last_at = now() where consumer_group = $1 and event_id = $2', [
    group,
    eventId,
  ]);
