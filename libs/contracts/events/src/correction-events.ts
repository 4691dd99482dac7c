import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import {
  classCodeField,
  dryFields,
  families,
  gramsField,
  identifierFields,
  itemFields,
  judgedFields,
  signedGramsField,
  uuidV7Field,
} from './fields.ts';

/** What of an item can be corrected after the fact; only what changes is named, identifiers all together. */
export const amendableFields = (object: ObjectOf) =>
  object({
    grams: gramsField.optional(),
    classCode: classCodeField.optional(),
    identifiers: z.array(identifierFields(object)).max(8).optional(),
  });
export type Amendable = Readonly<z.infer<ReturnType<typeof amendableFields>>>;

/** Which correction it is about, who says it, and who the other side is. */
const word = {
  correctionId: uuidV7Field,
  itemId: uuidV7Field,
  bySiteId: uuidV7Field,
  withSiteId: uuidV7Field,
};

export const correctionProposed = defineEvent({
  type: 'cn.huihuan.correction.proposed.v1',
  topic: 'huihuan.item',
  says: 'A site that has or had an item proposes to the other side what was wrong of it. Nothing changes until `item.amended`.',
  data: (object) =>
    object({
      ...word,
      /** Which of both has the item, or had it last: its books decide. */
      holderSiteId: uuidV7Field,
      /** The event of the proposing site whose word was wrong. */
      corrects: uuidV7Field,
      /** As the proposing site knows it; names the same members as `after`. */
      before: amendableFields(object),
      after: amendableFields(object),
      reason: z.string().min(1).max(500),
      staffId: uuidV7Field.nullable(),
      /** Who was signed in: the other side is another person. Absent in older records. */
      personId: uuidV7Field.optional(),
    }),
  keyOf: (data) => data.itemId,
});

export const correctionAgreed = defineEvent({
  type: 'cn.huihuan.correction.agreed.v1',
  topic: 'huihuan.item',
  says: 'The other side agrees to what the holder proposed. The holder’s books change the item by `item.amended`.',
  data: (object) => object({ ...word, staffId: uuidV7Field.nullable() }),
  keyOf: (data) => data.itemId,
});

export const correctionEndings = ['declined', 'withdrawn', 'outdated'] as const;
export type CorrectionEnding = (typeof correctionEndings)[number];

export const correctionDeclined = defineEvent({
  type: 'cn.huihuan.correction.declined.v1',
  topic: 'huihuan.item',
  says: 'A proposed correction comes to nothing: declined by the other side, withdrawn by who proposed it, or outdated because the item moved or changed (said by the holder’s books).',
  data: (object) =>
    object({
      ...word,
      ending: z.enum(correctionEndings),
      reason: z.string().min(1).max(500),
      staffId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.itemId,
});

/** Where the item is that is amended: in the stock of the site, taken apart by a job, or at its end. */
export const amendedPlaces = ['stock', 'consumed', 'closed'] as const;
export type AmendedPlace = (typeof amendedPlaces)[number];

const balanceFields = (object: ObjectOf) =>
  object({
    inputGrams: z.int().nonnegative(),
    outputGrams: z.int().nonnegative(),
    lossGrams: z.int().nonnegative(),
    differenceGrams: signedGramsField,
    toleranceGrams: z.int().nonnegative(),
  });

/** A balance as it stood before a correction, and drawn anew with what is right; of dry mass too, where it was drawn on it. */
const redrawnFields = (object: ObjectOf) => ({
  before: balanceFields(object),
  after: balanceFields(object),
  dry: object({
    before: dryFields(object, z.int().nonnegative(), signedGramsField),
    after: dryFields(object, z.int().nonnegative(), signedGramsField),
  }).optional(),
});

export const itemAmended = defineEvent({
  type: 'cn.huihuan.item.amended.v1',
  topic: 'huihuan.item',
  says: 'Weight, class or identifiers of an item were recorded wrong: the site that has it, or had it last, says how it is from now on. Names the event that was wrong, and the other side that agreed where goods had moved.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      /** The item as it is from now on. */
      item: itemFields(object),
      before: object({
        family: z.enum(families),
        classCode: classCodeField,
        grams: gramsField,
        identifiers: z.array(identifierFields(object)).max(8),
      }),
      place: z.enum(amendedPlaces),
      /** The job that took it apart, where `place` is `consumed`. */
      jobId: uuidV7Field.nullable(),
      /** Of that job, and of the batch that has answered for its difference: drawn anew where weight or class changes. Absent in older records. */
      balance: object({
        ...redrawnFields(object),
        batch: object({ batchId: uuidV7Field, ...redrawnFields(object) }).optional(),
      }).optional(),
      corrects: uuidV7Field,
      /** The proposal that both sides agreed on; `null` where no other site ever had the item. */
      correctionId: uuidV7Field.nullable(),
      proposedBy: uuidV7Field.nullable(),
      agreedBy: uuidV7Field.nullable(),
      reason: z.string().min(1).max(500),
      staffId: uuidV7Field.nullable(),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.item.itemId,
});
