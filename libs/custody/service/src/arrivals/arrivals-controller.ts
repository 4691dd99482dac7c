import { Controller, Inject, type Type } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { limitQuery, shipmentHeadSchema } from '../http/schemas.ts';
import { itemMoves, itemMoveSchema } from './item-moves.ts';
import { shipmentsOnTheirWay } from './shipments-on-their-way.ts';

const arrivalSchema = shipmentHeadSchema
  .extend({
    fromCode: z.string(),
    fromName: z.string(),
    fromNameEn: z.string(),
    found: z.int().describe('Lines of which it is known what was found'),
  })
  .meta({ id: 'Arrival', description: 'A shipment on its way to a site, or being received there' });

const arrivals = operation({
  method: 'GET',
  path: ':siteId/arrivals',
  access: { action: 'shipment.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'What is on its way to a site or being received there, what is expected first first',
  summaryZh: '在途及正在验收的运单，先到的在前',
  params: z.object({ siteId: uuidV7Field }),
  query: z.object({ limit: limitQuery }),
  answer: z.object({
    now: z.string().describe('Time of the server: what to count down from'),
    arrivals: z.array(arrivalSchema).readonly(),
  }),
});

const moves = operation({
  method: 'GET',
  path: ':siteId/items/:itemId/moves',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'Each shipment by which an item came to a site or left it, the first one first',
  summaryZh: '物品到达、离开本场所的各张运单，先后为序',
  params: z.object({ siteId: uuidV7Field, itemId: uuidV7Field }),
  answer: z.object({ moves: z.array(itemMoveSchema).readonly() }),
});

/** What comes to the sites of a tier, and how a thing came and went. */
export const arrivalsController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/sites`)
  class ArrivalsController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(arrivals)
    async arrivals(@Input() { params, query }: InputOf<typeof arrivals>) {
      const { database, now } = this.custody;
      return { now: now().toISOString(), arrivals: await shipmentsOnTheirWay(database, params.siteId, query.limit) };
    }

    @Operation(moves)
    async moves(@Input() { params }: InputOf<typeof moves>) {
      return { moves: await itemMoves(this.custody.database, params.siteId, params.itemId) };
    }
  }
  return ArrivalsController;
};
