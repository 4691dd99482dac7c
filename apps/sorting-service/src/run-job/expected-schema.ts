import { z } from 'zod';

const ruleShown = z.object({
  standing: z.enum(['national', 'local']),
  titleZh: z.string(),
  titleEn: z.string(),
  document: z.string(),
  clause: z.string().nullable(),
});

export const expectedSchema = z
  .object({
    outputs: z.array(z.object({ classCode: z.string(), grams: z.int() })).readonly(),
    unknownGrams: z
      .int()
      .describe(
        'Inputs of classes of which nothing is expected, and gutted units of which nobody can say what they lack',
      ),
    rules: z.array(ruleShown).readonly().describe('Where the expected outputs are from'),
    lossReasons: z
      .array(z.object({ name: z.string(), zh: z.string(), en: z.string() }))
      .readonly()
      .describe('What may be told as reasons of a loss, by the rules `loss.<family>`'),
    kerb: z
      .object({
        kerbGrams: z.int().describe('Of all inputs'),
        takenGrams: z.int().describe('As they were weighed'),
        overPercent: z.int(),
        shortPercent: z.int(),
        rule: ruleShown,
      })
      .nullable()
      .describe('Null unless every input is a vehicle of which the form says the kerb weight'),
  })
  .meta({ id: 'ExpectedOfJob', description: 'What a dismantling job is expected to give; weights in grams' });
export type Expected = z.output<typeof expectedSchema>;
