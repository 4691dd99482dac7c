import { classCodeField, uuidV7Field } from '@huihuan/contracts-events';
import { yieldFindings } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { instantSchema, textSchema } from '../answers/fields.ts';
import { periodQuery } from '../figures/period.ts';

const outputSchema = z.object({
  classCode: z.string(),
  grams: z.int(),
  expectedGrams: z
    .int()
    .nullable()
    .describe('What the input is expected to give by the rules of its months and place; null where no rule says'),
  findings: z
    .array(z.enum(yieldFindings))
    .readonly()
    .describe('Against what is expected, and against the median of the sites'),
});

export const siteYieldSchema = z.object({
  siteId: z.string(),
  jobs: z.int(),
  inputs: z.int(),
  inputGrams: z.int(),
  lossGrams: z.int(),
  gutted: z
    .object({ units: z.int(), grams: z.int() })
    .describe(
      'Inputs that lacked parts, as their forms say now; what is expected of them is less by the rules `gutted.<class>`',
    ),
  isJudged: z.boolean().describe('False where the input is less than the rule asks for'),
  outputs: z.array(outputSchema).readonly(),
});

const ruleShown = z.object({
  standing: z.enum(['national', 'local']),
  certainty: z.enum(['A', 'B', 'M']).nullable(),
  document: z.string(),
});

const classYieldSchema = z.object({
  classCode: z.string(),
  family: z.string().nullable(),
  name: textSchema,
  rule: ruleShown.nullable().describe('Where the expected yields are from, as it holds in the area now'),
  medians: z
    .array(z.object({ classCode: z.string(), gramsPerKilogram: z.number() }))
    .readonly()
    .describe('In the middle of the sites; none where too few have enough input'),
  sites: z.array(siteYieldSchema).readonly(),
});

export const yieldsSchema = z
  .object({
    asOf: instantSchema,
    fromMonth: z.string(),
    toMonth: z.string(),
    outlier: ruleShown
      .extend({
        minimumGrams: z.int(),
        bandPercent: z.int(),
        leastDifference: z.int().describe('Grams per kilogram'),
        sites: z.int(),
        deviations: z.int().describe('Median absolute deviations'),
      })
      .nullable()
      .describe('By which a yield is pointed out, as it holds in the area now; null where no rule holds'),
    mixed: z
      .object({ jobs: z.int(), inputGrams: z.int() })
      .describe('Jobs with inputs of several classes: nobody can say what came out of which, so they are not compared'),
    classes: z.array(classYieldSchema).readonly(),
  })
  .meta({ id: 'Yields', description: 'What dismantling gave against what was expected, by class and site; grams' });
export type Yields = z.output<typeof yieldsSchema>;
export type SiteYieldShown = z.output<typeof siteYieldSchema>;

export const yieldJobsQuery = { siteId: uuidV7Field, classCode: classCodeField, ...periodQuery };

export const yieldJobsSchema = z
  .object({
    jobs: z
      .array(
        z.object({
          jobId: z.string(),
          closedAt: instantSchema,
          inputs: z.int(),
          inputGrams: z.int(),
          lossGrams: z.int(),
          outputs: z.array(z.object({ classCode: z.string(), grams: z.int() })).readonly(),
          asClosed: z
            .object({ classCode: z.string().nullable(), inputGrams: z.int(), outputGrams: z.int() })
            .nullable()
            .describe('What the job said when it was closed, where class or weight of its goods was corrected since'),
        }),
      )
      .readonly()
      .describe('The latest first, 500 at most'),
    total: z.int().describe('All of them'),
  })
  .meta({ id: 'YieldJobs', description: 'The jobs behind the yields of a site' });
export type YieldJobs = z.output<typeof yieldJobsSchema>;
