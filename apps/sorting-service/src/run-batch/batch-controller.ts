import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { CUSTODY, limitQuery, mayAnswerAs, type CustodyOptions } from '@huihuan/custody-service';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { batchUnknown } from '@huihuan/processing-domain';
import { z } from 'zod';
import { explainsForOther } from '../run-job/job-problems.ts';
import { batchesOfSite, byBatch, jobsOfBatches, loadBatch } from './batch-books.ts';
import { batchPlace } from './batch-place.ts';
import {
  batchHeadSchema,
  batchSchema,
  batchStateQuery,
  closeBody,
  openBody,
  type BatchHead,
  type BatchView,
} from './batch-schemas.ts';
import { batchHead, batchView } from './batch-view.ts';
import { changeBatch } from './change-batch.ts';

const ofBatch = z.object({ batchId: uuidV7Field });

const open = operation({
  method: 'POST',
  path: '',
  access: { action: 'job.run', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'batch.open',
  summary: 'Open a processing batch: jobs that name it carry their difference to it',
  summaryZh: '开立生产批次，作业的差额可结转到批次',
  status: 201,
  body: openBody,
  answer: batchSchema,
  problems: ['site.unknown', 'site.wrong-kind', 'site.inactive', 'batch.exists', 'request.id-reused'],
});

const close = operation({
  method: 'POST',
  path: ':batchId/close',
  access: { action: 'job.run', where: ({ params }) => ({ batch: params.batchId }) },
  statement: 'batch.close',
  summary: 'Close the batch once none of its jobs is open. Outside the tolerance a supervisor of the site explains why',
  summaryZh: '关闭生产批次（作业须全部结束）；差额超出允许偏差时须由本场所主管说明',
  params: ofBatch,
  body: closeBody,
  answer: batchSchema,
  problems: [
    ...['batch.unknown', 'batch.closed', 'batch.in-process', 'balance.open', 'loss.reason-required'],
    ...['explanation.not-a-supervisor', 'explanation.for-another', 'request.id-reused'],
  ],
});

const list = operation({
  method: 'GET',
  path: '',
  access: { action: 'stock.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'Processing batches of a site with their balance at this moment, newest first',
  summaryZh: '某场所的生产批次及当前物料平衡，最新的在前',
  query: z.object({ siteId: uuidV7Field, state: batchStateQuery, limit: limitQuery }),
  answer: z.object({ batches: z.array(batchHeadSchema).readonly() }),
});

const one = operation({
  method: 'GET',
  path: ':batchId',
  access: { action: 'stock.read', where: ({ params }) => ({ batch: params.batchId }) },
  summary: 'One processing batch with its balance and its jobs',
  summaryZh: '一个生产批次及其物料平衡、作业',
  params: ofBatch,
  answer: batchSchema,
  problems: ['batch.unknown'],
});

/** 生产批次: jobs of several days with one balance. */
@Controller('/api/sorting/batches')
export class BatchController {
  private readonly custody: CustodyOptions;

  constructor(@Inject(CUSTODY) custody: CustodyOptions) {
    this.custody = custody;
  }

  @Operation(open)
  open(@Input() { body, correlationId }: InputOf<typeof open>): Promise<Result<BatchView>> {
    const { id: batchId, siteId, code, family, staffId = null } = body;
    const command = { kind: 'open', batchId, siteId, code, family, staffId } as const;
    return changeBatch(this.custody, { asked: body, correlationId, command });
  }

  @Operation(close)
  close(@Input() { params, body, correlationId }: InputOf<typeof close>): Promise<Result<BatchView>> {
    const { explanation = null, staffId = null } = body;
    if (explanation !== null && !mayAnswerAs(explanation.supervisorId))
      return Promise.resolve(refuse(explainsForOther));
    const loss = body.loss ?? { grams: 0, reason: '' };
    const command = { kind: 'close', batchId: params.batchId, loss, explanation, staffId } as const;
    return changeBatch(this.custody, { asked: body, correlationId, command });
  }

  @Operation(list)
  async list(@Input() { query }: InputOf<typeof list>): Promise<{ batches: readonly BatchHead[] }> {
    const { database } = this.custody;
    const found = await batchesOfSite(database, query);
    const jobs = await jobsOfBatches(
      database,
      found.map(({ batch }) => batch.batchId),
    );
    const of = byBatch(jobs);
    const place = await batchPlace(database, query.siteId);
    return { batches: found.map((stored) => batchHead(stored, of.get(stored.batch.batchId) ?? [], place)) };
  }

  @Operation(one)
  async one(@Input() { params: { batchId } }: InputOf<typeof one>): Promise<Result<BatchView>> {
    const { database } = this.custody;
    const stored = await loadBatch(database, batchId);
    if (stored === undefined) return refuse(batchUnknown(batchId));
    return accept(
      batchView(stored, await jobsOfBatches(database, [batchId]), await batchPlace(database, stored.batch.siteId)),
    );
  }
}
