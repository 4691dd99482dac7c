import { handoverSides, signingMethods, uuidV7Field } from '@huihuan/contracts-events';
import { missingSignatures } from '@huihuan/custody-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { handoverOf, loadSignatures, signatureView } from './signature-books.ts';

const side = z.enum(handoverSides);

export const signatureSchema = z
  .object({
    side,
    state: z.enum(['signed', 'recovered']),
    personId: uuidV7Field.nullable(),
    deviceId: uuidV7Field.nullable(),
    onDeviceOf: z.object({ personId: uuidV7Field, deviceId: uuidV7Field.nullable() }).nullable(),
    method: z.enum(signingMethods).nullable(),
    signedAt: z.string().nullable().describe('By the clock of the device or server that signed'),
    recordedAt: z.string().describe('When it came into these books'),
    listDigest: z.string().nullable(),
    findingsDigest: z.string().nullable(),
    kid: z.string(),
    by: z.enum(['server', 'device']),
  })
  .meta({ id: 'HandoverSignature', description: 'Who signed a handover for which side' });

export const signaturesSchema = z.object({
  shipmentId: uuidV7Field,
  signatures: z.array(signatureSchema).readonly(),
  missing: z.array(side).readonly().describe('Sides whose signature is due and not there'),
});
export type SignaturesView = z.output<typeof signaturesSchema>;

/** Who signed a handover, and whose signature is missing. */
export const handoverSignatures = async (tx: Tx, shipmentId: string, state: string): Promise<SignaturesView> => {
  const rows = await loadSignatures(tx, shipmentId);
  return { shipmentId, signatures: rows.map(signatureView), missing: missingSignatures(handoverOf(state, rows)) };
};
