import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** How long what was read is believed: another replica may have heard of a revocation meanwhile. */
const believedMilliseconds = 1000;

/**
 * Whether a session is over, by the copy that this service keeps. The few that are over and whose tokens still run are read
 * at most once a second, and only while somebody asks.
 */
export const revokedSessionsIn = (database: Tx): ((sessionId: string) => Promise<boolean>) => {
  let readAt = -Infinity;
  let over: Promise<ReadonlySet<string>> = Promise.resolve(new Set());

  const read = async (): Promise<ReadonlySet<string>> => {
    const sql = 'select session_id as id from revoked_session where tokens_until >= now()';
    return new Set((await rowsOf<{ id: string }>(database, sql, [])).map(({ id }) => id));
  };

  return async (sessionId) => {
    const now = performance.now();
    if (now - readAt > believedMilliseconds) {
      readAt = now;
      over = read();
      // a failure is told to whoever waits for it, and the next one asks again
      over.catch(() => {
        readAt = -Infinity;
      });
    }
    return (await over).has(sessionId);
  };
};
