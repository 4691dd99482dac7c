import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { chinaDayOf } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { amountSchema, endedSchema, instantSchema, todayOf, todaySchema, type Amount } from '../answers/fields.ts';
import { stillReadingOf, stillReadingSchema } from '../answers/still-reading.ts';
import { endedOnDay } from '../outcomes/ended-on-day.ts';
import { conflictSeen, siteSeen, wayTouches } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';

export const overviewSchema = z
  .object({
    asOf: instantSchema,
    position: z.int(),
    today: todaySchema,
    outcomes: endedSchema,
    outcomesReading: stillReadingSchema,
    stock: amountSchema,
    inTransit: amountSchema.extend({
      shipments: z.int().describe('On the road; items and grams are all that shipments hold'),
    }),
    openDiscrepancies: z.int(),
    openConflicts: z.int(),
    chains: z.object({ sites: z.int(), complete: z.int(), broken: z.int() }),
  })
  .meta({ id: 'Overview', description: 'The figures of now, and of today in China' });
export type Overview = z.output<typeof overviewSchema>;

interface Row extends Pick<
  Overview,
  'position' | 'outcomes' | 'outcomesReading' | 'stock' | 'inTransit' | 'openDiscrepancies' | 'openConflicts' | 'chains'
> {
  readonly today: Readonly<Record<string, Amount>> | null;
}

/** All figures by one statement, so that they belong together. */
export const readOverview = async (tx: Tx, sight: Sight, now: Date): Promise<Overview> => {
  const [row] = await rowsOf<Row>(tx, overviewSql, [sight, chinaDayOf(now.getTime())]);
  if (row === undefined) throw new Error('the overview has no row');
  const { today, ...figures } = row;
  return { asOf: now.toISOString(), ...figures, today: todayOf(today) };
};

/** A shipment counts where it comes from and where it goes to. */
const ofSight = wayTouches(1);

export const overviewSql = `
  select
    (select position from projection_head) as position,
    (select json_object_agg(kind, json_build_object('items', items, 'grams', grams))
       from (select kind, sum(items) as items, sum(grams) as grams from flow_day
              where day = $2::date and ${siteSeen('site_id', 1)} group by kind) as by_kind) as today,
    ${endedOnDay} as outcomes,
    ${stillReadingOf('outcome_head')} as "outcomesReading",
    (select json_build_object('items', coalesce(sum(items), 0), 'grams', coalesce(sum(grams), 0))
       from site_stock where ${siteSeen('site_id', 1)}) as stock,
    (select json_build_object('shipments', (select count(*) from shipment where state = 'in-transit' and dispatched_at is not null and ${ofSight}),
                              'items', coalesce(sum(held_items), 0), 'grams', coalesce(sum(held_grams), 0))
       from shipment where held_items > 0 and ${ofSight}) as "inTransit",
    (select count(*) from discrepancy where settled_at is null and opened_at is not null and ${ofSight}) as "openDiscrepancies",
    (select count(*) from conflict where state = 'open' and ${conflictSeen(1)}) as "openConflicts",
    (select json_build_object('sites', count(*), 'complete', count(*) filter (where whole), 'broken', count(*) filter (where not whole))
       from (select head_seq = max_seq and not exists (select 1 from chain_flaw where chain_flaw.chain_no = chain.chain_no) as whole
               from chain where site_id is not null and ${siteSeen('site_id', 1)}) as judged) as chains`;
