import { logTable, type Delivery } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { regulatorSource } from '../projections/regulator-source.ts';
import { isSilent } from './silence.ts';

/**
 * Notes the first event that comes under the name of this regulator and is not in its own log, and when one came last: one that
 * has been silent for a day is no longer there, and if it comes back, its first event then counts. A regulator with another database on
 * the same Kafka begins a chain of the same name: two chains under one name prove nothing, so somebody has to know of it at once.
 */
export const hearOtherVoice = async (tx: Tx, deliveries: readonly Delivery[]): Promise<void> => {
  const own = deliveries.filter(({ event }) => event.source === regulatorSource);
  if (own.length === 0) return;
  // by their numbers, which the log has an index for
  const numbers = own.map(({ event }) => event.siteSeq);
  const stated = new Set(
    (
      await rowsOf<{ id: string }>(
        tx,
        `select id from ${logTable} where source = $1 and site_seq = any ($2::bigint[])`,
        [regulatorSource, numbers],
      )
    ).map(({ id }) => id),
  );
  const first = own.find(({ event }) => !stated.has(event.id));
  if (first === undefined) return;
  const { source, id, siteSeq } = first.event;
  await tx.query(
    `insert into other_voice as known (source, event_id, site_seq) values ($1, $2, $3)
     on conflict (source) do update set last_at = now(),
       event_id = case when ${isSilent('known')} then excluded.event_id else known.event_id end,
       site_seq = case when ${isSilent('known')} then excluded.site_seq else known.site_seq end,
       heard_at = case when ${isSilent('known')} then now() else known.heard_at end`,
    [source, id, siteSeq],
  );
};
