import { Controller, Inject } from '@nestjs/common';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { areaQuery } from '../answers/fields.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readHeld } from './held-query.ts';
import { heldFiguresSchema, type HeldFigures } from './held-schema.ts';

const heldOperation = operation({
  method: 'GET',
  path: 'figures/now',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Stock and goods in transit now, by tier, area and family',
  summaryZh: '当前库存与运输中货物，按层级、区划与大类',
  description:
    'Goods in transit count at the tier and in the area that they left, so that they add up from area to area; those that come from outside areaCode are not in it.',
  tags: ['regulator'],
  query: z.object(areaQuery),
  answer: heldFiguresSchema,
});

/** What the network holds now. */
@Controller(regulatorPath)
export class HeldController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(heldOperation)
  held(@Input() { query, caller }: InputOf<typeof heldOperation>): Promise<HeldFigures> {
    const { database, now } = this.regulator;
    return readHeld(database, sightOf(caller, query.areaCode), now());
  }
}
