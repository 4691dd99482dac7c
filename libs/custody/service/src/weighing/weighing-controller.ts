import { Controller, Inject, type Type } from '@nestjs/common';
import { truckReadingFields, uuidV7Field, type HandoverSide } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { loadIncoming } from '../books/incoming-books.ts';
import { loadOutgoing } from '../books/outgoing-books.ts';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { actId } from '../http/schemas.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { takeReading } from './record-weighing.ts';
import { weighingsOf } from './weighing-books.ts';
import { weighingsSchema, weighingsView, type WeighingsView } from './weighing-view.ts';

const ofShipment = z.object({ shipmentId: uuidV7Field });

const show = operation({
  method: 'GET',
  path: ':shipmentId/weighings',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'The truck of a shipment on the weighbridges of both sides: gross, tare, net, and the list beside it',
  summaryZh: '整车过磅：双方的毛重、皮重、净重，与清单重量对照',
  params: ofShipment,
  answer: weighingsSchema,
  problems: ['shipment.unknown'],
});

const weigh = (side: HandoverSide, action: 'shipment.send' | 'shipment.receive') =>
  operation({
    method: 'POST',
    path: `:shipmentId/weighings/${side}`,
    access: { action, where: ({ params }) => ({ shipment: params.shipmentId, side }) },
    statement: `shipment.weigh-${side}`,
    summary: `Weigh the truck at the ${side}'s: loaded or empty; the second reading completes the slip, which is told as a fact`,
    summaryZh: side === 'sender' ? '发送方过磅：毛重或皮重，两者齐后成磅单' : '接收方过磅：毛重或皮重，两者齐后成磅单',
    params: ofShipment,
    body: z.object({
      id: actId,
      which: z.enum(['gross', 'tare']).describe('Loaded or empty'),
      ...truckReadingFields(z.object).shape,
      weighedAt: z.iso.datetime({ offset: true }).optional().describe('The time of the act unless said'),
      slipNumber: z.string().trim().min(1).max(60).optional().describe('What stands on the paper slip'),
    }),
    answer: weighingsSchema,
    problems: ['shipment.unknown', 'weighing.net-not-positive', 'weighing.shipment-over', 'time.in-future'],
  });
const weighAtSender = weigh('sender', 'shipment.send');
const weighAtReceiver = weigh('receiver', 'shipment.receive');

/** The weighbridges at both ends of a shipment. */
export const weighingController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/shipments`)
  class WeighingController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(show)
    show(@Input() { params }: InputOf<typeof show>): Promise<Result<WeighingsView>> {
      return this.view(params.shipmentId);
    }

    @Operation(weighAtSender)
    weighAtSender(@Input() input: InputOf<typeof weighAtSender>): Promise<Result<WeighingsView>> {
      return this.weigh('sender', input);
    }

    @Operation(weighAtReceiver)
    weighAtReceiver(@Input() input: InputOf<typeof weighAtReceiver>): Promise<Result<WeighingsView>> {
      return this.weigh('receiver', input);
    }

    private async weigh(side: HandoverSide, input: InputOf<typeof weighAtSender>): Promise<Result<WeighingsView>> {
      const { params, body, correlationId } = input;
      const { which, grams, scale, source, slipNumber = null } = body;
      const weighedAt = body.weighedAt ?? this.custody.now().toISOString();
      const command = { which, reading: { grams, weighedAt, scale, source }, slipNumber };
      const taken = await takeReading(this.custody, { asked: body, ...params, side, correlationId, command });
      return taken.ok ? this.view(params.shipmentId) : taken;
    }

    private async view(shipmentId: string): Promise<Result<WeighingsView>> {
      const { database, now } = this.custody;
      const expected = await loadIncoming(database, shipmentId);
      const shipment = expected.state === 'unknown' ? await loadOutgoing(database, shipmentId) : expected;
      if (shipment.state === 'none') return refuse(shipmentUnknown(shipmentId));
      const weighings = await weighingsOf(database, shipmentId);
      return accept(await weighingsView(database, shipment, { weighings, now: now().toISOString() }));
    }
  }
  return WeighingController;
};
