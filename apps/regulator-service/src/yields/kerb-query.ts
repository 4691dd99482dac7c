import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { besideKerb } from '@huihuan/processing-balance';
import { rulesOn, type RuleBook } from '@huihuan/rules-domain';
import { instant } from '../answers/sql.ts';
import type { Period } from '../figures/period.ts';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { KerbJobs } from './kerb-schema.ts';

export interface KerbQuestion {
  readonly sight: Sight;
  readonly period: Period;
}

interface Row {
  readonly jobId: string;
  readonly siteId: string;
  readonly areaCode: string;
  readonly day: string;
  readonly closedAt: string;
  readonly inputs: number;
  readonly takenGrams: number;
  readonly outputGrams: number;
  /** Of the vehicles of which it is known. */
  readonly known: number;
  readonly kerbGrams: number | null;
}

/** So that one question never keeps the database for long: the latest jobs of the period. */
const lookedAt = 2_000;

/**
 * Dismantled vehicles whose weight on arrival or whose outputs are too far from their kerb weight, by the rule of the day and
 * place. Compared are jobs of vehicles alone of which every form says the kerb weight.
 */
export const readKerbJobs = async (tx: Tx, { sight, period }: KerbQuestion, book: RuleBook): Promise<KerbJobs> => {
  const rows = await rowsOf<Row>(tx, kerbSql, [sight, period.start, period.end, lookedAt + 1]);
  const looked = rows.slice(0, lookedAt);
  const compared = looked.flatMap((row) => {
    const { inputs, known, kerbGrams, day, areaCode, siteId } = row;
    if (kerbGrams === null || known < inputs) return [];
    const rules = rulesOn(book, { day, areaCode, siteId });
    const [over, short] = [
      rules.amount('vehicle.kerb-weight', 'overPercent'),
      rules.amount('vehicle.kerb-weight', 'shortPercent'),
    ];
    if (over === undefined || short === undefined) return [];
    const frame = { kerbGrams, overPercent: over, shortPercent: short };
    const [taken, outputs] = [row.takenGrams, row.outputGrams].map((grams) => besideKerb(frame, grams));
    return [{ ...row, kerbGrams, taken: taken ?? null, outputs: outputs ?? null }];
  });
  return {
    ...{ looked: looked.length, isAll: rows.length === looked.length, compared: compared.length },
    jobs: compared
      .filter(({ taken, outputs }) => taken !== null || outputs !== null)
      .map(({ jobId, siteId, closedAt, inputs, kerbGrams, takenGrams, outputGrams, taken, outputs }) => ({
        ...{ jobId, siteId, closedAt, vehicles: inputs, kerbGrams, takenGrams, outputGrams, taken, outputs },
      })),
  };
};

/**
 * What the form of a vehicle says stands in the event that told it last, which is one of those that the item lists. Looked for
 * by the item of each job: a few rows each.
 */
export const kerbSql = `
  with closed as materialized (
    select job_id, site_id, closed_at, inputs, input_grams, outputs from job_yield
     where closed_at >= $2::timestamptz and closed_at < $3::timestamptz and ${siteSeen('site_id', 1)}
       and starts_with(class_code, 'vehicle.')
     order by closed_at desc, job_id limit $4)
  select closed.job_id as "jobId", closed.site_id as "siteId", coalesce(site.area_code, '') as "areaCode",
         to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, ${instant('closed_at')} as "closedAt",
         inputs, input_grams as "takenGrams",
         (select coalesce(sum(output.value::bigint), 0)::bigint from jsonb_each_text(closed.outputs) as output) as "outputGrams",
         kerb.known, kerb.grams as "kerbGrams"
    from closed left join site using (site_id)
    cross join lateral (
      select count(said.kg)::int as known, (sum(said.kg) * 1000)::bigint as grams
        from item join vehicle using (item_id)
        cross join lateral (
          select (fact.record::jsonb #>> '{data,details,kerbWeightKg}')::numeric as kg
            from fact where fact.position = any (item.positions) and fact.id = vehicle.said_by limit 1) as said
       where item.consumed_by = closed.job_id) as kerb
   order by closed_at desc, closed.job_id`;
