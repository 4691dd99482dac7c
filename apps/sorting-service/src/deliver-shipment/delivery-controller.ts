import { Controller, Inject } from '@nestjs/common';
import { closingOutcomes, uuidV7Field } from '@huihuan/contracts-events';
import {
  actId,
  changeOutgoing,
  CUSTODY,
  overrideField,
  overrideOf,
  overrideProblems,
  shipmentTakenOnSchema,
  shownWithRemarks,
  type CustodyOptions,
  type ShipmentTakenOn,
} from '@huihuan/custody-service';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, numberField, reasonField, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';

const deliver = operation({
  method: 'POST',
  path: ':shipmentId/delivery',
  access: { action: 'shipment.send', where: ({ params }) => ({ shipment: params.shipmentId, side: 'sender' }) },
  statement: 'shipment.deliver',
  summary: 'A shipment arrived at a downstream enterprise: closes its items with an outcome',
  summaryZh: '运单已送达下游企业：以结果办结其物品',
  params: z.object({ shipmentId: uuidV7Field }),
  body: z.object({
    id: actId,
    outcome: z.enum(closingOutcomes),
    documentReference: numberField(120).nullish().describe('Number of the delivery note or 联单'),
    reason: reasonField,
    override: overrideField,
  }),
  answer: shipmentTakenOnSchema,
  problems: ['shipment.unknown', 'shipment.not-downstream', 'step.missing', ...overrideProblems, 'request.id-reused'],
});

/** Downstream enterprises keep no books in the network, so their supplier says that the goods arrived. */
@Controller('/api/sorting/shipments')
export class DeliveryController {
  private readonly custody: CustodyOptions;

  constructor(@Inject(CUSTODY) custody: CustodyOptions) {
    this.custody = custody;
  }

  @Operation(deliver)
  async deliver(@Input() { params, body, correlationId }: InputOf<typeof deliver>): Promise<Result<ShipmentTakenOn>> {
    const { outcome, documentReference = null, reason } = body;
    const command = { kind: 'deliver', outcome, documentReference, reason, ...overrideOf(body) } as const;
    return shownWithRemarks(
      await changeOutgoing(this.custody, { asked: body, shipmentId: params.shipmentId, command, correlationId }),
    );
  }
}
