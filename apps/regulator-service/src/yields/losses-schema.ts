import { z } from 'zod';
import { textSchema } from '../answers/fields.ts';

export const lossesSchema = z
  .object({
    families: z
      .array(
        z.object({
          family: z.string().nullable().describe('Of the inputs; null for jobs whose inputs were of several classes'),
          lossGrams: z.int(),
          reasons: z
            .array(z.object({ reason: z.string(), name: textSchema, grams: z.int() }))
            .readonly()
            .describe('Most first'),
          unnamedGrams: z.int().describe('Of no reason among those of the rule `loss.<family>`'),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Losses', description: 'What dismantling lost, by family and reason; grams' });
export type Losses = z.output<typeof lossesSchema>;
