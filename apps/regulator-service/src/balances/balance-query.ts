import type { ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { z } from 'zod';
import { instant } from '../answers/sql.ts';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { FactReader } from '../facts/read-facts.ts';
import { judgeRedrawn, type DrawnAnew } from './judge-redrawn.ts';
import { redrawnOf } from './redrawn-sql.ts';
import type { balanceDetailSchema, balanceSchema } from './balance-controller.ts';

export type BalanceView = z.output<typeof balanceSchema>;
export type BalanceDetail = z.output<typeof balanceDetailSchema>;

const columns = `job_id as "jobId", site_id as "siteId", ${instant('closed_at')} as "closedAt", inputs, outputs,
  input_grams as "inputGrams", output_grams as "outputGrams", loss_grams as "lossGrams",
  difference_grams as "differenceGrams", tolerance_grams as "toleranceGrams", explanation, dry,
  ${redrawnOf('job.job_id', 'job.site_id')} as redrawn`;

export const balancesSql = `
  select ${columns} from job
   where closed_at is not null and ($1::uuid is null or site_id = $1) and ${siteSeen('site_id', 3)}
   order by closed_at desc, job_id limit $2`;

interface Question {
  readonly sight: Sight;
  readonly siteId?: string | undefined;
  readonly limit: number;
}

type Row = Omit<BalanceView, 'redrawn'> & { readonly redrawn: DrawnAnew | null };

const judged = <One extends Row>({ redrawn, ...row }: One) => ({
  ...row,
  redrawn: redrawn === null ? null : judgeRedrawn(redrawn),
});

export const readBalances = async (tx: Tx, { sight, siteId, limit }: Question): Promise<BalanceView[]> =>
  (await rowsOf<Row>(tx, balancesSql, [siteId ?? null, limit, sight])).map(judged);

/** The balance with its inputs and outputs as the event says them: what became of them later is another story. */
export const readBalance = async (tx: Tx, facts: FactReader, jobId: string): Promise<BalanceDetail | null> => {
  const [row] = await rowsOf<Row & { position: number }>(
    tx,
    `select ${columns}, closing_position as position from job where job_id = $1 and closed_at is not null`,
    [jobId],
  );
  if (row === undefined) return null;
  const { position, ...balance } = judged(row);
  const event = await facts.eventAt(position);
  if (event?.type !== 'cn.huihuan.item.dismantled.v1') throw new Error(`fact ${position} does not close job ${jobId}`);
  return { ...balance, eventId: event.id, ...goodsOf(event) };
};

const goodsOf = ({ data }: Extract<ReadEvent, { type: 'cn.huihuan.item.dismantled.v1' }>) => ({
  inputItems: data.inputs.map(({ itemId, classCode, family, grams }) => ({ itemId, classCode, family, grams })),
  outputItems: data.outputs.map(({ item: { itemId, classCode, family, grams }, wasteCode }) => ({
    ...{ itemId, classCode, family, grams, wasteCode },
  })),
  lossReason: data.loss.reason,
});
