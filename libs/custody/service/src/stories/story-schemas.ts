import {
  classCodeField,
  detailsField,
  evidenceFields,
  families,
  instantField,
  uuidV7Field,
} from '@huihuan/contracts-events';
import { gates } from '@huihuan/families-domain';
import { z } from 'zod';
import { warningsField } from '../http/schemas.ts';

export const wordsOf = { zh: z.string(), en: z.string() };

export const descriptionKeptSchema = z
  .object({ itemId: uuidV7Field, details: detailsField, eventId: uuidV7Field, warnings: warningsField })
  .meta({ id: 'DescriptionKept', description: 'What is said of the item now, and what the rules make of it' });

export const stepKeptSchema = z
  .object({
    ...{ stepId: uuidV7Field, itemId: uuidV7Field, step: z.string(), result: z.enum(['done', 'failed']) },
    eventId: uuidV7Field,
  })
  .meta({ id: 'StepKept' });

const stepRecordSchema = z.object({
  ...{ stepId: uuidV7Field, siteId: uuidV7Field, step: z.string(), ...wordsOf, result: z.enum(['done', 'failed']) },
  details: detailsField,
  evidence: z.array(evidenceFields(z.object)).readonly(),
  ...{ staffId: uuidV7Field.nullable(), witnessId: uuidV7Field.nullable(), corrects: uuidV7Field.nullable() },
  isCorrected: z.boolean().describe('Another record takes its place; it counts no more'),
  occurredAt: instantField,
});

const gateSchema = z.object({
  gate: z.enum(gates),
  ...wordsOf,
  findings: z
    .array(
      z.object({
        effect: z.enum(['refuse', 'supervisor', 'warn']),
        ...{ code: z.string(), ...wordsOf },
        step: z.string().nullable().describe('The step that is missing, where one is'),
        ruleId: z.string().nullable(),
      }),
    )
    .readonly(),
});

const ruleSchema = z.object({
  ruleId: z.string(),
  ...wordsOf,
  effect: z.enum(['refuse', 'supervisor', 'warn', 'clock']).nullable().describe('null: it does not hold today'),
  standing: z
    .enum(['national', 'local'])
    .nullable()
    .describe('national only where its document was read in full; all else is a local rule'),
  ...{ certainty: z.enum(['A', 'B', 'M']).nullable(), document: z.string().nullable(), clause: z.string().nullable() },
});

const serviceSchema = z
  .object({
    ...wordsOf,
    lastDay: z.iso.date().nullable().describe('The last day of its service years; null where the standard sets none'),
    isOverYears: z.boolean(),
    isOverMileage: z.boolean().nullable().describe('null where the standard sets no mileage or none was read'),
  })
  .nullable()
  .describe(
    'How far a vehicle is in its service today by 机动车强制报废标准规定; null of other goods, and where use or first registration were not said',
  );

export const familyViewSchema = z
  .object({
    ...{ itemId: uuidV7Field, siteId: uuidV7Field, family: z.enum(families), classCode: classCodeField },
    details: detailsField,
    service: serviceSchema,
    steps: z.array(stepRecordSchema).readonly(),
    gates: z.array(gateSchema).readonly().describe('What each act still waits for, by the rules of today at its site'),
    rules: z.array(ruleSchema).readonly().describe('The rules that its form and steps name, as they hold today'),
  })
  .meta({ id: 'ItemOfFamily', description: 'What the form of its family says of an item, and the steps done to it' });

export type FamilyView = z.output<typeof familyViewSchema>;
