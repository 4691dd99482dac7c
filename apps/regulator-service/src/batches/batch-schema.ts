import { z } from 'zod';
import { instantSchema } from '../answers/fields.ts';

export const drySchema = z
  .object({
    basis: z.enum(['wet', 'dry']).describe('What the tolerance is held against'),
    inputGrams: z.int(),
    outputGrams: z.int(),
    lossGrams: z.int().describe('Without what is told to be water'),
    differenceGrams: z.int(),
    toleranceGrams: z.int(),
  })
  .meta({ id: 'DryBalanceSeen', description: 'A balance of dry mass; whole grams' });

export const redrawnSchema = z
  .object({
    eventId: z.string().describe('The last correction of an input'),
    inputGrams: z.int(),
    outputGrams: z.int(),
    lossGrams: z.int(),
    differenceGrams: z.int(),
    toleranceGrams: z.int(),
    dry: drySchema.nullable(),
    balanced: z.boolean().describe('Whether it is within its tolerance as it is known now'),
    correction: z
      .object({
        at: instantSchema.describe('When it was recorded'),
        itemId: z.string(),
        classCode: z.string().describe('As it is known now'),
        beforeGrams: z.int().describe('Of the item, before this correction'),
        afterGrams: z.int(),
        reason: z.string(),
        hash: z.string().describe('SHA-256 of the record that says so'),
      })
      .nullable()
      .describe('The last correction; null where its record is not in the archive under the site'),
  })
  .meta({
    id: 'RedrawnBalance',
    description:
      'The balance of a job or a closed batch as it is known now, since inputs were corrected after it was judged; grams',
  });
export type RedrawnBalance = z.output<typeof redrawnSchema>;

export const batchSeenSchema = z
  .object({
    batchId: z.string(),
    siteId: z.string(),
    code: z.string().describe('As the site calls it'),
    family: z.string().nullable(),
    state: z.enum(['open', 'closed']),
    openedAt: instantSchema.nullable(),
    closedAt: instantSchema.nullable(),
    jobs: z.int().describe('Those that were not cancelled'),
    inputGrams: z.int(),
    outputGrams: z.int(),
    lossGrams: z.int().describe('Of its jobs and its own'),
    inProcessGrams: z.int().describe('Inputs of jobs that are not closed'),
    differenceGrams: z.int().describe('Inputs − outputs − losses − what is still in process'),
    toleranceGrams: z.int().describe('What its closed jobs may be out, together'),
    dry: drySchema.optional().describe('Of dry mass of its closed jobs, where everything was measured'),
    balanced: z.boolean(),
    explanation: z.string().nullable().describe('Of a supervisor, where the difference is outside the tolerance'),
    redrawn: redrawnSchema
      .optional()
      .describe(
        'Of a closed batch, where inputs of its jobs were corrected since; the rest is as it was judged. An open one is as its jobs are known now',
      ),
  })
  .meta({ id: 'BatchSeen', description: 'A processing batch (生产批次); weights in grams' });
export type BatchSeen = z.output<typeof batchSeenSchema>;

export const batchDetailSchema = batchSeenSchema
  .extend({
    loss: z.object({ grams: z.int(), reason: z.string() }).describe('Lost beside what the jobs say'),
    members: z
      .array(
        z.object({
          jobId: z.string(),
          startedAt: instantSchema.nullable(),
          closedAt: instantSchema.nullable(),
          inputGrams: z.int().nullable(),
          outputGrams: z.int().nullable(),
          lossGrams: z.int().nullable(),
          carriedGrams: z
            .int()
            .nullable()
            .describe('The difference that it carried to the batch; null while it is open'),
          asClosed: z
            .object({ inputGrams: z.int(), carriedGrams: z.int() })
            .nullable()
            .describe('What it said when it was closed, where inputs were corrected since'),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'BatchDetail' });
export type BatchDetail = z.output<typeof batchDetailSchema>;
