import type { ReadEvent } from '@huihuan/contracts-events';
import type { Statement } from '../projections/statement.ts';

interface Redrawn {
  readonly subjectId: string;
  readonly siteSeq: number;
  readonly eventId: string;
  readonly at: string;
  readonly balance: object;
  readonly dry: object | null;
}

/** Types of events that say so, without their version. */
export const redrawnToldIn = ['item.amended'] as const;

const redrawnBy = (event: ReadEvent): readonly Redrawn[] => {
  if (event.type !== 'cn.huihuan.item.amended.v1') return [];
  const { jobId, balance } = event.data;
  if (jobId === null || balance === undefined) return [];
  const said = { siteSeq: event.siteSeq, eventId: event.id, at: event.time };
  const { batch } = balance;
  return [
    { ...said, subjectId: jobId, balance: balance.after, dry: balance.dry?.after ?? null },
    ...(batch === undefined
      ? []
      : [{ ...said, subjectId: batch.batchId, balance: batch.after, dry: batch.dry?.after ?? null }]),
  ];
};

/** What corrections draw anew, the last word of each job and batch: the same in any order, however often. */
export const writeRedrawn = (facts: readonly { readonly event: ReadEvent }[]): Statement | null => {
  const last = new Map<string, Redrawn>();
  for (const one of facts.flatMap(({ event }) => redrawnBy(event)))
    if ((last.get(one.subjectId)?.siteSeq ?? -1) < one.siteSeq) last.set(one.subjectId, one);
  return last.size === 0 ? null : { sql: redrawnSql, parameters: [JSON.stringify([...last.values()])] };
};

const redrawnSql = `
  insert into redrawn_balance as known (subject_id, site_seq, event_id, at, balance, dry)
  select "subjectId", "siteSeq", "eventId", at, balance, dry
    from json_to_recordset($1) as said ("subjectId" uuid, "siteSeq" bigint, "eventId" uuid, at timestamptz, balance jsonb, dry jsonb)
  on conflict (subject_id) do update set
    site_seq = excluded.site_seq, event_id = excluded.event_id, at = excluded.at, balance = excluded.balance, dry = excluded.dry
   -- an older version beside this one writes no time, or leaves that of the correction before
   where known.site_seq < excluded.site_seq or (known.site_seq = excluded.site_seq and known.at is distinct from excluded.at)`;
