import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { instantSchema, siteIdQuery } from '../answers/fields.ts';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
import { factReader, type FactReader } from '../facts/read-facts.ts';
import { drySchema, redrawnSchema } from '../batches/batch-schema.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readBalance, readBalances, type BalanceDetail, type BalanceView } from './balance-query.ts';

export const balanceSchema = z.object({
  jobId: z.string(),
  siteId: z.string(),
  closedAt: instantSchema,
  inputs: z.int(),
  outputs: z.int(),
  inputGrams: z.int(),
  outputGrams: z.int(),
  lossGrams: z.int(),
  differenceGrams: z.int().describe('Inputs − outputs − loss'),
  toleranceGrams: z.int(),
  explanation: z.string().nullable().describe('Of a supervisor, where the difference is outside the tolerance'),
  dry: drySchema.nullable().describe('Of dry mass, where the moisture of everything on both sides was measured'),
  redrawn: redrawnSchema
    .nullable()
    .describe('As it is known now, where inputs were corrected since; the rest is as it was judged'),
});

const goods = { itemId: z.string(), classCode: z.string(), family: z.string(), grams: z.int() };

export const balanceDetailSchema = balanceSchema.extend({
  eventId: z.string().describe('The event that all of this is taken from'),
  inputItems: z.array(z.object(goods)),
  outputItems: z.array(z.object({ ...goods, wasteCode: z.string().nullable() })),
  lossReason: z.string(),
});

const balancesOperation = operation({
  method: 'GET',
  path: 'balances',
  access: {
    action: 'regulator.read',
    where: ({ query }) => (query.siteId === undefined ? 'anywhere' : { site: query.siteId }),
  },
  summary: 'Mass balances of dismantling jobs, the latest first',
  summaryZh: '拆解作业的物料平衡，最近在前',
  tags: ['regulator'],
  query: z.object({ ...siteIdQuery, limit: z.coerce.number().int().min(1).max(5000).default(500) }),
  answer: z.object({ balances: z.array(balanceSchema) }),
});

const balanceOperation = operation({
  method: 'GET',
  path: 'balances/:jobId',
  access: { action: 'regulator.read', where: ({ params }) => ({ job: params.jobId }) },
  summary: 'One mass balance with its inputs and outputs',
  summaryZh: '单个物料平衡及其投入与产出',
  tags: ['regulator'],
  params: z.object({ jobId: uuidV7Field }),
  problems: ['balance.unknown'],
  answer: balanceDetailSchema,
});

@Controller(regulatorPath)
export class BalanceController {
  private readonly regulator: RegulatorOptions;
  private readonly facts: FactReader;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions, @Inject(nameBookToken) names: NameBook) {
    this.regulator = regulator;
    this.facts = factReader(regulator.database, names);
  }

  @Operation(balancesOperation)
  async balances(@Input() { query, caller }: InputOf<typeof balancesOperation>): Promise<{ balances: BalanceView[] }> {
    return { balances: await readBalances(this.regulator.database, { ...query, sight: sightOf(caller) }) };
  }

  @Operation(balanceOperation)
  async balance(@Input() { params: { jobId } }: InputOf<typeof balanceOperation>): Promise<Result<BalanceDetail>> {
    const balance = await readBalance(this.regulator.database, this.facts, jobId);
    if (balance !== null) return accept(balance);
    return refuse({
      code: 'balance.unknown',
      kind: 'missing',
      zh: `没有编号为 ${jobId} 的已关闭拆解作业`,
      en: `no dismantling job ${jobId} has been closed`,
      details: { jobId },
    });
  }
}
