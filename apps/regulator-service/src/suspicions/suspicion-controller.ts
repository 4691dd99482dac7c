import { Controller, Inject } from '@nestjs/common';
import { suspicionKinds, uuidV7Field } from '@huihuan/contracts-events';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { areaQuery, siteIdQuery } from '../answers/fields.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readSuspicions } from './suspicion-query.ts';
import { suspicionSeenSchema, type SuspicionSeen } from './suspicion-schema.ts';

const suspicionsOperation = operation({
  method: 'GET',
  path: 'suspicions',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Reports to the police of the sites of an area, the newest first',
  summaryZh: '某区域各场所的停收报警记录，最新的在前',
  tags: ['regulator'],
  query: z.object({
    ...areaQuery,
    ...siteIdQuery,
    kind: z.enum(suspicionKinds).optional(),
    state: z
      .enum(['open', 'done'])
      .optional()
      .describe('open: no number yet, or the goods still lie at the site; both unless said'),
    before: uuidV7Field.optional().describe('The last report of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ suspicions: z.array(suspicionSeenSchema).readonly() }),
});

/** 停收报警: what sites refused to buy and told the police. */
@Controller(regulatorPath)
export class SuspicionController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(suspicionsOperation)
  async suspicions(
    @Input() { query, caller }: InputOf<typeof suspicionsOperation>,
  ): Promise<{ suspicions: readonly SuspicionSeen[] }> {
    const sight = sightOf(caller, query.areaCode);
    return { suspicions: await readSuspicions(this.regulator.database, { ...query, sight }) };
  }
}
