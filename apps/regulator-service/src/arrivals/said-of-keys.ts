import { readEvent, type ReadEvent } from '@huihuan/contracts-events';
import { isOfKeys, keyTypes } from '@huihuan/evidence-arrivals';
import type { Delivery } from '@huihuan/messaging-core';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';

/** Keeps what these facts say of keys, in the transaction in which they are archived. */
export const keepSaidOfKeys = async (tx: Tx, deliveries: readonly Delivery[]): Promise<void> => {
  const said = deliveries.filter(({ event }) => isOfKeys(event.type));
  if (said.length === 0) return;
  const column = columnsOf(said);
  await tx.query(
    `insert into said_of_key (source, seq, record) select * from unnest($1::text[], $2::bigint[], $3::text[])
     on conflict do nothing`,
    [
      column('text', ({ event }) => event.source),
      column('bigint', ({ event }) => event.siteSeq),
      column('text', ({ record }) => record),
    ],
  );
};

/** At the start: what a version that does not keep it has archived meanwhile, beside this one or since it ran here before. */
export const findSaidOfKeys = (tx: Tx): Promise<unknown> =>
  tx.query(
    `insert into said_of_key (source, seq, record)
     select source, seq, record from chain join fact using (chain_no)
      where source like 'urn:huihuan:service:%' and record like any ($1)
        and not exists (select from said_of_key where said_of_key.source = chain.source and said_of_key.seq = fact.seq)
     on conflict do nothing`,
    [keyTypes.map((type) => `%"type":"${type.replace(/\d+$/, '_')}"%`)],
  );

/** All that was said of keys, each chain in its order. */
export const readSaidOfKeys = async (tx: Tx): Promise<readonly ReadEvent[]> =>
  (await rowsOf<{ record: string }>(tx, 'select record from said_of_key order by source, seq')).flatMap(
    ({ record }) => {
      const read = readEvent(record);
      return read.ok ? [read.value] : [];
    },
  );
