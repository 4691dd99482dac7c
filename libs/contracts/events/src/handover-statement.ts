import { canonicalJson, type Json } from '@huihuan/kernel-domain';
import { z } from 'zod';
import { instantField, sha256Field, uuidV7Field } from './fields.ts';

export const handoverSides = ['sender', 'receiver'] as const;
export type HandoverSide = (typeof handoverSides)[number];

/**
 * How the person showed who it is: by a sign-in at the server, by the key of the device in hand, or by a one-time code that
 * was typed into the device of the other side.
 */
export const signingMethods = ['session', 'device', 'one-time-code'] as const;
export type SigningMethod = (typeof signingMethods)[number];

const members = {
  shipmentId: uuidV7Field,
  side: z.enum(handoverSides),
  /** The site in whose name it is signed. */
  siteId: uuidV7Field,
  /** Who signs. */
  personId: uuidV7Field,
  /** The tablet of whoever signs; `null` at a browser, and where another's device was used. */
  deviceId: uuidV7Field.nullable(),
  /** Whose device it was, where the person signed by a one-time code. */
  onDeviceOf: z.object({ personId: uuidV7Field, deviceId: uuidV7Field.nullable() }).nullable(),
  /** Digest of the sealed list: the same for both sides. */
  listDigest: sha256Field,
  /** Digest of what was found of each line; `null` from the sender, who has found nothing. */
  findingsDigest: sha256Field.nullable(),
  /** When it was signed, by the clock of the device or server that signed. */
  signedAt: instantField,
  method: z.enum(signingMethods),
};

/** What one side of a handover signs. Its canonical JSON (RFC 8785) are the bytes of the signature. */
export const handoverStatementSchema = z.object({ kind: z.literal('handover'), ...members });
export type HandoverStatement = z.infer<typeof handoverStatementSchema>;

/** What both sides sign later, where the signature of one is missing: a statement of its own, nothing is put in its place. */
export const recoveryStatementSchema = z.object({
  kind: z.literal('handover-recovery'),
  ...members,
  recoveryId: uuidV7Field,
  /** Whose signature of the handover is missing. */
  missing: z.enum(handoverSides),
  reason: z.string().min(1).max(500),
});
export type RecoveryStatement = z.infer<typeof recoveryStatementSchema>;

const anyStatement = z.discriminatedUnion('kind', [handoverStatementSchema, recoveryStatementSchema]);

/** The device by whose key a statement is signed, if by one at all: that of whoever signs, or the one that a code was typed into. */
export const signingDevice = ({
  deviceId,
  onDeviceOf,
}: Pick<HandoverStatement, 'deviceId' | 'onDeviceOf'>): string | null =>
  onDeviceOf === null ? deviceId : onDeviceOf.deviceId;

/** The bytes that are signed. */
export const statementText = (statement: HandoverStatement | RecoveryStatement): string => canonicalJson(statement);

/**
 * Reads what was signed; members that a later version adds are passed over.
 * @returns `null` where the text is no statement in canonical form: nothing else is ever signed
 */
export const readStatement = (text: string): HandoverStatement | RecoveryStatement | null => {
  try {
    const value = JSON.parse(text) as Json;
    const read = anyStatement.safeParse(value);
    return read.success && canonicalJson(value) === text ? read.data : null;
  } catch {
    return null;
  }
};
