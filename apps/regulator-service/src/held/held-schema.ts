import { z } from 'zod';
import { amountSchema, instantSchema } from '../answers/fields.ts';

/** Where goods are now: at a site, or in a shipment. */
export const heldKinds = ['stock', 'in-transit'] as const;
export type HeldKind = (typeof heldKinds)[number];

export const heldKindField = z
  .enum(heldKinds)
  .describe('`stock`: at a site; `in-transit`: in a shipment, and counted where it left');

export const heldFiguresSchema = z
  .object({
    asOf: instantSchema,
    position: z.int().describe('The last fact that is counted'),
    rows: z.array(
      amountSchema.extend({
        kind: heldKindField,
        tier: z.string().nullable().describe('Of the site; null where the registry has not told of it'),
        areaCode: z.string().nullable().describe('The level right below areaCode, or below all that the caller sees'),
        name: z.string().nullable().describe('Of the area'),
        family: z.string(),
      }),
    ),
  })
  .meta({
    id: 'HeldFigures',
    description: 'What is in stock and in transit now: a row for each tier, area below and family that hold anything',
  });
export type HeldFigures = z.output<typeof heldFiguresSchema>;
