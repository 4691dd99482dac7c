import { z } from 'zod';

/** The demonstration day as the page shows it. */
export const daySchema = z
  .object({
    isOffered: z.boolean().describe('Whether this installation plays it: a demonstration, and not production'),
    state: z.enum(['not-yet', 'playing', 'played', 'failed']).describe('Since this process started'),
    handIns: z.int().min(0).describe('How many hand-ins the day has'),
    collected: z.int().min(0),
    shipped: z.int().min(0),
    received: z.int().min(0),
    dismantled: z.int().min(0),
  })
  .readonly()
  .meta({ id: 'DemonstrationDay', description: 'A day of the demonstration network, played quickly' });
export type Day = z.output<typeof daySchema>;

/** What the program tells while it plays: its tally, as far as it is shown. */
export const newsSchema = z.object({
  collected: z.int(),
  shipped: z.int(),
  received: z.int(),
  dismantled: z.int(),
});
