import { z } from 'zod';
import { instantSchema } from '../answers/fields.ts';

const besideField = z
  .enum(['above', 'below'])
  .nullable()
  .describe('Beside the kerb weight by more than the rule allows');

export const kerbJobsSchema = z
  .object({
    looked: z.int().describe('Jobs on vehicles that were looked at, the latest of the period'),
    isAll: z.boolean().describe('False where the period has more than 2,000 of them'),
    compared: z.int().describe('Those of which every vehicle has a kerb weight in its form'),
    jobs: z
      .array(
        z.object({
          jobId: z.string(),
          siteId: z.string(),
          closedAt: instantSchema,
          vehicles: z.int(),
          kerbGrams: z.int(),
          takenGrams: z.int().describe('As they were weighed when they went in, or corrected since'),
          outputGrams: z.int(),
          taken: besideField,
          outputs: besideField,
        }),
      )
      .readonly()
      .describe('What is pointed out, the latest first'),
  })
  .meta({ id: 'KerbJobs', description: 'Vehicles whose weights are far from their kerb weight; grams' });
export type KerbJobs = z.output<typeof kerbJobsSchema>;
