import { z } from 'zod';
import { instantSchema, textSchema } from '../answers/fields.ts';

/** One line of a timeline or of the live list. */
export const factSchema = z
  .object({
    position: z.int().describe('Place in the archive; grows, and is the id of the live streams'),
    eventId: z.string(),
    type: z.string(),
    source: z.string(),
    siteId: z.string().nullable().describe('Site in whose chain the event is; null for those of services'),
    subject: z.string(),
    time: instantSchema,
    siteSeq: z.int(),
    hash: z.string(),
    summary: textSchema,
  })
  .meta({ id: 'Fact', description: 'What happened, in one line' });
export type FactLine = z.output<typeof factSchema>;
