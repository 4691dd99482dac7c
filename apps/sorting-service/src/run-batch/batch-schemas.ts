import { families, uuidV7Field } from '@huihuan/contracts-events';
import { actId } from '@huihuan/custody-service';
import { freeText } from '@huihuan/platform-http';
import { z } from 'zod';
import { balanceSchema, dryBalanceSchema, lossField, lossPartsField } from '../run-job/job-schemas.ts';

const stated = z.enum(['open', 'closed']);
export const batchStateQuery = stated.optional();

export const batchHeadSchema = z
  .object({
    batchId: uuidV7Field,
    siteId: uuidV7Field,
    code: z.string().describe('As the site calls it'),
    family: z.enum(families),
    state: stated,
    jobs: z.int().describe('Those that were not cancelled'),
    balance: z.object({
      inputGrams: z.int(),
      outputGrams: z.int(),
      lossGrams: z.int().describe('Of the jobs and of the batch'),
      inProcessGrams: z.int().describe('Inputs of jobs that are still open'),
      differenceGrams: z.int().describe('Inputs − outputs − losses − what is still in process'),
      toleranceGrams: z.int().describe('What the closed jobs may be out, together'),
    }),
    dry: dryBalanceSchema.optional().describe('Of dry mass of the closed jobs together, where each of them has one'),
    balanced: z.boolean().describe('Whether the difference is within the tolerance, so that no explanation is needed'),
    redrawn: z
      .object({ balance: balanceSchema, dry: dryBalanceSchema.optional(), balanced: z.boolean() })
      .optional()
      .describe(
        'Of a closed batch as it is known now, where inputs of its jobs were corrected since; `balance` and `dry` stay as they were judged',
      ),
    openedAt: z.string(),
    dueOn: z.string().nullable().describe('Last day in China on which it may be open; null where no rule says so'),
    closedAt: z.string().nullable(),
  })
  .meta({ id: 'BatchHead', description: 'A processing batch (生产批次); weights in grams' });
export type BatchHead = z.output<typeof batchHeadSchema>;

export const batchSchema = batchHeadSchema
  .extend({
    loss: z
      .object({ grams: z.int(), reason: z.string(), parts: lossPartsField })
      .describe('Lost beside what the jobs say'),
    explanation: z.object({ text: z.string(), supervisorId: uuidV7Field }).nullable(),
    members: z
      .array(
        z.object({
          jobId: uuidV7Field,
          state: stated,
          inputs: z.int(),
          inputGrams: z.int(),
          outputGrams: z.int().describe('0 while the job is open'),
          lossGrams: z.int(),
          dry: dryBalanceSchema.optional(),
          carriedGrams: z.int().nullable().describe('The difference that it carried here; null while it is open'),
          startedAt: z.string(),
        }),
      )
      .readonly()
      .describe('Its jobs, the oldest first'),
  })
  .meta({ id: 'Batch', description: 'A processing batch (生产批次) with its jobs; weights in grams' });
export type BatchView = z.output<typeof batchSchema>;

export const openBody = z.object({
  id: uuidV7Field.describe('Id of the batch'),
  siteId: uuidV7Field,
  code: freeText(40).describe('As the site calls it'),
  family: z.enum(families).describe('Of the goods that its jobs take'),
  staffId: uuidV7Field.nullish(),
});

export const closeBody = z.object({
  id: actId,
  loss: lossField.nullish().describe('Lost beside what the jobs say'),
  explanation: z
    .object({ text: freeText(1000), supervisorId: uuidV7Field })
    .nullish()
    .describe('Needed outside the tolerance; within it, it is not recorded'),
  staffId: uuidV7Field.nullish(),
});
