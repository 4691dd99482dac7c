import { rowsOf, takeLocks, type Tx } from '@huihuan/platform-persistence';

const keyTypes = ['signing-key.published', 'device.enrolled', 'device.renewed', 'device.revoked'];
const patterns = keyTypes.map((type) => `%"type":"cn.huihuan.${type}.v_"%`);

/**
 * Looks through what the services have said since it was asked last, up to the first gap of each chain, for facts that publish
 * keys or end them. Nothing is written when events arrive: keys are seldom, and seldom asked for.
 */
export const findKeyFacts = async (tx: Tx): Promise<void> => {
  await takeLocks(tx, ['key-facts']);
  await tx.query(
    `with due as (
       select chain_no, head_seq, coalesce(key_scan.seq, 0) as seq from chain left join key_scan using (chain_no)
        where source like 'urn:huihuan:service:%' and head_seq > coalesce(key_scan.seq, 0)),
     found as (
       insert into key_fact (position, owner_id, kid)
       select position, coalesce(data ->> 'deviceId', data ->> 'ownerId'), data ->> 'kid'
         from (select position, record::json -> 'data' as data
                 from due join fact on fact.chain_no = due.chain_no and fact.seq > due.seq and fact.seq <= due.head_seq
                where record like any ($1)) as said
       on conflict do nothing)
     insert into key_scan (chain_no, seq) select chain_no, head_seq from due
     on conflict (chain_no) do update set seq = excluded.seq`,
    [patterns],
  );
};

/** Positions of everything that was said of the owners of these keys. */
export const positionsOfKeys = async (tx: Tx, kids: readonly string[]): Promise<readonly number[]> =>
  (
    await rowsOf<{ position: number }>(
      tx,
      `select position from key_fact
        where owner_id in (select owner_id from key_fact where kid = any ($1)) order by position`,
      [kids],
    )
  ).map(({ position }) => position);
