import { Controller, Inject } from '@nestjs/common';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
import { factReader, type FactReader } from '../facts/read-facts.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readTrace } from './read-trace.ts';
import { traceSchema, type Trace } from './trace-schema.ts';

const traceOperation = operation({
  method: 'GET',
  path: 'trace',
  access: { action: 'regulator.read', where: () => 'anywhere' },
  summary: 'The story of one item both ways',
  summaryZh: '单件物品的来龙去脉',
  tags: ['regulator'],
  query: z.object({
    q: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .describe('Id of an item, VIN, battery code, serial, plate, shipment id or container code'),
  }),
  problems: ['trace.nothing-found'],
  answer: traceSchema,
});

@Controller(regulatorPath)
export class TraceController {
  private readonly regulator: RegulatorOptions;
  private readonly facts: FactReader;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions, @Inject(nameBookToken) names: NameBook) {
    this.regulator = regulator;
    this.facts = factReader(regulator.database, names);
  }

  @Operation(traceOperation)
  trace(@Input() { query, caller }: InputOf<typeof traceOperation>): Promise<Result<Trace>> {
    return readTrace(this.regulator.database, this.facts, query.q, sightOf(caller));
  }
}
