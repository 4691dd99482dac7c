import { rowsOf, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';

/** How far a log was brought to a cluster of Kafka. */
export interface Position {
  /** The reader of the log whose offset it is: each cluster has one, because each is to get every event. */
  readonly group: string;
  /** How it came about: nothing was brought anywhere yet, or elsewhere, or this cluster had some already. */
  readonly found: 'first' | 'another' | 'back' | 'same';
}

/** Readers of the log that relay it; the name alone is the one of before clusters were told apart. */
export const relayGroup = 'kafka-relay';

/** @param cluster its id, or `null` for one that does not tell it */
export const relayGroupOf = (cluster: string | null): string => `${relayGroup} ${cluster ?? '(unnamed)'}`;

const ofRelays = `consumer_group = '${relayGroup}' or starts_with(consumer_group, '${relayGroup} ')`;

/** The reader that relays now, or did so last. */
export const presentGroup = async (tx: Tx): Promise<string | null> => {
  const sql = `select consumer_group as "group" from consumer_offset where ${ofRelays} order by at desc limit 1`;
  return (await rowsOf<{ group: string }>(tx, sql))[0]?.group ?? null;
};

/**
 * The position of a cluster, which is the one that counts from now on. A cluster that was never met begins at the first
 * event; the positions of others stay, for the day on which they come back.
 */
export const takeUpPosition = (database: ServiceDatabase, cluster: string | null): Promise<Position> =>
  database.transaction(async (tx) => {
    const group = relayGroupOf(cluster);
    await adopt(tx, group);
    const before = await presentGroup(tx);
    const [taken] = await rowsOf<{ isNew: boolean }>(
      tx,
      // another replica may have begun it at this moment
      `insert into consumer_offset (consumer_group, txid, pos) values ($1, '0', 0)
       on conflict (consumer_group) do update set at = clock_timestamp()
       returning xmax = 0 as "isNew"`,
      [group],
    );
    if (before === group) return { group, found: 'same' };
    if (taken?.isNew !== true) return { group, found: 'back' };
    return { group, found: before === null ? 'first' : 'another' };
  });

/** What a version that knew of one cluster has kept is the position of the one that is met first. */
const adopt = async (tx: Tx, group: string): Promise<void> => {
  await tx.query(
    `update consumer_offset set consumer_group = $1
      where consumer_group = $2 and not exists (select 1 from consumer_offset where consumer_group = $1)`,
    [group, relayGroup],
  );
  await tx.query('delete from consumer_offset where consumer_group = $1', [relayGroup]);
};
