import { Controller, Inject, type Type } from '@nestjs/common';
import { driverSignatureFields, uuidV7Field } from '@huihuan/contracts-events';
import type { OutgoingCommand, OutgoingShipment, Tier } from '@huihuan/custody-domain';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, reasonField, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { changeOutgoing, type ChangedOutgoing } from '../outgoing/change-outgoing.ts';
import { actId, shipmentSchema, shipmentTakenOnSchema, type ShipmentTakenOn, type ShipmentView } from './schemas.ts';
import { deviceSignatureSchema } from '../signatures/signature-schemas.ts';
import { outgoingView } from './views.ts';
import { overrideProblems, releasableOverrideField, releasableOverrideOf } from './override.ts';

const ofShipment = z.object({ shipmentId: uuidV7Field });
const instant = z.iso.datetime({ offset: true });
const ids = z.array(uuidV7Field).max(5000);

const open = operation({
  method: 'POST',
  path: '',
  access: { action: 'shipment.send', where: ({ body }) => ({ site: body.fromSiteId }) },
  statement: 'shipment.open',
  summary: 'Open a shipment: a list that is empty at first',
  summaryZh: '新建运单草稿',
  status: 201,
  body: z.object({
    id: uuidV7Field.describe('Id of the shipment'),
    fromSiteId: uuidV7Field,
    toSiteId: uuidV7Field,
    truckId: uuidV7Field.nullish(),
    driverId: uuidV7Field.nullish(),
    expectedAt: instant.nullish(),
  }),
  answer: shipmentSchema,
  problems: ['site.unknown', 'site.wrong-kind', 'site.inactive', 'truck.unknown', 'request.id-reused'],
});

const changeLines = operation({
  method: 'POST',
  path: ':shipmentId/lines',
  access: { action: 'shipment.send', where: ({ params }) => ({ shipment: params.shipmentId, side: 'sender' }) },
  statement: 'shipment.change-lines',
  summary: 'Put items and containers on the list of a draft, or take them off: all of it or nothing',
  summaryZh: '在草稿运单中增减物品和容器，全部成功或全部不变',
  params: ofShipment,
  body: z.object({
    id: actId,
    addItems: ids.optional(),
    addContainers: ids.optional(),
    removeItems: ids.optional(),
    removeContainers: ids.optional(),
  }),
  answer: shipmentSchema,
  problems: ['item.unknown', 'item.elsewhere', 'item.blocked', 'item.not-ready'],
});

const seal = operation({
  method: 'POST',
  path: ':shipmentId/seal',
  access: { action: 'shipment.send', where: ({ params }) => ({ shipment: params.shipmentId, side: 'sender' }) },
  statement: 'shipment.seal',
  summary: 'Seal the list: from now on it cannot change unseen',
  summaryZh: '封单：清单此后不可改动',
  params: ofShipment,
  body: z.object({ id: actId }),
  answer: shipmentSchema,
  problems: ['shipment.empty', 'receiver.licence-missing'],
});

const withReason = (path: 'unseal' | 'cancel', summary: string, summaryZh: string) =>
  operation({
    method: 'POST',
    path: `:shipmentId/${path}`,
    access: { action: 'shipment.send', where: ({ params }) => ({ shipment: params.shipmentId, side: 'sender' }) },
    statement: `shipment.${path}`,
    summary,
    summaryZh,
    params: ofShipment,
    body: z.object({ id: actId, reason: reasonField }),
    answer: shipmentSchema,
  });
const unseal = withReason('unseal', 'Open a sealed list again, with the reason', '拆封，须说明原因');
const cancel = withReason('cancel', 'Give the shipment up; its items are in stock again', '取消运单，物品退回库存');

