import {
  discrepancyKinds,
  events,
  gradeOutcomes,
  identifierFields,
  itemFields,
  resolutions,
  uuidV7Field,
} from '@huihuan/contracts-events';
import { z } from 'zod';

export const itemSchema = itemFields(z.object).meta({ id: 'Item', description: 'An item or lot; weights in grams' });

export const holdingSchema = z
  .object({
    item: itemSchema,
    siteId: uuidV7Field,
    state: z.enum(['in-stock', 'packed', 'reserved', 'in-process', 'in-transit', 'handed-over', 'consumed', 'closed']),
    shipmentId: uuidV7Field.nullable(),
    containerId: uuidV7Field.nullable(),
    jobId: uuidV7Field.nullable(),
    grade: z.enum(gradeOutcomes).nullable(),
    blockedBy: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Holding', description: 'What one site knows of one item that it has or had' });

export const lineSchema = z.object({ item: itemSchema, containerId: uuidV7Field.nullable() });

const head = {
  shipmentId: uuidV7Field,
  direction: z.enum(['out', 'in']),
  fromSiteId: uuidV7Field,
  toSiteId: uuidV7Field,
  state: z.enum(['draft', 'sealed', 'in-transit', 'expected', 'receiving', 'received', 'delivered', 'cancelled']),
  truckId: uuidV7Field.nullable(),
  plate: z.string().nullable(),
  sealedDigest: z.string().nullable(),
  dispatchedAt: z.string().nullable(),
  expectedAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  items: z.int(),
  grams: z.int(),
};

export const shipmentHeadSchema = z.object(head).meta({ id: 'ShipmentHead' });

export const unexpectedSchema = z.object({
  unexpectedId: uuidV7Field,
  itemId: uuidV7Field.nullable(),
  identifiers: z.array(identifierFields(z.object)).readonly(),
  note: z.string(),
  grams: z.int().nullable(),
});

export const shipmentSchema = z
  .object({
    ...head,
    lines: z
      .array(
        lineSchema.extend({
          finding: z.enum(['accepted', 'missing', 'rejected']).nullable(),
          measuredGrams: z.int().nullable(),
          reason: z.string().nullable(),
        }),
      )
      .readonly(),
    unexpected: z.array(unexpectedSchema).readonly(),
  })
  .meta({ id: 'Shipment', description: 'A shipment in the books of its sender (out) or receiver (in)' });

/** What rules had to say of an act that went ahead. */
export const warningsField = z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })).readonly();

/** What a dispatch and a delivery are answered with. */
export const shipmentTakenOnSchema = shipmentSchema
  .extend({ warnings: warningsField })
  .meta({ id: 'ShipmentTakenOn', description: 'A shipment after an act that rules judged' });

export type ShipmentTakenOn = z.output<typeof shipmentTakenOnSchema>;
export type ShipmentView = z.output<typeof shipmentSchema>;
export type ShipmentHead = z.output<typeof shipmentHeadSchema>;

const proposalSchema = z.object({
  proposalId: uuidV7Field,
  bySiteId: uuidV7Field,
  side: z.enum(['sender', 'receiver']),
  resolution: z.enum(resolutions),
  reason: z.string(),
  item: itemSchema.nullable(),
  staffId: uuidV7Field.nullable(),
});

export const discrepancySchema = z
  .object({
    discrepancyId: uuidV7Field,
    shipmentId: uuidV7Field,
    fromSiteId: uuidV7Field,
    toSiteId: uuidV7Field,
    kind: z.enum(discrepancyKinds),
    state: z.enum(['open', 'settled']),
    item: itemSchema.nullable(),
    sentGrams: z.int().nullable(),
    receivedGrams: z.int().nullable(),
    note: z.string(),
    proposal: proposalSchema.nullable(),
    agreedBySender: z.boolean(),
    resolution: z.enum(resolutions).nullable(),
    place: z.enum(['receiver', 'sender', 'closed', 'unchanged']).nullable(),
    correctionGrams: z.int().nullable(),
  })
  .meta({ id: 'Discrepancy', description: 'A difference between what was sent and what was received' });

export type DiscrepancyView = z.output<typeof discrepancySchema>;

export const containerSchema = z
  .object({
    containerId: uuidV7Field,
    siteId: uuidV7Field,
    kind: z.enum(['container', 'pallet']),
    code: z.string(),
    state: z.enum(['packed', 'released', 'dispatched']),
    itemIds: z.array(uuidV7Field).readonly(),
    shipmentId: uuidV7Field.nullable(),
  })
  .meta({ id: 'Container' });

export type ContainerView = z.output<typeof containerSchema>;

export const siteSchema = events.siteRegistered.tolerant.meta({
  id: 'KnownSite',
  description: 'A site as this tier knows it from the registry’s events',
});

/** Every act names itself, so that it can be sent twice. */
export const actId = uuidV7Field.describe(
  'Id of this act, made by the client: the same id and content again get the first answer',
);

export const limitQuery = z.coerce.number().int().min(1).max(1000).default(200);
