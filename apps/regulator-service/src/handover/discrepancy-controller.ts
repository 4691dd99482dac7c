import { Controller, Inject } from '@nestjs/common';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { areaQuery, instantSchema } from '../answers/fields.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readDiscrepancies, type DiscrepancyView } from './discrepancy-query.ts';

export const discrepancySchema = z
  .object({
    discrepancyId: z.string(),
    shipmentId: z.string(),
    fromSiteId: z.string(),
    toSiteId: z.string(),
    kind: z.string().nullable(),
    state: z.enum(['open', 'settled']),
    itemId: z.string().nullable(),
    classCode: z.string().nullable(),
    sentGrams: z.int().nullable(),
    receivedGrams: z.int().nullable(),
    toleranceGrams: z.int().nullable(),
    note: z.string().nullable(),
    openedAt: instantSchema.nullable(),
    proposal: z
      .object({ side: z.string(), resolution: z.string(), reason: z.string(), at: instantSchema })
      .nullable()
      .describe('The last one'),
    resolution: z.string().nullable(),
    correctionGrams: z.int().nullable(),
    settledAt: instantSchema.nullable(),
  })
  .meta({ id: 'RegulatorDiscrepancy', description: 'What was received is not what was sent' });

const discrepanciesOperation = operation({
  method: 'GET',
  path: 'discrepancies',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Differences between sent and received: open ones, the oldest first; settled ones, the latest first',
  summaryZh: '收发差异：未了结的最早在前，已了结的最近在前',
  tags: ['regulator'],
  query: z.object({
    ...areaQuery,
    state: z.enum(['open', 'settled']).default('open'),
    limit: z.coerce.number().int().min(1).max(5000).default(1000),
  }),
  answer: z.object({ discrepancies: z.array(discrepancySchema) }),
});

@Controller(regulatorPath)
export class DiscrepancyController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(discrepanciesOperation)
  async discrepancies(
    @Input() { query, caller }: InputOf<typeof discrepanciesOperation>,
  ): Promise<{ discrepancies: DiscrepancyView[] }> {
    const sight = sightOf(caller, query.areaCode);
    return { discrepancies: await readDiscrepancies(this.regulator.database, { ...query, sight }) };
  }
}
