import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import {
  gramsField,
  identifierFields,
  instantField,
  itemFields,
  judgedFields,
  sha256Field,
  signedGramsField,
  uuidV7Field,
} from './fields.ts';

const parties = { shipmentId: uuidV7Field, fromSiteId: uuidV7Field, toSiteId: uuidV7Field };

export const discrepancyKinds = ['missing', 'unexpected', 'rejected', 'weight'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

export const resolutions = ['accepted', 'returned', 'lost', 'receiver-weight', 'sender-weight'] as const;
export type Resolution = (typeof resolutions)[number];

/** Why a driver's signature is missing: nobody to sign, a driver who would not, a device that had no room for it. */
export const driverSignatureGaps = ['not-there', 'declined', 'not-kept'] as const;

/**
 * The driver signs by hand on the device of the sender, which needs no account and no network; the drawing is a file of the
 * sender's (`file.stored`), the fact names its digest. A missing one is said with its reason.
 */
export const driverSignatureFields = (object: ObjectOf) =>
  z.discriminatedUnion('kind', [
    object({ kind: z.literal('drawn'), sha256: sha256Field }),
    object({ kind: z.literal('missing'), reason: z.enum(driverSignatureGaps) }),
  ]);
export type DriverSignature = z.infer<ReturnType<typeof driverSignatureFields>>;

export const shipmentDispatched = defineEvent({
  type: 'cn.huihuan.shipment.dispatched.v1',
  topic: 'huihuan.shipment',
  says: 'The sender hands the sealed list to the truck; from now on the shipment holds the items.',
  data: (object) =>
    object({
      ...parties,
      truckId: uuidV7Field.nullable(),
      plate: z.string().max(12).nullable(),
      driverId: uuidV7Field.nullable(),
      dispatchedAt: instantField,
      expectedAt: instantField.nullable(),
      /** The items after dispatch, with the custody number that the shipment holds them under. */
      lines: z
        .array(object({ item: itemFields(object), containerId: uuidV7Field.nullable() }))
        .min(1)
        .max(5000),
      totalGrams: gramsField,
      /** SHA-256 over the canonical JSON of parties and lines: what both sides sign. */
      sealedDigest: sha256Field,
      /** What stands on the containers of the lines. Records from before this was said have none. */
      containers: z
        .array(
          object({ containerId: uuidV7Field, kind: z.enum(['container', 'pallet']), code: z.string().min(1).max(40) }),
        )
        .max(5000)
        .optional(),
      /** Number of the buyer's licence where the receiver is a downstream enterprise. */
      buyerLicence: z.string().max(80).nullable(),
      /** How the driver took the load over. Records from before it was asked have none. */
      driverSignature: driverSignatureFields(object).optional(),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.shipmentId,
});

const unexpectedFields = (object: ObjectOf) =>
  object({
    unexpectedId: uuidV7Field,
    itemId: uuidV7Field.nullable(),
    identifiers: z.array(identifierFields(object)).max(8),
    note: z.string().max(500),
    grams: gramsField.nullable(),
  });

export const shipmentReceived = defineEvent({
  type: 'cn.huihuan.shipment.received.v1',
  topic: 'huihuan.shipment',
  says: 'The receiver’s findings for every line of the sealed list. Accepted lines are in its custody from now on.',
  data: (object) =>
    object({
      ...parties,
      receivedAt: instantField,
      sealedDigest: sha256Field,
      lines: z
        .array(
          object({
            /** The item after the receipt: custody number raised and measured weight only where accepted. */
            item: itemFields(object),
            finding: z.enum(['accepted', 'missing', 'rejected']),
            sentGrams: gramsField,
            measured: z.boolean(),
            containerId: uuidV7Field.nullable(),
            reason: z.string().max(500).nullable(),
          }),
        )
        .min(1)
        .max(5000),
      unexpected: z.array(unexpectedFields(object)).max(1000),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.shipmentId,
});

export const discrepancyOpened = defineEvent({
  type: 'cn.huihuan.discrepancy.opened.v1',
  topic: 'huihuan.shipment',
  says: 'A line differs: missing, unexpected, rejected, or weighed outside the tolerance of its class.',
  data: (object) =>
    object({
      ...parties,
      discrepancyId: uuidV7Field,
      kind: z.enum(discrepancyKinds),
      /** The item as the receiver knows it; `null` for goods that nobody has identified yet. */
      item: itemFields(object).nullable(),
      sentGrams: gramsField.nullable(),
      receivedGrams: gramsField.nullable(),
      toleranceGrams: z.int().nonnegative().nullable(),
      note: z.string().max(500),
    }),
  keyOf: (data) => data.shipmentId,
});

export const discrepancyProposed = defineEvent({
  type: 'cn.huihuan.discrepancy.proposed.v1',
  topic: 'huihuan.shipment',
  says: 'One side proposes how to settle a difference; a later proposal replaces the one before.',
  data: (object) =>
    object({
      ...parties,
      discrepancyId: uuidV7Field,
      proposalId: uuidV7Field,
      bySiteId: uuidV7Field,
      side: z.enum(['sender', 'receiver']),
      resolution: z.enum(resolutions),
      reason: z.string().min(1).max(500),
      /** Unexpected goods that the sender finds in its own stock: named by the sender, held until settled. */
      item: itemFields(object).nullable(),
      staffId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.shipmentId,
});

export const discrepancyAgreed = defineEvent({
  type: 'cn.huihuan.discrepancy.agreed.v1',
  topic: 'huihuan.shipment',
  says: 'The sender agrees to the receiver’s proposal. The receiver’s books close it by `discrepancy.settled`.',
  data: (object) =>
    object({
      ...parties,
      discrepancyId: uuidV7Field,
      proposalId: uuidV7Field,
      bySiteId: uuidV7Field,
      item: itemFields(object).nullable(),
      staffId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.shipmentId,
});

export const discrepancySettled = defineEvent({
  type: 'cn.huihuan.discrepancy.settled.v1',
  topic: 'huihuan.shipment',
  says: 'Both sides agree. Says where the item is from now on, and what the weight is.',
  data: (object) =>
    object({
      ...parties,
      discrepancyId: uuidV7Field,
      kind: z.enum(discrepancyKinds),
      resolution: z.enum(resolutions),
      proposalId: uuidV7Field,
      proposedBy: uuidV7Field,
      agreedBy: uuidV7Field,
      /** The item after the settlement; `null` where goods without identity went back. */
      item: itemFields(object).nullable(),
      /** Where the item is from now on. `unchanged` for goods that were never taken over. */
      place: z.enum(['receiver', 'sender', 'closed', 'unchanged']),
      /** What the settlement changed of the receiver’s weight: after minus before. */
      correctionGrams: signedGramsField,
    }),
  keyOf: (data) => data.shipmentId,
});
