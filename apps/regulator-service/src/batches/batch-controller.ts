import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readBatch, readBatches } from './batch-query.ts';
import { batchDetailSchema, batchSeenSchema, type BatchDetail, type BatchSeen } from './batch-schema.ts';

const batchesOperation = operation({
  method: 'GET',
  path: 'batches',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Processing batches of an area with their mass balance, the latest first',
  summaryZh: '某区域的生产批次及其物料平衡，最近在前',
  tags: ['regulator'],
  query: z.object({
    ...areaQuery,
    state: z.enum(['open', 'closed']).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  answer: z.object({ batches: z.array(batchSeenSchema).readonly() }),
});

const batchOperation = operation({
  method: 'GET',
  path: 'batches/:batchId',
  access: { action: 'regulator.read', where: ({ params }) => ({ batch: params.batchId }) },
  summary: 'One processing batch with the dismantling jobs behind its balance',
  summaryZh: '一个生产批次及其物料平衡背后的作业',
  tags: ['regulator'],
  params: z.object({ batchId: uuidV7Field }),
  problems: ['batch.unknown'],
  answer: batchDetailSchema,
});

const unknown = (batchId: string): Problem => ({
  code: 'batch.unknown',
  kind: 'missing',
  zh: `没有生产批次 ${batchId}；请核对批次`,
  en: `there is no processing batch ${batchId}; check the batch`,
  details: { batchId },
});

/** 生产批次: jobs of several days with one balance. */
@Controller(regulatorPath)
export class BatchController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(batchesOperation)
  async batches(
    @Input() { query, caller }: InputOf<typeof batchesOperation>,
  ): Promise<{ batches: readonly BatchSeen[] }> {
    const sight = sightOf(caller, query.areaCode);
    return { batches: await readBatches(this.regulator.database, { ...query, sight }) };
  }

  @Operation(batchOperation)
  async batch(@Input() { params: { batchId } }: InputOf<typeof batchOperation>): Promise<Result<BatchDetail>> {
    const batch = await readBatch(this.regulator.database, batchId);
    return batch === null ? refuse(unknown(batchId)) : accept(batch);
  }
}
