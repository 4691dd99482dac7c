import { z } from 'zod';
import { amountSchema, todaySchema } from '../answers/fields.ts';
import { shipmentFeatureSchema, siteFeatureSchema } from '../map/map-schema.ts';

export const dayField = z.iso.date().describe('A day in China, `2026-03-02`');

export const daysSchema = z
  .object({
    firstDay: z.string().nullable().describe('First day with a fact of what is in sight; null where there is none'),
    today: z.string(),
    position: z.int(),
    days: z.array(z.object({ day: z.string(), events: z.int() })).describe('Days with any fact, the first one first'),
  })
  .meta({ id: 'Days', description: 'The days that the archive knows of' });
export type Days = z.output<typeof daysSchema>;

/** Whether a chain was whole on a day is not kept: it is judged by what has arrived until now. */
export const daySiteSchema = siteFeatureSchema.extend({
  properties: siteFeatureSchema.shape.properties.omit({ chain: true }),
});

export const daySchema = z
  .object({
    day: z.string(),
    isOver: z.boolean().describe('False for today, whose figures are those up to now'),
    position: z.int(),
    events: z.int(),
    today: todaySchema,
    stock: amountSchema,
    inTransit: amountSchema.extend({ shipments: z.int() }),
    openDiscrepancies: z.int(),
    openConflicts: z.int(),
    sites: z.array(daySiteSchema).describe('Registered by then, described as the registry describes them now'),
    shipments: z.array(shipmentFeatureSchema).describe('On the road when the day ended'),
  })
  .meta({ id: 'Day', description: 'What the network was when a day ended' });
export type Day = z.output<typeof daySchema>;
