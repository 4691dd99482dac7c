import { classCodeField, families } from '@huihuan/contracts-events';
import { closingKinds } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { amountSchema, instantSchema } from '../answers/fields.ts';
import { factSchema } from '../facts/fact-schema.ts';
import { monthField } from '../figures/period.ts';

const bothFigures = {
  reported: amountSchema.describe('As kept when the month was closed; never changes'),
  now: amountSchema.describe('With what arrived since, and with weights and classes as they were corrected since'),
};

const kindField = z
  .enum(closingKinds)
  .describe(
    '`consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself',
  );

export const closedMonthsSchema = z
  .object({
    asOf: instantSchema,
    closesAfterDays: z.int().describe('Days after its end, in China, at which the figures of a month are kept'),
    months: z.array(
      z.object({
        month: z.string(),
        closedAt: instantSchema,
        position: z.int().describe('Last position of the archive that was counted'),
        figures: z.array(
          z.object({
            family: z.string().nullable().describe('Null where the registry has not told of the class'),
            kind: kindField,
            ...bothFigures,
            classes: z
              .array(z.object({ classCode: z.string(), ...bothFigures }))
              .describe('The same by class: goods may have changed from one class of a family to another'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ClosedMonths', description: 'Figures of closed months, as reported and as known now' });
export type ClosedMonths = z.output<typeof closedMonthsSchema>;

export const changesQuery = {
  month: monthField,
  kind: kindField,
  family: z
    .enum([...families, 'unknown'])
    .optional()
    .describe('`unknown`: of goods of whose class the registry has not told'),
  classCode: classCodeField.optional().describe('Of this class alone'),
  before: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Only facts before this position: the `before` of the last answer'),
};

export const changesSchema = z.object({
  facts: z
    .array(
      factSchema
        .extend({
          items: z.int().describe('What this fact adds to the figure of the month'),
          grams: z.int(),
          cause: z
            .enum(['late', 'corrected', 'settled'])
            .describe('Recorded in the month and heard of after; a weight corrected; a weight settled by both sides'),
        })
        .meta({ id: 'FigureChange', description: 'A fact that changed a figure of a closed month' }),
    )
    .describe('Newest first; of all pages together the sum is the difference'),
  before: z.int().nullable(),
});
export type Changes = z.output<typeof changesSchema>;
