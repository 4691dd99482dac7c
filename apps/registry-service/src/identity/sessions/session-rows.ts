import type { Session, SessionEnd } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export interface SessionRow extends Session {
  readonly personId: string;
  readonly client: 'browser' | 'program';
  /** The tablet on which alone it holds, proven at each refresh. */
  readonly deviceId?: string | null;
  /** Opened by a PIN, which gives less than a password. */
  readonly byPin?: boolean;
}

const selectSql = `
  select session_id as "sessionId", person_id as "personId", client, opened_at as "openedAt",
         last_used_at as "lastUsedAt", ended_at as "endedAt", end_reason as "endReason",
         device_id as "deviceId", by_pin as "byPin"
    from session`;

export const sessionById = async (tx: Tx, sessionId: string): Promise<SessionRow | null> =>
  (await rowsOf<SessionRow>(tx, `${selectSql} where session_id = $1`, [sessionId]))[0] ?? null;

/** Whether a sign-in ended, or never was. */
export const isSessionOver = async (tx: Tx, sessionId: string): Promise<boolean> =>
  (await rowsOf(tx, 'select 1 from session where session_id = $1 and ended_at is null', [sessionId])).length === 0;

/** The same, alone with it until the transaction ends. */
export const heldSession = async (tx: Tx, sessionId: string): Promise<SessionRow | null> =>
  (await rowsOf<SessionRow>(tx, `${selectSql} where session_id = $1 for update`, [sessionId]))[0] ?? null;

export const openSessionsOf = (tx: Tx, personId: string): Promise<SessionRow[]> =>
  rowsOf<SessionRow>(tx, `${selectSql} where person_id = $1 and ended_at is null order by session_id`, [personId]);

export const insertSession = (tx: Tx, session: SessionRow): Promise<unknown> =>
  tx.query(
    `insert into session (session_id, person_id, client, opened_at, last_used_at, device_id, by_pin)
     values ($1, $2, $3, $4, $4, $5, $6)`,
    [
      ...[session.sessionId, session.personId, session.client, session.openedAt],
      ...[session.deviceId ?? null, session.byPin ?? false],
    ],
  );

/** Ends sessions that are still open, with all their tokens. @returns those that were */
export const endSessions = async (
  tx: Tx,
  sessionIds: readonly string[],
  reason: SessionEnd,
  at: Date,
): Promise<readonly string[]> => {
  const ended = await rowsOf<{ session_id: string }>(
    tx,
    `update session set ended_at = $3, end_reason = $2
      where session_id = any($1::uuid[]) and ended_at is null returning session_id`,
    [sessionIds, reason, at],
  );
  const ids = ended.map((row) => row.session_id);
  await tx.query('delete from refresh_token where session_id = any($1::uuid[])', [ids]);
  return ids;
};
