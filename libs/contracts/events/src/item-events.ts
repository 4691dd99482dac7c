import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import {
  closingOutcomes,
  detailsField,
  evidenceFields,
  gradeOutcomes,
  gramsField,
  instantField,
  itemFields,
  judgedFields,
  overrideFields,
  uuidV7Field,
} from './fields.ts';

/** From which older books an item was brought in: hand-ins kept elsewhere, or what lay at a site before these books began. */
export const collectedOrigins = ['earlier-record', 'opening-stock'] as const;
export type CollectedOrigin = (typeof collectedOrigins)[number];

export const itemCollected = defineEvent({
  type: 'cn.huihuan.item.collected.v1',
  topic: 'huihuan.item',
  says: 'An item or lot enters the network at a collection point.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      item: itemFields(object),
      /** A pseudonym, never a name or number: a keyed digest that only the collection service can make. */
      consignor: object({
        kind: z.enum(['anonymous', 'person', 'organisation']),
        pseudonym: z.string().max(80).nullable(),
      }),
      paidFen: z.int().nonnegative(),
      evidence: z.array(evidenceFields(object)).max(20),
      /** When it happened by the clock of the device. */
      occurredAt: instantField,
      attendantId: uuidV7Field.nullable(),
      warnings: z.array(z.string()),
      /** What the form of its family says of it. */
      details: detailsField.optional(),
      /** The booking of the site that it came for. */
      bookingId: uuidV7Field.optional(),
      /** What older books brought in. Opening stock entered before these books began: it counts as stock, not as collected. */
      origin: object({ kind: z.enum(collectedOrigins), reference: z.string().min(1).max(40) }).optional(),
      override: overrideFields(object).nullable(),
    }),
  keyOf: (data) => data.item.itemId,
});

export const itemCorrected = defineEvent({
  type: 'cn.huihuan.item.corrected.v1',
  topic: 'huihuan.item',
  says: 'The weight of an item in stock was recorded wrong; names the event that it corrects.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      corrects: uuidV7Field,
      /** The item as it is from now on. */
      item: itemFields(object),
      beforeGrams: gramsField,
      reason: z.string().min(1).max(500),
      staffId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.item.itemId,
});

export const itemsConsolidated = defineEvent({
  type: 'cn.huihuan.items.consolidated.v1',
  topic: 'huihuan.item',
  says: 'Items are put into a container or pallet that then moves as one.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      containerId: uuidV7Field,
      kind: z.enum(['container', 'pallet']),
      code: z.string().min(1).max(40),
      itemIds: z.array(uuidV7Field).min(1).max(1000),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.containerId,
});

export const itemsReleased = defineEvent({
  type: 'cn.huihuan.items.released.v1',
  topic: 'huihuan.item',
  says: 'A container or pallet is opened; its members stand by themselves again.',
  data: (object) =>
    object({ siteId: uuidV7Field, containerId: uuidV7Field, itemIds: z.array(uuidV7Field).min(1).max(1000) }),
  keyOf: (data) => data.containerId,
});

export const itemGraded = defineEvent({
  type: 'cn.huihuan.item.graded.v1',
  topic: 'huihuan.item',
  says: 'The decision what becomes of an item, with the measurements behind it.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      itemId: uuidV7Field,
      classCode: z.string(),
      outcome: z.enum(gradeOutcomes),
      reason: z.string().min(1).max(500),
      measurements: z.record(z.string().max(40), z.union([z.number(), z.string().max(200)])),
      staffId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.itemId,
});

export const itemClosed = defineEvent({
  type: 'cn.huihuan.item.closed.v1',
  topic: 'huihuan.item',
  says: 'The life of these items in the network ends with an outcome, at the site or on delivery downstream.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      outcome: z.enum(closingOutcomes),
      items: z.array(itemFields(object)).min(1).max(5000),
      /** Set when the items were in a shipment to a downstream enterprise: then they leave the shipment, not the stock. */
      shipmentId: uuidV7Field.nullable(),
      deliveredTo: uuidV7Field.nullable(),
      documentReference: z.string().max(120).nullable(),
      reason: z.string().min(1).max(500),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.shipmentId ?? data.items[0]?.itemId ?? data.siteId,
});
