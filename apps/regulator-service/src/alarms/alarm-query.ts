import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { actsOpen, alarmMeasures } from '@huihuan/regulator-domain';
import { instant } from '../answers/sql.ts';
import type { Sight } from '../places/sight.ts';
import type { AlarmHistory, AlarmView } from './alarm-schema.ts';

const columns = `alarm_id as "alarmId", kind, subject, occurrence, site_ids as "siteIds", about, ${instant('since')} as since,
  measured, limit_value as "limit", ${instant('raised_at')} as "raisedAt", progress as state, owner_id as "ownerId",
  ${instant('cleared_at')} as "clearedAt"`;

/** True for an alarm when one of its sites is seen; one that has none is a matter of the network. */
const alarmSeen = (number: number): string => `
  ($${number}::text[] is null or exists (
    select from site where site.site_id = any (alarm.site_ids) and area_code like any ($${number}::text[])))`;

const page = (which: string): string => `
  select ${columns} from alarm
   where ${which} and ${alarmSeen(1)} and ($2::text is null or kind = $2) and ($3::uuid is null or owner_id = $3)
     and ($4::timestamptz is null or (raised_at, alarm_id) < ($4::timestamptz, $5::uuid))
   order by raised_at desc, alarm_id desc limit $6`;

/** Those that are listed are those that are counted: a cause that is gone is still to be closed by somebody. */
const wanting = `progress <> 'closed'`;

export const alarmsSql = {
  wanting: page(wanting),
  all: page('true'),
  open: page(`progress <> 'closed' and progress = 'open'`),
  'looked-at': page(`progress <> 'closed' and progress = 'looked-at'`),
  explained: page(`progress <> 'closed' and progress = 'explained'`),
  closed: page(`progress = 'closed'`),
} as const;

export const wantingSql = `
  select count(*)::int as count from alarm where ${wanting} and ${alarmSeen(1)}`;

export const changedAlarmsSql = `
  select ${columns}, changed from alarm where changed > $2::bigint and ${alarmSeen(1)} order by changed limit $3`;

type Row = Omit<AlarmView, 'unit' | 'acts'>;

const viewOf = (row: Row): AlarmView => ({
  ...row,
  unit: alarmMeasures[row.kind].unit,
  acts: [...actsOpen({ progress: row.state, clearedAt: row.clearedAt })],
});

interface Question {
  readonly sight: Sight;
  readonly kind?: string | undefined;
  readonly state: keyof typeof alarmsSql;
  readonly ownerId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export const readAlarms = async (tx: Tx, question: Question) => {
  const { sight, kind = null, ownerId = null, cursor, limit } = question;
  const [milliseconds, lastId] = cursor?.split('.') ?? [];
  const before = milliseconds === undefined ? null : new Date(Number(milliseconds)).toISOString();
  const asked = [sight, kind, ownerId, before, lastId ?? null, limit + 1];
  const rows = await rowsOf<Row>(tx, alarmsSql[question.state], asked);
  const alarms = rows.slice(0, limit).map(viewOf);
  const last = rows.length > limit ? alarms.at(-1) : undefined;
  const [counted] = await rowsOf<{ count: number }>(tx, wantingSql, [sight]);
  return {
    alarms,
    next: last === undefined ? null : `${Date.parse(last.raisedAt)}.${last.alarmId}`,
    wanting: counted?.count ?? 0,
  };
};

export const readAlarm = async (tx: Tx, alarmId: string): Promise<AlarmHistory | null> => {
  const [row] = await rowsOf<Row>(tx, `select ${columns} from alarm where alarm_id = $1`, [alarmId]);
  if (row === undefined) return null;
  const history = await rowsOf<AlarmHistory['history'][number]>(
    tx,
    `select seq, fact ->> 'at' as at, coalesce(fact ->> 'act', fact ->> 'says') as says, fact ->> 'text' as text,
            fact ->> 'byPersonId' as "byPersonId"
       from alarm_fact where alarm_id = $1 order by seq`,
    [alarmId],
  );
  return { alarm: viewOf(row), history };
};

/** The alarms in sight that changed after others, in the order of their changes. */
export const alarmsChangedAfter = async (tx: Tx, sight: Sight, changed: number) => {
  const rows = await rowsOf<Row & { changed: number }>(tx, changedAlarmsSql, [sight, changed, 200]);
  return rows.map(({ changed: position, ...row }) => ({ position, alarm: viewOf(row) }));
};
