import { z } from 'zod';
import { instantSchema } from '../answers/fields.ts';

export const siteFeatureSchema = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.object({
    siteId: z.string(),
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    kind: z.string(),
    form: z.string().nullable(),
    areaCode: z.string(),
    coordinateSystem: z.string(),
    approximate: z.boolean(),
    capacityGrams: z.int(),
    items: z.int(),
    grams: z.int(),
    openDiscrepancies: z.int(),
    chain: z.enum(['complete', 'broken', 'none']),
  }),
});
export type SiteFeature = z.output<typeof siteFeatureSchema>;

export const shipmentFeatureSchema = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.object({
    type: z.literal('LineString'),
    coordinates: z.tuple([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number()])]),
  }),
  properties: z.object({
    shipmentId: z.string(),
    fromSiteId: z.string(),
    toSiteId: z.string(),
    items: z.int(),
    grams: z.int(),
    dispatchedAt: instantSchema,
    expectedAt: instantSchema.nullable(),
    plate: z.string().nullable(),
  }),
});
export type ShipmentFeature = z.output<typeof shipmentFeatureSchema>;

/** `position`: what the figures hold; a live stream that begins there misses nothing. */
export const collectionOf = <Feature extends z.ZodType>(feature: Feature) =>
  z.object({ type: z.literal('FeatureCollection'), position: z.int(), features: z.array(feature) });

export const outlineSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ code: z.string(), name: z.string(), approximate: z.literal(true) }),
      geometry: z.object({
        type: z.literal('Polygon'),
        coordinates: z.array(z.array(z.tuple([z.number(), z.number()]))),
      }),
    }),
  ),
});
