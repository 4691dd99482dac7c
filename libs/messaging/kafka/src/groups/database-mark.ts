import { createHash } from 'node:crypto';
import { logTable } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/**
 * What members of a group call their database by: the same for all replicas of a service, another one for each database; `null` where
 * nothing was stated in it yet. It follows from the first event that was stated there, so a copy of a database has the same.
 */
export const databaseMark = async (database: Tx): Promise<string | null> => {
  const [first] = await rowsOf<{ id: string }>(
    database,
    `select id from ${logTable} where service = current_user order by txid, pos limit 1`,
  );
  return first === undefined ? null : createHash('sha256').update(first.id).digest('hex').slice(0, 12);
};

/** The mark of a database, looked for until it is found: it never changes, and looking may walk the whole log. */
export const keptMark = (database: Tx): (() => Promise<string | null>) => {
  let kept: string | null = null;
  return async () => (kept ??= await databaseMark(database));
};

/** The name by which a member with this mark is known to the broker. */
export const markedClientId = (clientId: string, mark: string | null): string =>
  mark === null ? clientId : `${clientId}@${mark}`;

/** The mark in a name; `null` for members of versions that had none, and of programs of others. */
export const markIn = (clientId: string): string | null => /@([0-9a-f]{12})$/.exec(clientId)?.[1] ?? null;
