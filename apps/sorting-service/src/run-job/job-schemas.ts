import {
  classCodeField,
  evidenceFields,
  gramsField,
  identifierFields,
  moistureFields,
  uuidV7Field,
} from '@huihuan/contracts-events';
import { actId, overrideField, warningsField } from '@huihuan/custody-service';
import { holdsPersonalNumber } from '@huihuan/kernel-domain';
import { freeText, namesNobody, reasonField } from '@huihuan/platform-http';
import { z } from 'zod';

/** By reasons of the rule `loss.<family>`. */
export const lossPartsField = z
  .array(z.object({ reason: z.string().min(1).max(60), grams: gramsField }))
  .min(1)
  .max(20)
  .optional()
  .describe('Some or all of it by reasons of the rule `loss.<family>`, each once');

const stated = z.enum(['open', 'closed', 'cancelled']);

export const balanceSchema = z
  .object({
    inputGrams: z.int(),
    outputGrams: z.int(),
    lossGrams: z.int(),
    differenceGrams: z.int().describe('Inputs − outputs − loss'),
    toleranceGrams: z.int(),
  })
  .meta({ id: 'MassBalance' });

export const dryBalanceSchema = z
  .object({
    basis: z.enum(['wet', 'dry']),
    inputGrams: z.int(),
    outputGrams: z.int(),
    lossGrams: z.int().describe('Without what is told to be water'),
    differenceGrams: z.int(),
    toleranceGrams: z.int(),
  })
  .meta({ id: 'DryBalance', description: 'A balance of dry mass; whole grams' });

export const jobSchema = z
  .object({
    jobId: uuidV7Field,
    siteId: uuidV7Field,
    state: stated,
    inputs: z.array(z.object({ itemId: uuidV7Field, classCode: z.string(), grams: z.int() })).readonly(),
    outputs: z
      .array(
        z.object({
          itemId: uuidV7Field,
          classCode: z.string(),
          grams: z.int(),
          identifiers: z.array(identifierFields(z.object)).readonly(),
          fromItemId: uuidV7Field.optional().describe('The input that it came out of, where somebody said which'),
          moisture: moistureFields(z.object).optional(),
        }),
      )
      .readonly(),
    loss: z.object({ grams: z.int(), reason: z.string(), parts: lossPartsField }),
    balance: balanceSchema.nullable().describe('Of the draft while the job is open; none when it is cancelled'),
    inputMoisture: z
      .array(z.object({ itemId: uuidV7Field, permille: z.int(), stepId: uuidV7Field }))
      .readonly()
      .optional()
      .describe('Moisture of inputs that was measured, each by its step'),
    dryFrame: z
      .object({ basis: z.enum(['wet', 'dry']), inputGrams: z.int(), toleranceGrams: z.int() })
      .optional()
      .describe('Of an open job whose inputs were all measured: their dry mass'),
    dry: dryBalanceSchema
      .optional()
      .describe(
        'Of dry mass, where everything on both sides was measured; `basis` says what the tolerance is held against',
      ),
    balanced: z.boolean().describe('Whether the difference is within the tolerance, so that no explanation is needed'),
    explanation: z.object({ text: z.string(), supervisorId: uuidV7Field }).nullable(),
    redrawn: z
      .object({
        inputs: z.array(z.object({ itemId: uuidV7Field, classCode: z.string(), grams: z.int() })).readonly(),
        balance: balanceSchema,
        dry: dryBalanceSchema.optional(),
        balanced: z.boolean(),
      })
      .optional()
      .describe(
        'As it is known now, where weight or class of an input was corrected since; `inputs`, `balance` and `dry` stay as they were judged',
      ),
    reason: z.string().nullable().describe('Why it was cancelled'),
    batchId: uuidV7Field
      .optional()
      .describe('The processing batch that answers for its difference; left out where it is of none'),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'Job', description: 'A dismantling job; weights in grams' });

export type JobView = z.output<typeof jobSchema>;

/** What an act on a job is answered with. */
export const changedJobSchema = jobSchema.extend({ warnings: warningsField }).meta({ id: 'ChangedJob' });

export type ChangedJob = z.output<typeof changedJobSchema>;

const linkSchema = z.object({ itemId: uuidV7Field, jobId: uuidV7Field });

export const jobWithGenealogySchema = jobSchema
  .extend({
    genealogy: z.object({
      origins: z.array(linkSchema).readonly().describe('Inputs that came out of an earlier job, with that job'),
      derived: z.array(linkSchema).readonly().describe('Outputs that were taken apart since, with the job that did it'),
    }),
  })
  .meta({ id: 'JobWithGenealogy' });

export type JobWithGenealogy = z.output<typeof jobWithGenealogySchema>;

export const jobHeadSchema = z
  .object({
    jobId: uuidV7Field,
    siteId: uuidV7Field,
    state: stated,
    inputs: z.int(),
    inputGrams: z.int(),
    outputs: z.int(),
    outputGrams: z.int(),
    lossGrams: z.int(),
    differenceGrams: z.int().nullable().describe('Once the job is closed'),
    explained: z.boolean(),
    batchId: uuidV7Field.optional().describe('The processing batch that it belongs to; left out where it is of none'),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'JobHead' });

export type JobHead = z.output<typeof jobHeadSchema>;

export const jobStateQuery = stated.optional();

export const startBody = z.object({
  id: uuidV7Field.describe('Id of the job'),
  siteId: uuidV7Field,
  itemIds: z.array(uuidV7Field).min(1).max(1000),
  batchId: uuidV7Field.nullish().describe('The processing batch that the job belongs to'),
  override: overrideField,
});

const outputsField = z
  .array(
    z.object({
      itemId: uuidV7Field.describe('Id of the new lot or part, made by the client'),
      classCode: classCodeField,
      grams: gramsField,
      identifiers: z.array(identifierFields(z.object)).max(8).default([]),
      fromItemId: uuidV7Field.optional().describe('The input that it came out of, where the job has several'),
      moisture: moistureFields(z.object)
        .optional()
        .describe(
          'As it was measured when it was weighed: per mille of that weight, by a method of the step `measure-moisture`',
        ),
    }),
  )
  .max(1000);
export const lossField = z.object({
  grams: z.int().min(0).max(1_000_000_000),
  reason: z
    .string()
    .trim()
    .max(200)
    .refine((text) => !holdsPersonalNumber(text), namesNobody)
    .default(''),
  parts: lossPartsField,
});

export const outputsBody = z.object({ id: actId, outputs: outputsField, loss: lossField });

export const outputChangesBody = z.object({
  id: actId,
  put: outputsField.default([]).describe('New lines, and lines that were weighed again'),
  remove: z.array(uuidV7Field).max(1000).default([]).describe('Ids of lines that were a mistake'),
  loss: lossField.nullish().describe('Left out, it stays as it was'),
});

export const closeBody = z.object({
  id: actId,
  explanation: z
    .object({ text: freeText(1000), supervisorId: uuidV7Field })
    .nullish()
    .describe('Needed outside the tolerance; within it, it is not recorded'),
  evidence: z.array(evidenceFields(z.object)).max(50).default([]),
  staffId: uuidV7Field.nullish(),
  override: overrideField,
});

export const cancelBody = z.object({ id: actId, reason: reasonField });
