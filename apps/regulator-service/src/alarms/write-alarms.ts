import type { ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { foldAlarm, type AlarmFact } from '@huihuan/regulator-domain';
import { alarmChannel } from './alarm-channel.ts';
import { writeRules } from './write-rules.ts';

/**
 * Takes what was said of alarms into their table: at once where it is said, and once more when it comes back by the bus,
 * which changes nothing. After the table was made anew it comes back in any order, and leads to the same alarms.
 */
export const writeAlarms = async (tx: Tx, events: readonly ReadEvent[]): Promise<void> => {
  await writeRules(tx, events);
  const told = events.flatMap(factOf);
  if (told.length === 0) return;
  await tx.query(
    `insert into alarm_fact (seq, alarm_id, fact)
     select (fact ->> 'seq')::bigint, alarm_id::uuid, fact from unnest($1::text[], $2::jsonb[]) as told (alarm_id, fact)
     on conflict do nothing`,
    [told.map(({ alarmId }) => alarmId), told.map(({ fact }) => JSON.stringify(fact))],
  );
  await foldAlarms(tx, [...new Set(told.map(({ alarmId }) => alarmId))]);
};

const foldAlarms = async (tx: Tx, alarmIds: readonly string[]): Promise<void> => {
  const rows = await rowsOf<{ alarmId: string; facts: readonly AlarmFact[] }>(
    tx,
    `select alarm_id as "alarmId", jsonb_agg(fact order by seq) as facts from alarm_fact
      where alarm_id = any ($1::uuid[]) group by alarm_id order by alarm_id`,
    [alarmIds],
  );
  const states = rows.flatMap(({ alarmId, facts }) => {
    const state = foldAlarm(facts);
    return state === null ? [] : [{ alarmId, ...state, ...state.cause, siteIds: `{${state.cause.siteIds.join()}}` }];
  });
  if (states.length === 0) return;
  await tx.query(upsertSql, [JSON.stringify(states)]);
  await tx.query('select pg_notify($1, $2)', [alarmChannel, '']);
};

/** What is known already is no change. */
const upsertSql = `
  insert into alarm as known (alarm_id, kind, subject, occurrence, site_ids, about, since, measured, limit_value, raised_at,
    progress, owner_id, cleared_at, changed)
  select "alarmId", kind, subject, occurrence, "siteIds"::uuid[], about, since, measured, "limit", "raisedAt", progress,
    "ownerId", "clearedAt", nextval('alarm_change')
    from json_to_recordset($1) as told ("alarmId" uuid, kind text, subject text, occurrence int, "siteIds" text, about jsonb,
      since timestamptz, measured float8, "limit" float8, "raisedAt" timestamptz, progress text, "ownerId" uuid,
      "clearedAt" timestamptz)
  on conflict (alarm_id) do update set
    (since, measured, limit_value, site_ids, about, raised_at, progress, owner_id, cleared_at, changed) =
    (excluded.since, excluded.measured, excluded.limit_value, excluded.site_ids, excluded.about, excluded.raised_at,
      excluded.progress, excluded.owner_id, excluded.cleared_at, excluded.changed)
    where (known.since, known.measured, known.limit_value, known.raised_at, known.progress, known.owner_id, known.cleared_at)
      is distinct from (excluded.since, excluded.measured, excluded.limit_value, excluded.raised_at, excluded.progress,
        excluded.owner_id, excluded.cleared_at)`;

const factOf = (event: ReadEvent): readonly { readonly alarmId: string; readonly fact: AlarmFact }[] => {
  const { type, data, siteSeq: seq, time: at } = event;
  switch (type) {
    case 'cn.huihuan.alarm.raised.v4': {
      const { alarmId, ...cause } = data;
      return [{ alarmId, fact: { seq, at, says: 'raised', cause } }];
    }
    case 'cn.huihuan.alarm.cleared.v1':
      return [{ alarmId: data.alarmId, fact: { seq, at, says: 'cleared' } }];
    case 'cn.huihuan.alarm.handled.v1': {
      const { alarmId, ...handling } = data;
      return [{ alarmId, fact: { seq, at, says: 'handled', ...handling } }];
    }
    default:
      return [];
  }
};
