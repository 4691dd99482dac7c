import { families, siteKinds, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';
import { amountSchema, instantSchema, outcomeField } from '../answers/fields.ts';
import { stillReadingSchema } from '../answers/still-reading.ts';
import { factSchema } from '../facts/fact-schema.ts';

/** The flows that governments plan with, as the stock equation names them. All are told in the chain of their own site. */
export const figureKinds = ['collected', 'consumed', 'produced', 'closed'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** What can be opened: a flow, or what became of goods. */
export const openedKinds = [...figureKinds, 'outcome'] as const;
export type OpenedKind = (typeof openedKinds)[number];

const kindsInWords =
  '`consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself';
const kindField = z.enum(figureKinds).describe(kindsInWords);
const familyField = z.enum(families);
const tierField = z.enum(siteKinds);
const countedSchema = amountSchema.extend({
  family: z.string().nullable().describe('Null where the registry has not told of the class'),
  kind: kindField,
});
const endedSchema = countedSchema.omit({ kind: true }).extend({ outcome: outcomeField });
const byTier = { tier: z.string().nullable() };
const byMonth = { month: z.string() };
const byArea = { areaCode: z.string().nullable(), name: z.string().nullable() };
const byClass = { classCode: z.string() };

export const figuresSchema = z
  .object({
    asOf: instantSchema,
    fromMonth: z.string(),
    toMonth: z.string(),
    recordsFrom: z
      .string()
      .nullable()
      .describe('First day with any record of the sites in sight; null where there is none'),
    tiers: z.array(countedSchema.extend(byTier)),
    months: z.array(countedSchema.extend(byMonth)),
    areas: z.array(countedSchema.extend(byArea)),
    classes: z.array(countedSchema.extend(byClass)),
    outcomes: z
      .object({
        tiers: z.array(endedSchema.extend(byTier)),
        months: z.array(endedSchema.extend(byMonth)),
        areas: z.array(endedSchema.extend(byArea)),
        classes: z.array(endedSchema.extend(byClass)),
      })
      .describe(
        'What became of goods, at sites and with downstream enterprises, by the site that says it. What was voided is left out, and what was dismantled is `consumed`',
      ),
    outcomesReading: stillReadingSchema,
  })
  .meta({ id: 'Figures', description: 'What was done in some months: the same sum by tier, month, area and class' });
export type Figures = z.output<typeof figuresSchema>;

export const factsQuery = {
  kind: z.enum(openedKinds).describe(`${kindsInWords}; \`outcome\`: what became of goods`),
  outcome: outcomeField.optional().describe('With kind `outcome`: which one; all of them where none is named'),
  family: familyField.optional(),
  tier: tierField.optional(),
  siteId: uuidV7Field.optional(),
  before: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Only facts before this position: the `before` of the last answer'),
};

export const figureFactSchema = factSchema
  .extend({
    items: z.int().describe('What this fact adds to the figure'),
    grams: z.int(),
    signature: z
      .object({ by: z.enum(['server', 'device']), kid: z.string() })
      .nullable()
      .describe('Who signed the record, and with which key; null for records from before there was evidence'),
    statement: z.string().nullable().describe('SHA-256 of what the device itself signed'),
  })
  .meta({ id: 'FigureFact', description: 'A fact behind a figure' });
export type FigureFact = z.output<typeof figureFactSchema>;

export const figureFactsSchema = z.object({
  facts: z.array(figureFactSchema).describe('Newest first'),
  before: z
    .int()
    .nullable()
    .describe('Where to go on looking; null when the archive was looked through to its beginning'),
  stillReading: stillReadingSchema,
});
export type FigureFacts = z.output<typeof figureFactsSchema>;