const dispatch = operation({
  method: 'POST',
  path: ':shipmentId/dispatch',
  access: { action: 'shipment.send', where: ({ params }) => ({ shipment: params.shipmentId, side: 'sender' }) },
  statement: 'shipment.dispatch',
  summary: 'Hand the sealed list to the truck: the shipment holds the items from now on',
  summaryZh: '发运：物品的保管责任转入运单',
  params: ofShipment,
  body: z.object({
    id: actId,
    dispatchedAt: instant.optional(),
    signature: deviceSignatureSchema.optional(),
    driverSignature: driverSignatureFields(z.object)
      .describe('Digest of what the driver drew on the device at the truck (a file of this site), or why it is missing')
      .optional(),
    override: releasableOverrideField,
  }),
  answer: shipmentTakenOnSchema,
  problems: [
    ...['shipment.not-sealed', 'item.blocked', 'signature.other-statement', 'signature.wrong'],
    ...['receiver.licence-missing', 'step.missing', 'override.not-released', ...overrideProblems],
  ],
});

/** The sender's routes of the handover, the same for each tier. */
export const outgoingController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/shipments`)
  class OutgoingController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(open)
    open(@Input() { body, correlationId }: InputOf<typeof open>): Promise<Result<ShipmentView>> {
      const { id, fromSiteId, toSiteId, truckId = null, driverId = null, expectedAt = null } = body;
      const transport = { truckId, driverId, expectedAt };
      const command = { kind: 'open', shipmentId: id, fromSiteId, toSiteId, ...transport } as const;
      return this.change(body, id, command, correlationId);
    }

    @Operation(changeLines)
    changeLines(@Input() { params, body, correlationId }: InputOf<typeof changeLines>): Promise<Result<ShipmentView>> {
      const { addItems = [], addContainers = [], removeItems = [], removeContainers = [] } = body;
      const command = { kind: 'change-lines', addItems, addContainers, removeItems, removeContainers } as const;
      return this.change(body, params.shipmentId, command, correlationId);
    }

    @Operation(seal)
    seal(@Input() { params, body, correlationId }: InputOf<typeof seal>): Promise<Result<ShipmentView>> {
      return this.change(body, params.shipmentId, { kind: 'seal' }, correlationId);
    }

    @Operation(unseal)
    unseal(@Input() { params, body, correlationId }: InputOf<typeof unseal>): Promise<Result<ShipmentView>> {
      return this.change(body, params.shipmentId, { kind: 'unseal', reason: body.reason }, correlationId);
    }

    @Operation(cancel)
    cancel(@Input() { params, body, correlationId }: InputOf<typeof cancel>): Promise<Result<ShipmentView>> {
      return this.change(body, params.shipmentId, { kind: 'cancel', reason: body.reason }, correlationId);
    }

    @Operation(dispatch)
    dispatch(@Input() { params, body, correlationId }: InputOf<typeof dispatch>): Promise<Result<ShipmentTakenOn>> {
      const dispatchedAt = body.dispatchedAt ?? this.custody.now().toISOString();
      const command = {
        kind: 'dispatch',
        dispatchedAt,
        driverSignature: body.driverSignature,
        ...releasableOverrideOf(body),
      } as const;
      const request = { asked: body, ...params, command, correlationId, signature: body.signature ?? null };
      return changeOutgoing(this.custody, request).then(shownWithRemarks);
    }

    private async change(
      asked: { readonly id: string },
      shipmentId: string,
      command: OutgoingCommand,
      correlationId: string,
    ): Promise<Result<ShipmentView>> {
      return shown(await changeOutgoing(this.custody, { asked, shipmentId, command, correlationId }));
    }
  }
  return OutgoingController;
};

const shown = (changed: Result<OutgoingShipment>): Result<ShipmentView> =>
  changed.ok ? accept(outgoingView(changed.value)) : changed;

/** For acts that rules judge. */
export const shownWithRemarks = (changed: Result<ChangedOutgoing>): Result<ShipmentTakenOn> =>
  changed.ok ? accept({ ...outgoingView(changed.value), warnings: changed.value.remarks ?? [] }) : changed;
