import { vehicleUses } from '@huihuan/families-domain';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { digitsBelow } from '@huihuan/regulator-domain';
import type { FiguresQuestion } from '../figures/figures-query.ts';
import { siteSeen } from '../places/seen-sql.ts';
import { beginningOf } from '../places/sight.ts';
import { certifiedSql } from './certified-sql.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import type { VehicleFigures } from './vehicle-figures-schema.ts';

type Row = VehicleFigures['rows'][number];

const uses = new Map(vehicleUses.map(({ name, zh, en }) => [name, { nameZh: zh, nameEn: en }]));

/** Vehicles as plans count them, by the weight that was recorded last. */
export const readVehicleFigures = async (
  database: ServiceDatabase,
  { sight, period, fromMonth, toMonth }: FiguresQuestion,
  now: Date,
): Promise<VehicleFigures> => {
  await followVehicles(database);
  const rows = await rowsOf<Row>(database, vehicleFiguresSql, [
    sight,
    digitsBelow(beginningOf(sight)),
    period.start,
    period.end,
  ]);
  return { asOf: now.toISOString(), fromMonth, toMonth, rows: rows.map((row) => ({ ...row, ...uses.get(row.kind) })) };
};

const inChina = (at: string): string => `to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
const sumOf = (measure: string, name: string): string => `
         json_build_object('items', count(*) filter (where measure = '${measure}'),
           'grams', coalesce(sum(grams) filter (where measure = '${measure}'), 0)) as "${name}"`;

const certifiedInPeriod = `item_id in (
     select item_id from vehicle_certificate
      where issued_on >= ($3::timestamptz at time zone 'Asia/Shanghai')::date
        and issued_on < ($4::timestamptz at time zone 'Asia/Shanghai')::date)`;

/** A hand-in that was recorded once too often and voided is no vehicle that was taken in. */
export const vehicleFiguresSql = `
  with certified as (${certifiedSql(certifiedInPeriod)}),
  counted as (
    select 'taken-in' as measure, item_id, site_id, ${inChina('collected_at')} as month
      from vehicle where collected_at >= $3::timestamptz and collected_at < $4::timestamptz
    union all
    select 'certified', item_id, site_id, to_char(issued_on, 'YYYY-MM')
      from certified where issued_on >= ($3::timestamptz at time zone 'Asia/Shanghai')::date
    union all
    select 'dismantled', vehicle.item_id, job.site_id, ${inChina('closed_at')}
      from job join item on item.consumed_by = job.job_id join vehicle on vehicle.item_id = item.item_id
     where closed_at >= $3::timestamptz and closed_at < $4::timestamptz)
  select month, rpad(left(site.area_code, $2::int), greatest(6, $2::int), '0') as "areaCode", min(area.name) as "areaName",
         named.kind, min(goods_class.name_zh) as "nameZh", min(goods_class.name_en) as "nameEn", diesel_stage as "dieselStage",
         truck_stage as "truckStage", operation,
         coalesce(is_official, false) as "isOfficial",
         ${sumOf('taken-in', 'takenIn')}, ${sumOf('certified', 'certified')}, ${sumOf('dismantled', 'dismantled')}
    from counted left join vehicle using (item_id) left join item using (item_id)
    left join site on site.site_id = counted.site_id
    left join area on area.code = rpad(left(site.area_code, $2::int), greatest(6, $2::int), '0')
   cross join lateral (select coalesce(vehicle.kind, item.class_code, '') as kind) as named
    left join goods_class on goods_class.class_code = named.kind
   where ${siteSeen('counted.site_id', 1)} and (measure <> 'taken-in' or item.outcome is distinct from 'voided')
   group by 1, 2, named.kind, diesel_stage, truck_stage, operation, coalesce(is_official, false)
   order by 1, 2, named.kind, diesel_stage, truck_stage, operation, 10`;
