import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { wordsOfLossReason } from '@huihuan/rules-domain';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { Period } from '../figures/period.ts';
import type { Losses } from './losses-schema.ts';

export interface LossesQuestion {
  readonly sight: Sight;
  readonly period: Period;
}

interface Row {
  readonly family: string | null;
  readonly reason: string | null;
  readonly grams: number;
}

/**
 * What was lost in a period, by family of the inputs and by reason; jobs on several classes have no family here. Losses of batches
 * beside those of their jobs count too.
 */
export const readLosses = async (tx: Tx, { sight, period }: LossesQuestion): Promise<Losses> => {
  const rows = await rowsOf<Row>(tx, lossesSql, [sight, period.start, period.end]);
  const families = [...new Set(rows.map(({ family }) => family))];
  return {
    families: families.map((family) => {
      const own = rows.filter((row) => row.family === family);
      const lossGrams = own.find(({ reason }) => reason === null)?.grams ?? 0;
      const told = own.flatMap(({ reason, grams }) =>
        reason === null ? [] : [{ reason, name: wordsOfLossReason(reason), grams }],
      );
      return {
        family,
        lossGrams,
        reasons: told,
        unnamedGrams: lossGrams - told.reduce((sum, { grams }) => sum + grams, 0),
      };
    }),
  };
};

export const lossesSql = `
  with lost as (
    select goods_class.family, job_yield.loss_grams as grams, job.losses
      from job_yield join job using (job_id) left join goods_class on goods_class.class_code = job_yield.class_code
     where job_yield.closed_at >= $2::timestamptz and job_yield.closed_at < $3::timestamptz
       and job_yield.loss_grams > 0 and ${siteSeen('job_yield.site_id', 1)}
    union all
    select family, own_loss_grams, losses from batch
     where closed_at >= $2::timestamptz and closed_at < $3::timestamptz and own_loss_grams > 0 and ${siteSeen('site_id', 1)})
  select family, null as reason, sum(grams)::bigint as grams from lost group by family
  union all
  select family, told.key, sum(told.value::bigint)::bigint from lost cross join lateral jsonb_each_text(losses) as told
   where losses is not null group by family, told.key
   order by family nulls last, grams desc, reason`;
