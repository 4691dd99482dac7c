import { z } from 'zod';
import { amountSchema, instantSchema } from '../answers/fields.ts';
import { stillReadingSchema } from '../answers/still-reading.ts';

const where = {
  month: z.string(),
  areaCode: z.string().nullable().describe('Area right below the one that is asked about'),
  areaName: z.string().nullable(),
};

export const saidFiguresSchema = z
  .object({
    ...{ asOf: instantSchema, fromMonth: z.string(), toMonth: z.string() },
    refrigerants: z
      .array(
        z.object({
          ...where,
          family: z.string(),
          refrigerant: z.string().describe('As the form of the step names it; `none`: nothing was there to recover'),
          items: z.int().describe('Appliances or vehicles'),
          grams: z.number().describe('Grams, to a tenth'),
        }),
      )
      .describe(
        'By the month in which it was recovered, as the latest record says: one that was corrected does not count',
      ),
    nonStandardBikes: z
      .array(
        z.object({
          ...where,
          bikes: amountSchema.describe('Non-standard e-bikes that were handed in'),
          batteries: amountSchema.describe('Light batteries whose form says that they are of one'),
        }),
      )
      .describe('非标电动自行车, which the plans phase out by 2027, and light batteries of them'),
    stillReading: stillReadingSchema,
  })
  .meta({ id: 'SaidFigures', description: 'What forms and records of steps say, added up by area and month' });
export type SaidFigures = z.output<typeof saidFiguresSchema>;
