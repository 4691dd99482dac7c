import { z } from 'zod';
import { amountSchema, endedSchema, todaySchema } from '../answers/fields.ts';
import { stillReadingSchema } from '../answers/still-reading.ts';
import { shipmentFeatureSchema, siteFeatureSchema } from '../map/map-schema.ts';

/** The database knows no year 0, and nothing was recorded before there was this system. */
export const dayField = z.iso
  .date()
  .refine((day) => day >= '2000-01-01', { error: '应为 2000 年以后的日期 · a day since 2000 is expected' })
  .describe('A day in China since the year 2000, `2026-03-02`');

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
    outcomes: endedSchema,
    outcomesReading: stillReadingSchema,
    stock: amountSchema,
    inTransit: amountSchema.extend({ shipments: z.int() }),
    openDiscrepancies: z.int(),
    openConflicts: z.int(),
    sites: z.array(daySiteSchema).describe('Registered by then, described as the registry describes them now'),
    shipments: z.array(shipmentFeatureSchema).describe('On the road when the day ended'),
  })
  .meta({ id: 'Day', description: 'What the network was when a day ended' });
export type Day = z.output<typeof daySchema>;
