import { Controller, Inject, type Type } from '@nestjs/common';
import { gramsField, identifierFields, uuidV7Field } from '@huihuan/contracts-events';
import type { FindingEntry, Tier } from '@huihuan/custody-domain';
import { accept, holdsPersonalNumber, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, namesNobody, reasonField, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { changeIncoming, type ReceivingAnswer } from '../incoming/change-incoming.ts';
import { actId, discrepancySchema, shipmentSchema, warningsField } from './schemas.ts';
import { deviceSignatureSchema } from '../signatures/signature-schemas.ts';
import { discrepancyView, incomingView } from './views.ts';
import { overrideField, overrideOf, overrideProblems } from './override.ts';

const ofShipment = z.object({ shipmentId: uuidV7Field });

const findingFields = {
  finding: z.enum(['accepted', 'missing', 'rejected']),
  measuredGrams: gramsField.nullish(),
  reason: reasonField.nullish(),
};

const received = z.object({ shipment: shipmentSchema, discrepancies: z.array(discrepancySchema).readonly() });
type Received = z.output<typeof received>;

const receiptClosed = received.extend({ warnings: warningsField });
type ReceiptClosed = z.output<typeof receiptClosed>;

const findings = operation({
  method: 'POST',
  path: ':shipmentId/findings',
  access: { action: 'shipment.receive', where: ({ params }) => ({ shipment: params.shipmentId, side: 'receiver' }) },
  statement: 'receipt.record-findings',
  summary: 'Record what was found, line by line; the last word before the receipt is closed holds',
  summaryZh: '逐行登记验收结果；关闭验收前可改',
  params: ofShipment,
  body: z.object({
    id: actId,
    findings: z
      .array(
        z.union([
          z.object({ itemId: uuidV7Field, ...findingFields }),
          z.object({ containerId: uuidV7Field, ...findingFields }),
        ]),
      )
      .max(5000),
    unexpected: z
      .array(
        z.object({
          unexpectedId: uuidV7Field,
          itemId: uuidV7Field.nullish(),
          identifiers: z.array(identifierFields(z.object)).max(8).optional(),
          note: z
            .string()
            .max(500)
            .refine((text) => !holdsPersonalNumber(text), namesNobody),
          grams: gramsField.nullish(),
        }),
      )
      .max(1000)
      .optional(),
    takenBack: z
      .array(uuidV7Field)
      .max(1000)
      .optional()
      .describe('Ids of unexpected goods that were recorded by mistake'),
  }),
  answer: received,
  problems: ['shipment.not-announced', 'receipt.closed-already', 'receipt.line-unknown'],
});

const receipt = operation({
  method: 'POST',
  path: ':shipmentId/receipt',
  access: { action: 'shipment.receive', where: ({ params }) => ({ shipment: params.shipmentId, side: 'receiver' }) },
  statement: 'receipt.close',
  summary: 'Close the receipt: accepted lines are in this site’s custody, differences open by themselves',
  summaryZh: '关闭验收：验收合格的归本场所保管，差异自动立案',
  params: ofShipment,
  body: z.object({
    id: actId,
    receivedAt: z.iso.datetime({ offset: true }).optional(),
    rest: z.enum(['missing', 'accepted']).optional().describe('What the lines without a finding are'),
    signature: deviceSignatureSchema.optional(),
    override: overrideField,
  }),
  answer: receiptClosed,
  problems: [
    'shipment.not-announced',
    'class.not-announced',
    'receipt.lines-open',
    'receipt.closed-already',
    'receipt.digest-mismatch',
    'licence.missing',
    ...overrideProblems,
    'signature.other-statement',
    'signature.wrong',
  ],
});

const receivedView = ({ shipment, discrepancies }: ReceivingAnswer): Received => ({
  shipment: incomingView(shipment),
  discrepancies: discrepancies.map(discrepancyView),
});

/** The receiver's routes of the handover. */
export const incomingController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/shipments`)
  class IncomingController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(findings)
    async findings(@Input() { params, body, correlationId }: InputOf<typeof findings>): Promise<Result<Received>> {
      const command = {
        kind: 'record-findings',
        findings: body.findings.map(({ measuredGrams = null, reason = null, ...found }): FindingEntry => ({
          ...found,
          measuredGrams,
          reason,
        })),
        unexpected: (body.unexpected ?? []).map(({ itemId = null, identifiers = [], grams = null, ...goods }) => ({
          ...goods,
          itemId,
          identifiers,
          grams,
        })),
        ...(body.takenBack === undefined ? {} : { takenBack: body.takenBack }),
      } as const;
      const changed = await changeIncoming(this.custody, { asked: body, ...params, command, correlationId });
      return changed.ok ? accept(receivedView(changed.value)) : changed;
    }

    @Operation(receipt)
    async receipt(@Input() { params, body, correlationId }: InputOf<typeof receipt>): Promise<Result<ReceiptClosed>> {
      const { receivedAt = this.custody.now().toISOString(), rest = null } = body;
      const command = { kind: 'close-receipt', receivedAt, rest, ...overrideOf(body) } as const;
      const asked = { asked: body, ...params, command, correlationId, signature: body.signature ?? null };
      const changed = await changeIncoming(this.custody, asked);
      if (!changed.ok) return changed;
      return accept({ ...receivedView(changed.value), warnings: changed.value.warnings ?? [] });
    }
  }
  return IncomingController;
};
