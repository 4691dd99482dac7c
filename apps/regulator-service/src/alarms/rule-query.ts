import { alarmKinds, type AlarmKind } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { alarmMeasures, areaPrefix } from '@huihuan/regulator-domain';
import { instant } from '../answers/sql.ts';
import type { AlarmRuleView } from './alarm-schema.ts';

interface Row {
  readonly kind: AlarmKind;
  readonly isOn: boolean;
  readonly limit: number;
  readonly areaCode: string | null;
  readonly reason: string;
  readonly at: string;
}

/** Of each kind the rule of the smallest area around this one that has its own. */
const rulesSql = `
  select distinct on (kind) kind, is_on as "isOn", limit_value as "limit", nullif(area_code, '') as "areaCode", reason,
         ${instant('set_at')} as at
    from alarm_rule where is_on is not null and starts_with($1, prefix)
   order by kind, length(prefix) desc`;

/** @param areaCode null: the rules that hold where no area has its own */
export const readRules = async (tx: Tx, areaCode: string | null): Promise<AlarmRuleView[]> => {
  const rows = await rowsOf<Row>(tx, rulesSql, [areaCode === null ? '' : areaPrefix(areaCode)]);
  const own = new Map(rows.map((row) => [row.kind, row]));
  return alarmKinds.map((kind) => viewOf(kind, own.get(kind)));
};

const viewOf = (kind: AlarmKind, row: Row | undefined): AlarmRuleView => {
  const { unit, least, most, usual } = alarmMeasures[kind];
  const range = { kind, unit, least, most, usual };
  if (row === undefined) return { ...range, isOn: true, limit: usual, set: null };
  const { isOn, limit, areaCode, reason, at } = row;
  return { ...range, isOn, limit, set: { areaCode, reason, at } };
};
