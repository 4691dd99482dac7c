import { Controller, Inject, type Type } from '@nestjs/common';
import { handoverSides, uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import {
  currentAct,
  Input,
  Operation,
  operation,
  putAsideAnswerSchema,
  reasonField,
  type InputOf,
} from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { actId } from '../http/schemas.ts';
import { booksOfShipment } from './books-of-shipment.ts';
import { recoverSignature } from './recover-signature.ts';
import { handoverSignatures, signaturesSchema, type SignaturesView } from './show-signatures.ts';
import { signHandover } from './sign-handover.ts';
import { deviceSignatureSchema } from './signature-schemas.ts';
import { issueCode, type IssuedCode } from './signing-codes.ts';
import { maySignFor } from './who-signs.ts';
import { mayNotSign } from '@huihuan/custody-domain';

const tags = ['handover'];
const ofShipment = z.object({ shipmentId: uuidV7Field });
const side = z.enum(handoverSides);
const code = z
  .string()
  .regex(/^\d{8}$/)
  .optional()
  .describe('One-time code of the person who signs, typed into the device of the caller');
const codeProblems = ['shipment.unknown', 'permission.denied', 'signing-code.wrong', 'signature.too-early'];

const show = operation({
  method: 'GET',
  path: ':shipmentId/signatures',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'Who signed a handover, and whose signature is missing',
  summaryZh: '交接签字：谁已签，缺谁的',
  tags,
  params: ofShipment,
  answer: signaturesSchema,
  problems: ['shipment.unknown'],
});

const sign = operation({
  method: 'POST',
  path: ':shipmentId/signatures',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'Sign a handover for one side: signed in, by the key of the device, or by the one-time code of another',
  summaryZh: '为一方签字：本人登录、设备密钥，或他人的一次性口令',
  tags,
  params: ofShipment,
  description:
    'What a device signed when it was revoked, expired or not enrolled yet is put aside and answered with 202: somebody of the ' +
    'site decides about it.',
  otherStatuses: [202],
  body: z.object({ id: actId, side, code, signature: deviceSignatureSchema.optional() }),
  answer: z.union([signaturesSchema, putAsideAnswerSchema]),
  problems: [...codeProblems, 'signature.given-already', 'signature.other-statement', 'signature.wrong'],
});

const makeCode = operation({
  method: 'POST',
  path: ':shipmentId/signing-codes',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'A one-time code by which you sign this handover on the device of the other side; another one each time',
  summaryZh: '获取一次性口令，用于在对方设备上签字；每次都换新的',
  tags,
  params: ofShipment,
  status: 201,
  body: z.object({ side }),
  answer: z.object({ code: z.string(), expiresAt: z.string() }),
  problems: codeProblems,
});

const propose = operation({
  method: 'POST',
  path: ':shipmentId/recoveries',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'Say which signature is missing and why, and sign that the handover was as its list says',
  summaryZh: '提议补签：说明缺谁的签字及原因，并签字确认清单',
  tags,
  params: ofShipment,
  status: 201,
  body: z.object({
    id: uuidV7Field.describe('Id of the recovery'),
    ...{ side, missing: side, code },
    reason: reasonField,
  }),
  answer: signaturesSchema,
  problems: [...codeProblems, 'recovery.nothing-missing'],
});

const agree = operation({
  method: 'POST',
  path: ':shipmentId/recoveries/:recoveryId/agreement',
  access: { action: 'shipment.read', where: ({ params }) => ({ shipment: params.shipmentId }) },
  summary: 'Sign the recovery that the other side proposed: from now on the missing signature counts as recovered',
  summaryZh: '确认对方提出的补签：缺失的签字由此补上',
  tags,
  params: ofShipment.extend({ recoveryId: uuidV7Field }),
  body: z.object({ id: actId, side, code }),
  answer: signaturesSchema,
  problems: [...codeProblems, 'recovery.unknown', 'recovery.same-side', 'signature.given-already'],
});

/** What both sides of a handover sign. */
export const signatureController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/shipments`)
  class SignatureController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(show)
    async show(@Input() { params: { shipmentId } }: InputOf<typeof show>): Promise<Result<SignaturesView>> {
      const { database } = this.custody;
      const books = await booksOfShipment(database, shipmentId, 'receiver');
      return books.ok ? accept(await handoverSignatures(database, shipmentId, books.value.state)) : books;
    }

    @Operation(sign)
    sign(@Input() { params, body, correlationId }: InputOf<typeof sign>): ReturnType<typeof signHandover> {
      const { signature = null, code: typed = null, ...asked } = body;
      return signHandover(this.custody, { ...asked, ...params, signature, code: typed, correlationId });
    }

    @Operation(makeCode)
    async code(@Input() { params, body }: InputOf<typeof makeCode>): Promise<Result<IssuedCode>> {
      const { shipmentId } = params;
      const books = await booksOfShipment(this.custody.database, shipmentId, body.side);
      if (!books.ok) return books;
      const caller = currentAct()?.caller ?? null;
      const siteId = books.value.siteOf(body.side);
      if (caller === null || !(await maySignFor(this.custody.database, { shipmentId, side: body.side, siteId })))
        return refuse(mayNotSign(body.side));
      const { personId, deviceId } = caller;
      return accept(await issueCode(this.custody, { shipmentId, side: body.side, personId, deviceId }));
    }

    @Operation(propose)
    propose(@Input() { params, body, correlationId }: InputOf<typeof propose>): Promise<Result<SignaturesView>> {
      const { missing, reason, code: typed = null, ...asked } = body;
      const proposed = { missing, reason };
      const request = { ...asked, ...params, recoveryId: body.id, code: typed, proposed, correlationId };
      return recoverSignature(this.custody, request);
    }

    @Operation(agree)
    agree(@Input() { params, body, correlationId }: InputOf<typeof agree>): Promise<Result<SignaturesView>> {
      const { code: typed = null, ...asked } = body;
      return recoverSignature(this.custody, { ...asked, ...params, code: typed, proposed: null, correlationId });
    }
  }
  return SignatureController;
};
