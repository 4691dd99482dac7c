import type { SiteFacts } from '@huihuan/contracts-events';
import type { ArchivedEvent } from '@huihuan/regulator-domain';
import type { Statement } from './statement.ts';

/** Local copies of what the registry says: of each thing the statement with the highest number in the chain. */
export const writePlaces = (archived: readonly ArchivedEvent[]): readonly (Statement | null)[] => [
  statement(
    siteSql,
    latest(archived.flatMap(siteOf), (site) => site.siteId),
  ),
  statement(
    areaSql,
    latest(archived.flatMap(areasOf), (area) => area.code),
  ),
  statement(
    classSql,
    latest(archived.flatMap(classOf), (row) => row.classCode),
  ),
];

interface Numbered {
  readonly seq: number;
}

const statement = (sql: string, rows: readonly Numbered[]): Statement | null =>
  rows.length === 0 ? null : { sql, parameters: [JSON.stringify(rows)] };

const latest = <Row extends Numbered>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => {
  const byKey = new Map<string, Row>();
  for (const row of rows) if (row.seq >= (byKey.get(keyOf(row))?.seq ?? 0)) byKey.set(keyOf(row), row);
  return [...byKey.values()];
};

const siteOf = ({ event }: ArchivedEvent): readonly (SiteFacts & Numbered)[] => {
  if (event.type === 'cn.huihuan.site.registered.v1') return [{ ...event.data, seq: event.siteSeq }];
  if (event.type === 'cn.huihuan.site.changed.v1') return [{ ...event.data.site, seq: event.siteSeq }];
  return [];
};

const areasOf = ({ event }: ArchivedEvent) =>
  event.type === 'cn.huihuan.areas.registered.v1'
    ? event.data.areas.map((area) => ({ ...area, seq: event.siteSeq }))
    : [];

const classOf = ({ event }: ArchivedEvent) =>
  event.type === 'cn.huihuan.catalogue.class-registered.v1' ? [{ ...event.data, seq: event.siteSeq }] : [];

const siteSql = `
  insert into site as known (site_id, code, name, name_en, kind, form, area_code, lon, lat, coordinate_system, approximate,
    capacity_grams, active, licences, seq)
  select "siteId", code, name, "nameEn", kind, form, "areaCode", lon, lat, "coordinateSystem", approximate,
    "capacityGrams", active, licences, seq
    from json_to_recordset($1) as said ("siteId" uuid, code text, name text, "nameEn" text, kind text, form text,
      "areaCode" text, lon float8, lat float8, "coordinateSystem" text, approximate boolean, "capacityGrams" bigint,
      active boolean, licences jsonb, seq bigint)
  on conflict (site_id) do update set
    (code, name, name_en, kind, form, area_code, lon, lat, coordinate_system, approximate, capacity_grams, active, licences, seq) =
    (excluded.code, excluded.name, excluded.name_en, excluded.kind, excluded.form, excluded.area_code, excluded.lon,
      excluded.lat, excluded.coordinate_system, excluded.approximate, excluded.capacity_grams, excluded.active, excluded.licences,
      excluded.seq)
    where known.seq < excluded.seq`;

const areaSql = `
  insert into area as known (code, name, level, parent, seq)
  select code, name, level, parent, seq
    from json_to_recordset($1) as said (code text, name text, level text, parent text, seq bigint)
  on conflict (code) do update set
    (name, level, parent, seq) = (excluded.name, excluded.level, excluded.parent, excluded.seq)
    where known.seq < excluded.seq`;

const classSql = `
  insert into goods_class as known (class_code, family, tracking, name_zh, name_en, seq)
  select "classCode", family, tracking, "nameZh", "nameEn", seq
    from json_to_recordset($1) as said ("classCode" text, family text, tracking text, "nameZh" text, "nameEn" text, seq bigint)
  on conflict (class_code) do update set
    (family, tracking, name_zh, name_en, seq) =
    (excluded.family, excluded.tracking, excluded.name_zh, excluded.name_en, excluded.seq)
    where known.seq < excluded.seq`;
