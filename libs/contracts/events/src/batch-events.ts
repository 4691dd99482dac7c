import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { dryFields, families, lossFields, signedGramsField, uuidV7Field } from './fields.ts';

/** A batch holds up to 1,000 jobs, each of which may weigh as much as one job does. */
const mostGrams = 1_000_000_000_000;
const sumField = z.int().min(0).max(mostGrams);

const batchFields = (object: ObjectOf) =>
  object({ siteId: uuidV7Field, batchId: uuidV7Field, staffId: uuidV7Field.nullable() });

export const batchOpened = defineEvent({
  type: 'cn.huihuan.batch.opened.v1',
  topic: 'huihuan.processing',
  says: 'A processing batch (生产批次) begins: jobs of one site on goods of one family, whose grams are judged together when it closes.',
  data: (object) =>
    batchFields(object).extend({
      /** As the site calls it; of no meaning to the network. */
      code: z.string().min(1).max(40),
      family: z.enum(families),
    }),
  keyOf: (data) => data.batchId,
});

export const batchClosed = defineEvent({
  type: 'cn.huihuan.batch.closed.v1',
  topic: 'huihuan.processing',
  says: 'A processing batch ends: the mass balance of all its jobs together, in grams.',
  data: (object) =>
    batchFields(object).extend({
      /** Every job of the batch that was not cancelled, each with the difference that it carried. */
      jobs: z.array(object({ jobId: uuidV7Field, grams: signedGramsField })).max(1000),
      /** Lost beside what the jobs say they lost. */
      loss: lossFields(object),
      balance: object({
        inputGrams: sumField,
        outputGrams: sumField,
        /** Of the jobs and of the batch. */
        lossGrams: sumField,
        /** Inputs − outputs − losses. */
        differenceGrams: z.int().min(-mostGrams).max(mostGrams),
        /** What the jobs may be out, together. */
        toleranceGrams: sumField,
      }),
      /** Of dry mass: present where each job of the batch has one. */
      dry: dryFields(object, sumField, z.int().min(-mostGrams).max(mostGrams)).optional(),
      /** Present exactly where the difference is outside the tolerance; that of dry mass where it is held against dry mass. */
      explanation: object({ text: z.string().min(1).max(1000), supervisorId: uuidV7Field }).nullable(),
    }),
  keyOf: (data) => data.batchId,
});
