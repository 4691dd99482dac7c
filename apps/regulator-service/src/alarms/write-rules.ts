import type { ReadEvent } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import { alarmMeasures, reachOf } from '@huihuan/regulator-domain';

/** The rules of areas as they were set last. A new one looks at what lasts once more, from the beginning. */
export const writeRules = async (tx: Tx, events: readonly ReadEvent[]): Promise<void> => {
  for (const event of events) {
    if (event.type !== 'cn.huihuan.alarm-rule.set.v4') continue;
    const { kind, areaCode, rule, reason, byPersonId } = event.data;
    await tx.query(ruleSql, [
      ...[kind, areaCode ?? '', reachOf(areaCode), rule?.isOn ?? null, rule?.limit ?? null, reason, byPersonId],
      ...[event.time, event.siteSeq],
    ]);
    if (alarmMeasures[kind].lasts) await tx.query('delete from alarm_watch where kind = $1', [kind]);
  }
};

const ruleSql = `
  insert into alarm_rule as known (kind, area_code, prefix, is_on, limit_value, reason, by_person_id, set_at, seq)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (kind, area_code) do update set
    (is_on, limit_value, reason, by_person_id, set_at, seq) =
    (excluded.is_on, excluded.limit_value, excluded.reason, excluded.by_person_id, excluded.set_at, excluded.seq)
    where known.seq < excluded.seq`;
