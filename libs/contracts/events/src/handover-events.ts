import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { uuidV7Field } from './fields.ts';
import { handoverSides } from './handover-statement.ts';

const parties = { shipmentId: uuidV7Field, fromSiteId: uuidV7Field, toSiteId: uuidV7Field };

/** A statement as it was signed, and by which key. The text stays as it is for ever: its bytes are what was signed. */
export const signedStatementFields = (object: ObjectOf) =>
  object({
    /** Canonical JSON of a statement; see `readStatement`. */
    statement: z.string().min(2).max(4000),
    signature: object({
      /** Thumbprint of the public key (RFC 7638). */
      kid: z.string().min(1).max(100),
      by: z.enum(['server', 'device']),
      /** ECDSA P-256 with SHA-256 over the text, IEEE P1363, in base64url. */
      value: z.string().min(1).max(200),
    }),
  });
export type SignedStatement = z.infer<ReturnType<typeof signedStatementFields>>;

export const handoverSigned = defineEvent({
  type: 'cn.huihuan.handover.signed.v1',
  topic: 'huihuan.shipment',
  says: 'One side signs the sealed list, the receiver with its findings. Stated in the chain of the site whose books took it in.',
  data: (object) =>
    object({
      ...parties,
      side: z.enum(handoverSides),
      /** The site in whose books it was signed: another than the signer’s where that one used a one-time code there. */
      bySiteId: uuidV7Field,
      signed: signedStatementFields(object),
    }),
  keyOf: (data) => data.shipmentId,
});

const recoveryFields = {
  ...parties,
  recoveryId: uuidV7Field,
  /** Whose signature is missing. */
  missing: z.enum(handoverSides),
  bySiteId: uuidV7Field,
};

export const handoverRecoveryProposed = defineEvent({
  type: 'cn.huihuan.handover.recovery-proposed.v1',
  topic: 'huihuan.shipment',
  says: 'One side says, and signs, which signature of a handover is missing and why; the other has to sign the same.',
  data: (object) =>
    object({
      ...recoveryFields,
      side: z.enum(handoverSides),
      reason: z.string(),
      signed: signedStatementFields(object),
    }),
  keyOf: (data) => data.shipmentId,
});

export const handoverSignatureRecovered = defineEvent({
  type: 'cn.huihuan.handover.signature-recovered.v1',
  topic: 'huihuan.shipment',
  says: 'Both sides sign later that the handover was as its list says: from now on its missing signature counts as recovered.',
  data: (object) =>
    object({
      ...recoveryFields,
      reason: z.string(),
      sender: signedStatementFields(object),
      receiver: signedStatementFields(object),
    }),
  keyOf: (data) => data.shipmentId,
});
