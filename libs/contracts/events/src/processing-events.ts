import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import {
  classCodeField,
  dryFields,
  evidenceFields,
  gramsField,
  itemFields,
  judgedFields,
  lossFields,
  moistureFields,
  permilleField,
  signedGramsField,
  uuidV7Field,
} from './fields.ts';

export const processingStarted = defineEvent({
  type: 'cn.huihuan.processing.started.v1',
  topic: 'huihuan.processing',
  says: 'Items go from the stock of a sorting centre to the dismantling line; they stay in its custody.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      jobId: uuidV7Field,
      inputs: z
        .array(object({ itemId: uuidV7Field, classCode: classCodeField, grams: gramsField }))
        .min(1)
        .max(1000),
      batchId: uuidV7Field.optional().describe('The processing batch that the job belongs to'),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.jobId,
});

export const processingCancelled = defineEvent({
  type: 'cn.huihuan.processing.cancelled.v1',
  topic: 'huihuan.processing',
  says: 'A dismantling job is given up before anything was taken apart; its inputs are in stock again.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      jobId: uuidV7Field,
      itemIds: z.array(uuidV7Field).min(1).max(1000),
      reason: z.string().min(1).max(500),
    }),
  keyOf: (data) => data.jobId,
});

export const itemDismantled = defineEvent({
  type: 'cn.huihuan.item.dismantled.v1',
  topic: 'huihuan.processing',
  says: 'Inputs became outputs: the mass balance of one dismantling job, in grams.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      jobId: uuidV7Field,
      inputs: z.array(itemFields(object)).min(1).max(1000),
      outputs: z
        .array(
          object({
            item: itemFields(object),
            wasteCode: z.string().max(20).nullable(),
            /** The input that it came out of, where somebody says which; of a job with one input that is known without. */
            fromItemId: uuidV7Field.optional(),
            moisture: moistureFields(object).optional(),
          }),
        )
        .max(1000),
      loss: lossFields(object),
      balance: object({
        inputGrams: gramsField,
        outputGrams: z.int().nonnegative(),
        lossGrams: z.int().nonnegative(),
        /** Inputs − outputs − loss. */
        differenceGrams: signedGramsField,
        toleranceGrams: z.int().nonnegative(),
      }),
      /** Moisture of inputs, each by the step that measured it. */
      inputMoisture: z
        .array(object({ itemId: uuidV7Field, permille: permilleField, stepId: uuidV7Field }))
        .min(1)
        .max(1000)
        .optional(),
      /** Of dry mass: present where the moisture of every input and output was measured. */
      dry: dryFields(object, z.int().nonnegative(), signedGramsField).optional(),
      /** The difference of a job of a batch, whatever it is: the batch answers for it when it closes. */
      carried: object({ batchId: uuidV7Field, grams: signedGramsField }).optional(),
      /** Present exactly where the difference, of the basis that the tolerance is held against, is outside it and was not carried to a batch. */
      explanation: object({ text: z.string().min(1).max(1000), supervisorId: uuidV7Field }).nullable(),
      evidence: z.array(evidenceFields(object)).max(50),
      staffId: uuidV7Field.nullable(),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.jobId,
});
