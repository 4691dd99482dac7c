import { families, siteKinds, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';
import { amountSchema, instantSchema } from '../answers/fields.ts';
import { factSchema } from '../facts/fact-schema.ts';

/** The flows that governments plan with, as the stock equation names them. All are told in the chain of their own site. */
export const figureKinds = ['collected', 'consumed', 'produced', 'closed'] as const;
export type FigureKind = (typeof figureKinds)[number];

const kindField = z
  .enum(figureKinds)
  .describe(
    '`consumed`: treated by dismantling; `produced`: materials and parts recovered by it; `closed`: ended at the site itself',
  );
const familyField = z.enum(families);
const tierField = z.enum(siteKinds);
const countedSchema = amountSchema.extend({
  family: z.string().nullable().describe('Null where the registry has not told of the class'),
  kind: kindField,
});

export const figuresSchema = z
  .object({
    asOf: instantSchema,
    fromMonth: z.string(),
    toMonth: z.string(),
    recordsFrom: z
      .string()
      .nullable()
      .describe('First day with any record of the sites in sight; null where there is none'),
    tiers: z.array(countedSchema.extend({ tier: z.string().nullable() })),
    months: z.array(countedSchema.extend({ month: z.string() })),
    areas: z.array(countedSchema.extend({ areaCode: z.string().nullable(), name: z.string().nullable() })),
    classes: z.array(countedSchema.extend({ classCode: z.string() })),
  })
  .meta({ id: 'Figures', description: 'What was done in some months: the same sum by tier, month, area and class' });
export type Figures = z.output<typeof figuresSchema>;

export const factsQuery = {
  kind: kindField,
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
});
export type FigureFacts = z.output<typeof figureFactsSchema>;
