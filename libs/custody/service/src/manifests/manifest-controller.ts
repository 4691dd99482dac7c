import { Controller, Inject, type Type } from '@nestjs/common';
import { gramsField, manifestVoidCauses, uuidV7Field, type HandoverSide } from '@huihuan/contracts-events';
import type { HandoverPolicy, Tier } from '@huihuan/custody-domain';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, numberField, reasonField, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { actId, limitQuery } from '../http/schemas.ts';
import { changeManifest, type ManifestCommand } from './change-manifest.ts';
import { manifestsSchema, manifestsView, type ManifestsView } from './manifest-view.ts';
import { siteManifests, siteManifestsSchema, type SiteManifests } from './site-manifests.ts';

const ofShipment = z.object({ shipmentId: uuidV7Field });
const ofManifest = z.object({ shipmentId: uuidV7Field, manifestId: uuidV7Field });
const day = z.iso.date();

const show = operation({
  method: 'GET',
  path: 'shipments/:shipmentId/manifests',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'The hazardous wastes of a shipment and their transfer manifests, with the last day of the confirmation',
  summaryZh: '运单中的危险废物及其转移联单、确认期限',
  params: ofShipment,
  answer: manifestsSchema,
  problems: ['shipment.unknown'],
});

const open = operation({
  method: 'GET',
  path: 'sites/:siteId/manifests',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary:
    'Manifests of what a site sends and receives: those that wait, the oldest first, or those by number; and wastes that lack one',
  summaryZh: '场所收发危险废物的转移联单：待确认的（最早的在前）或按编号查找，以及缺少联单的运单',
  params: z.object({ siteId: uuidV7Field }),
  query: z.object({
    search: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .optional()
      .describe('The beginning of a number: also those that do not wait'),
    limit: limitQuery,
  }),
  answer: siteManifestsSchema,
});

const record = operation({
  method: 'POST',
  path: 'shipments/:shipmentId/manifests',
  access: { action: 'shipment.send', where: ({ params }) => ({ shipment: params.shipmentId, side: 'sender' }) },
  statement: 'manifest.record',
  summary: 'State the transfer manifest of one hazardous waste on a sealed list; under its own id again, put it right',
  summaryZh: '登记一种危险废物的转移联单；以同一联单编号重新登记即为更正',
  params: ofShipment,
  status: 201,
  body: z.object({
    id: actId,
    manifestId: uuidV7Field.describe('Id of the manifest, made by the client'),
    wasteCode: z.string().trim().min(1).max(20).describe('Such as 900-052-31; one of the list'),
    number: numberField(60).describe('As the national platform or the paper gives it'),
    transporter: z.string().trim().min(1).max(120).describe('The enterprise that drives'),
    openedOn: day.optional().describe('Day in China; the day of the act unless said'),
    staffId: uuidV7Field.nullish(),
  }),
  answer: manifestsSchema,
  problems: [
    ...['shipment.unknown', 'manifest.list-not-sealed', 'manifest.no-such-waste', 'manifest.exists'],
    ...['manifest.confirmed', 'manifest.void', 'manifest.number-used', 'manifest.personal', 'day.in-future'],
  ],
});

const cancel = operation({
  method: 'POST',
  path: 'shipments/:shipmentId/manifests/:manifestId/void',
  access: { action: 'shipment.send', where: ({ params }) => ({ shipment: params.shipmentId, side: 'sender' }) },
  statement: 'manifest.void',
  summary: 'Take a transfer manifest back that nobody has confirmed; its number is never used again',
  summaryZh: '作废一份尚未确认的转移联单；其编号不再使用',
  params: ofManifest,
  body: z.object({
    id: actId,
    cause: z.enum(manifestVoidCauses),
    reason: reasonField,
    staffId: uuidV7Field.nullish(),
  }),
  answer: manifestsSchema,
  problems: ['shipment.unknown', 'manifest.unknown', 'manifest.void', 'manifest.confirmed', 'manifest.personal'],
});

