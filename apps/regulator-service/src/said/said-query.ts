import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { digitsBelow } from '@huihuan/regulator-domain';
import { readStillReading } from '../answers/still-reading.ts';
import type { FiguresQuestion } from '../figures/figures-query.ts';
import { siteSeen } from '../places/seen-sql.ts';
import { beginningOf } from '../places/sight.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import type { SaidFigures } from './said-schema.ts';

type Refrigerant = SaidFigures['refrigerants'][number];
type BikeRow = Pick<SaidFigures['nonStandardBikes'][number], 'month' | 'areaCode' | 'areaName'> & {
  readonly bikeItems: number;
  readonly bikeGrams: number;
  readonly batteryItems: number;
  readonly batteryGrams: number;
};

/** Refrigerant recovered, and non-standard e-bikes beside the light batteries of them, by area and month. */
export const readSaidFigures = async (
  database: ServiceDatabase,
  { sight, period, fromMonth, toMonth }: FiguresQuestion,
  now: Date,
): Promise<SaidFigures> => {
  await followVehicles(database);
  const asked = [sight, digitsBelow(beginningOf(sight)), period.start, period.end];
  const stillReading = await readStillReading(database, 'said_head');
  const refrigerants = await rowsOf<Refrigerant>(database, refrigerantsSql, asked);
  const bikes = await rowsOf<BikeRow>(database, nonStandardSql, asked);
  return {
    ...{ asOf: now.toISOString(), fromMonth, toMonth, refrigerants, stillReading },
    nonStandardBikes: bikes.map(({ bikeItems, bikeGrams, batteryItems, batteryGrams, ...row }) => ({
      ...row,
      bikes: { items: bikeItems, grams: bikeGrams },
      batteries: { items: batteryItems, grams: batteryGrams },
    })),
  };
};

const monthOf = (at: string): string => `to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
const areaOf = `rpad(left(site.area_code, $2::int), greatest(6, $2::int), '0')`;

/** A record that another one corrects does not count, whichever of them arrives first. */
export const refrigerantsSql = `
  with held as (
    select item_id, record.site_id, family, refrigerant, grams, ${monthOf('at')} as month
      from refrigerant_record as record
     where at >= $3::timestamptz and at < $4::timestamptz and refrigerant is not null and ${siteSeen('record.site_id', 1)}
       and not exists (select from refrigerant_record as later
                        where later.corrects = record.step_id and later.item_id = record.item_id)),
  counted as (
    select month, ${areaOf} as area_code, family, refrigerant, count(distinct item_id)::int as items, sum(grams)::float8 as grams
      from held left join site using (site_id) group by 1, 2, 3, 4)
  select month, area_code as "areaCode", area.name as "areaName", family, refrigerant, items, grams
    from counted left join area on area.code = counted.area_code
   order by month, area_code, family, refrigerant`;

/**
 * Batteries by their last word, a description before the hand-in, and by the weight that was recorded last; those that were voided,
 * or turned out to be something else, are none.
 */
export const nonStandardSql = `
  with handed as (
    select word.item_id, word.site_id, ${monthOf('collected_at')} as month, item.grams
      from light_battery_word as word join item using (item_id)
     where collected_at >= $3::timestamptz and collected_at < $4::timestamptz and ${siteSeen('word.site_id', 1)}
       and item.outcome is distinct from 'voided' and item.family = 'light-battery'
       and not exists (select from light_battery_word as first
                        where first.item_id = word.item_id and first.collected_at is not null and first.said_by < word.said_by)
       and (select last.is_nonstandard from light_battery_word as last where last.item_id = word.item_id
             order by last.collected_at is null desc, last.said_by desc limit 1)),
  parts as (
    select site_id, month, 0 as bikes, 0 as bike_grams, 1 as batteries, grams as battery_grams from handed
    union all
    select site_id, ${monthOf('hour')}, items, grams, 0, 0 from flow
     where hour >= $3::timestamptz and hour < $4::timestamptz and kind = 'collected'
       and class_code = 'machine.ebike-nonstandard' and ${siteSeen('flow.site_id', 1)}),
  counted as (
    select month, ${areaOf} as area_code, sum(bikes)::int as bikes, sum(bike_grams)::bigint as bike_grams,
           sum(batteries)::int as batteries, sum(battery_grams)::bigint as battery_grams
      from parts left join site using (site_id) group by 1, 2)
  select month, area_code as "areaCode", area.name as "areaName", bikes as "bikeItems", bike_grams as "bikeGrams",
         batteries as "batteryItems", battery_grams as "batteryGrams"
    from counted left join area on area.code = counted.area_code
   order by month, area_code`;
