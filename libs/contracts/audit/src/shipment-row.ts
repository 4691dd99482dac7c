import { instantField, sha256Field, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

export const senderStates = ['draft', 'sealed', 'in-transit', 'received', 'delivered', 'cancelled'] as const;
export const receiverStates = ['expected', 'receiving', 'received'] as const;

const shipmentFacts = {
  shipmentId: uuidV7Field,
  fromSiteId: uuidV7Field,
  toSiteId: uuidV7Field,
  /** Lines of the list: what is on a draft now, what was dispatched later. A cancelled one has none. */
  items: z.int().nonnegative(),
  /** Their weight as dispatched; on a draft, as it is now. */
  grams: z.int().nonnegative(),
  /** `null` on a draft and where it was cancelled before sealing. */
  sealedDigest: sha256Field.nullable(),
  dispatchedAt: instantField.nullable(),
};

/**
 * `GET /api/<collection|transfer|sorting>/audit/shipments`, by id: both books of a service. A shipment between two sites of
 * one tier has two rows, one for each direction.
 */
export const auditShipmentSchema = z.discriminatedUnion('direction', [
  z.object({ direction: z.literal('out'), ...shipmentFacts, state: z.enum(senderStates) }),
  z.object({
    direction: z.literal('in'),
    ...shipmentFacts,
    state: z.enum(receiverStates),
    receivedAt: instantField.nullable(),
  }),
]);
export type AuditShipment = z.infer<typeof auditShipmentSchema>;

/** `GET /api/regulator/audit/shipments`, by id: every shipment that was dispatched. */
export const auditShipmentProjectionSchema = z.object({
  ...shipmentFacts,
  state: z.enum(['in-transit', 'received', 'delivered']),
  /** What is still in the shipment's custody: on the road, or missing or rejected and not yet settled. */
  openItems: z.int().nonnegative(),
  openGrams: z.int().nonnegative(),
});
export type AuditShipmentProjection = z.infer<typeof auditShipmentProjectionSchema>;