const confirmation = (path: string, side: HandoverSide, action: 'shipment.send' | 'shipment.receive') =>
  operation({
    method: 'POST',
    path: `shipments/:shipmentId/manifests/:manifestId/${path}`,
    access: { action, where: ({ params }) => ({ shipment: params.shipmentId, side }) },
    statement: `manifest.confirm-${side}`,
    summary:
      side === 'receiver'
        ? 'Confirm a transfer manifest as its receiver, with what was taken'
        : 'State that a downstream enterprise confirmed a transfer manifest, with what it took',
    summaryZh: side === 'receiver' ? '接收方确认转移联单及实收重量' : '登记下游企业对转移联单的确认及实收重量',
    params: ofManifest,
    body: z.object({
      id: actId,
      grams: gramsField,
      remark: reasonField.nullish().describe('What differs, in the words of the receiver'),
      confirmedOn: day.optional().describe('Day in China; the day of the act unless said'),
      staffId: uuidV7Field.nullish(),
    }),
    answer: manifestsSchema,
    problems: [
      ...['shipment.unknown', 'manifest.unknown', 'manifest.void', 'manifest.confirmed'],
      ...['manifest.confirmed-before-opened', 'manifest.personal', 'manifest.remark-missing', 'weight.invalid'],
      ...['manifest.confirmed-before-goods', 'day.in-future'],
      ...(side === 'sender' ? ['manifest.goods-not-dispatched', 'manifest.receiver-confirms'] : []),
      ...(side === 'receiver' ? ['manifest.goods-not-received'] : []),
    ],
  });
const byReceiver = confirmation('confirmation', 'receiver', 'shipment.receive');
const forDownstream = confirmation('downstream-confirmation', 'sender', 'shipment.send');

type Confirmation = InputOf<typeof byReceiver>;

interface Change {
  readonly asked: { readonly id: string };
  readonly shipmentId: string;
  readonly correlationId: string;
}

const change = async (
  custody: CustodyOptions,
  asked: Change,
  command: ManifestCommand,
): Promise<Result<ManifestsView>> => {
  const changed = await changeManifest(custody, { ...asked, command });
  return changed.ok ? manifestsView(custody, asked.shipmentId) : changed;
};

const confirm = (custody: CustodyOptions, { params, body, correlationId }: Confirmation, side: HandoverSide) => {
  const { grams, remark = null, confirmedOn = null, staffId = null } = body;
  const { shipmentId, manifestId } = params;
  const command = { kind: 'confirm', side, manifestId, grams, remark, confirmedOn, staffId } as const;
  return change(custody, { asked: body, shipmentId, correlationId }, command);
};

const sendingController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class ManifestController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(show)
    show(@Input() { params }: InputOf<typeof show>): Promise<Result<ManifestsView>> {
      return manifestsView(this.custody, params.shipmentId);
    }

    @Operation(open)
    open(@Input() { params, query }: InputOf<typeof open>): Promise<SiteManifests> {
      return siteManifests(this.custody, { ...params, ...query, search: query.search ?? null });
    }

    @Operation(record)
    record(@Input() { params, body, correlationId }: InputOf<typeof record>): Promise<Result<ManifestsView>> {
      const { manifestId, wasteCode, number, transporter, openedOn = null, staffId = null } = body;
      const command = { kind: 'record', manifestId, wasteCode, number, transporter, openedOn, staffId } as const;
      return change(this.custody, { asked: body, ...params, correlationId }, command);
    }

    @Operation(cancel)
    cancel(@Input() { params, body, correlationId }: InputOf<typeof cancel>): Promise<Result<ManifestsView>> {
      const { shipmentId, manifestId } = params;
      const { cause, reason, staffId = null } = body;
      const command = { kind: 'void', manifestId, cause, reason, staffId } as const;
      return change(this.custody, { asked: body, shipmentId, correlationId }, command);
    }
  }
  return ManifestController;
};

const receivingController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class ManifestConfirmationController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(byReceiver)
    confirm(@Input() input: Confirmation): Promise<Result<ManifestsView>> {
      return confirm(this.custody, input, 'receiver');
    }
  }
  return ManifestConfirmationController;
};

const downstreamController = (tier: Tier): Type => {
  @Controller(`/api/${tier}`)
  class DownstreamConfirmationController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(forDownstream)
    confirm(@Input() input: Confirmation): Promise<Result<ManifestsView>> {
      return confirm(this.custody, input, 'sender');
    }
  }
  return DownstreamConfirmationController;
};

/** Manifests of hazardous wastes, for whoever sends, receives, and delivers to enterprises without books in the network. */
export const manifestControllers = ({ tier, receivesFrom, deliversDownstream }: HandoverPolicy): readonly Type[] => [
  sendingController(tier),
  ...(receivesFrom.length > 0 ? [receivingController(tier)] : []),
  ...(deliversDownstream ? [downstreamController(tier)] : []),
];
