import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { gramsField, instantField, sha256Field, uuidV7Field } from './fields.ts';
import { handoverSides } from './handover-statement.ts';

/** How a figure came from the scale into the books: read off and typed, or taken from its cable. */
export const weighingSources = ['typed', 'scale'] as const;
export type WeighingSource = (typeof weighingSources)[number];

export const truckReadingFields = (object: ObjectOf) =>
  object({
    grams: gramsField,
    /** When the truck stood on the scale. */
    weighedAt: instantField,
    /** How the site calls that scale. */
    scale: z.string().min(1).max(60),
    source: z.enum(weighingSources),
  });
export type TruckReading = z.infer<ReturnType<typeof truckReadingFields>>;

export const shipmentWeighed = defineEvent({
  type: 'cn.huihuan.shipment.weighed.v1',
  topic: 'huihuan.shipment',
  says: 'A site weighed the truck of a shipment loaded and empty: the slip of its weighbridge. A later slip of the same site replaces it.',
  data: (object) =>
    object({
      shipmentId: uuidV7Field,
      fromSiteId: uuidV7Field,
      toSiteId: uuidV7Field,
      /** The site whose weighbridge it was, and on which side of the handover it stands. */
      bySiteId: uuidV7Field,
      side: z.enum(handoverSides),
      weighingId: uuidV7Field,
      /** 1 for the first slip of this site for this shipment; the highest holds. */
      revision: z.int().positive(),
      slipNumber: z.string().min(1).max(60),
      gross: truckReadingFields(object),
      tare: truckReadingFields(object),
      /** Gross minus tare: what the load weighs. */
      netGrams: gramsField,
      /** The sealed list that it is compared with; `null` where the sender weighed before it sealed. */
      sealedDigest: sha256Field.nullable(),
    }),
  keyOf: (data) => data.shipmentId,
});
