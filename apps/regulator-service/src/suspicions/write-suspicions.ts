import type { ReadEvent } from '@huihuan/contracts-events';
import type { Statement } from '../projections/statement.ts';

type Facts = readonly { readonly event: ReadEvent }[];

/** What a batch says of reports to the police: rows are added once, and what holds follows from their order in the chain. */
export const writeSuspicions = (facts: Facts): readonly (Statement | null)[] => [reported(facts), followedUp(facts)];

const reported = (facts: Facts): Statement | null => {
  const rows = facts.flatMap(({ event }) =>
    event.type === 'cn.huihuan.suspicion.reported.v1' ? [{ ...event.data, eventId: event.id, seq: event.siteSeq }] : [],
  );
  if (rows.length === 0) return null;
  return {
    sql: `
      insert into suspicion (report_id, site_id, event_id, seq, kind, goods, class_code, identifiers, grams, office, told_by, told_at,
        first_number, first_outcome)
      select "reportId", "siteId", "eventId", seq, kind, goods, "classCode", identifiers, grams, office, "toldBy", "toldAt",
        number, outcome
        from json_to_recordset($1) as said ("reportId" uuid, "siteId" uuid, "eventId" uuid, seq bigint, kind text, goods text,
          "classCode" text, identifiers jsonb, grams bigint, office text, "toldBy" text, "toldAt" timestamptz,
          number text, outcome text)
      on conflict do nothing`,
    parameters: [JSON.stringify(rows)],
  };
};

const followedUp = (facts: Facts): Statement | null => {
  const rows = facts.flatMap(({ event }) =>
    event.type === 'cn.huihuan.suspicion.followed-up.v1'
      ? [{ ...event.data, eventId: event.id, seq: event.siteSeq }]
      : [],
  );
  if (rows.length === 0) return null;
  return {
    sql: `
      insert into suspicion_follow_up (follow_up_id, report_id, site_id, event_id, seq, number, outcome, note, occurred_at)
      select "followUpId", "reportId", "siteId", "eventId", seq, number, outcome, note, "occurredAt"
        from json_to_recordset($1) as said ("followUpId" uuid, "reportId" uuid, "siteId" uuid, "eventId" uuid, seq bigint,
          number text, outcome text, note text, "occurredAt" timestamptz)
      on conflict do nothing`,
    parameters: [JSON.stringify(rows)],
  };
};
