import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import {
  classCodeField,
  detailsField,
  evidenceFields,
  families,
  gramsField,
  identifierFields,
  instantField,
  judgedFields,
  overrideFields,
  uuidV7Field,
} from './fields.ts';

const dateField = z.iso.date();
const numberField = z.string().min(1).max(60);

export const itemDescribed = defineEvent({
  type: 'cn.huihuan.item.described.v1',
  topic: 'huihuan.item',
  says: 'What the form of its family says of an item from now on, whole: added or put right after the hand-in.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      itemId: uuidV7Field,
      family: z.enum(families),
      classCode: classCodeField,
      details: detailsField,
      reason: z.string().min(1).max(500),
      staffId: uuidV7Field.nullable(),
      override: overrideFields(object)
        .optional()
        .describe('Who answers for taking back what an act would have stopped at'),
    }),
  keyOf: (data) => data.itemId,
});

export const itemStepRecorded = defineEvent({
  type: 'cn.huihuan.item.step-recorded.v1',
  topic: 'huihuan.item',
  says: 'A step that its family asks for was done to an item: fluids drained, data wiped, capacity measured, a supervisor attended.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      itemId: uuidV7Field,
      family: z.enum(families),
      classCode: classCodeField,
      stepId: uuidV7Field,
      /** Name of the step among those of the family. */
      step: z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        .max(60),
      /** `failed` where it was tried and did not succeed, such as data that cannot be wiped. */
      result: z.enum(['done', 'failed']),
      details: detailsField,
      evidence: z.array(evidenceFields(object)).max(50),
      staffId: uuidV7Field.nullable(),
      /** The second person, where the step asks for one. */
      witnessId: uuidV7Field.nullable(),
      /** The step that was recorded wrong and that this one takes the place of. */
      corrects: uuidV7Field.nullable(),
      occurredAt: instantField,
    }),
  keyOf: (data) => data.itemId,
});

export const certificateKinds = ['vehicle-recovery', 'data-wipe', 'battery-assessment'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

const certificateFields = (object: ObjectOf) =>
  object({
    siteId: uuidV7Field,
    certificateId: uuidV7Field,
    kind: z.enum(certificateKinds),
    /** As it is printed: the code of the site, the year and the sequence. */
    number: numberField,
    /** Of the site and kind within the year, from 1 without gaps; a number of a voided certificate is never given again. */
    year: z.int().min(2000).max(9999),
    sequence: z.int().positive(),
    itemId: uuidV7Field,
  });

export const certificateIssued = defineEvent({
  type: 'cn.huihuan.certificate.issued.v1',
  topic: 'huihuan.item',
  says: 'A site certifies what became of an item. One living certificate of a kind for an item.',
  data: (object) =>
    certificateFields(object).extend({
      classCode: classCodeField,
      identifiers: z.array(identifierFields(object)).max(8),
      /** What is printed on it beside the numbers of the item; never personal data. */
      stated: detailsField,
      issuedOn: dateField,
      staffId: uuidV7Field.nullable(),
      /** The voided certificate that it takes the place of. */
      replaces: uuidV7Field.nullable(),
      ...judgedFields(object),
    }),
  keyOf: (data) => data.itemId,
});

export const certificateVoided = defineEvent({
  type: 'cn.huihuan.certificate.voided.v1',
  topic: 'huihuan.item',
  says: 'A certificate counts no more. Its number stays used.',
  data: (object) =>
    certificateFields(object).extend({ reason: z.string().min(1).max(500), staffId: uuidV7Field.nullable() }),
  keyOf: (data) => data.itemId,
});

const manifestFields = (object: ObjectOf) =>
  object({
    siteId: uuidV7Field,
    manifestId: uuidV7Field,
    shipmentId: uuidV7Field,
    /** As the national platform or the paper gives it. */
    number: numberField,
    wasteCode: z.string().min(1).max(20),
    grams: gramsField,
    staffId: uuidV7Field.nullable(),
  });

export const manifestRecorded = defineEvent({
  type: 'cn.huihuan.manifest.recorded.v1',
  topic: 'huihuan.shipment',
  says: 'The sender states the transfer manifest (联单) of one hazardous waste in a shipment.',
  data: (object) =>
    manifestFields(object).extend({
      transporter: z.string().max(120),
      openedOn: dateField,
      /** Working days within which the receiver confirms, by the rule of that day; absent where none said it. */
      confirmWithin: z.int().positive().max(3650).optional(),
    }),
  keyOf: (data) => data.shipmentId,
});

export const manifestConfirmed = defineEvent({
  type: 'cn.huihuan.manifest.confirmed.v1',
  topic: 'huihuan.shipment',
  says: 'The receiver confirms a transfer manifest (联单) with what it took.',
  data: (object) =>
    manifestFields(object).extend({
      confirmedOn: dateField,
      /** What differs, in the receiver's words. */
      remark: z.string().min(1).max(500).optional(),
    }),
  keyOf: (data) => data.shipmentId,
});

export const manifestVoidCauses = ['recorded-wrong', 'trip-cancelled', 'list-changed'] as const;

export const manifestVoided = defineEvent({
  type: 'cn.huihuan.manifest.voided.v1',
  topic: 'huihuan.shipment',
  says: 'The sender takes a transfer manifest (联单) back that nobody has confirmed. Its number is never used again.',
  data: (object) =>
    manifestFields(object).extend({
      cause: z.enum(manifestVoidCauses),
      reason: z.string().min(1).max(500),
      voidedOn: dateField,
    }),
  keyOf: (data) => data.shipmentId,
});

/** Moves of traction batteries that a platform is told of. */
export const filedMoves = ['received', 'handed-over', 'produced'] as const;

export const filingRecorded = defineEvent({
  type: 'cn.huihuan.filing.recorded.v1',
  topic: 'huihuan.item',
  says: 'Items were reported to a national platform; with the number that came back, once it has.',
  data: (object) =>
    object({
      siteId: uuidV7Field,
      filingId: uuidV7Field,
      /** Name of the platform among those that the product knows. */
      platform: z.string().min(1).max(60),
      itemIds: z.array(uuidV7Field).min(1).max(1000),
      /** The moves that it answers, each by the shipment or job (`ofId`); absent: those of the items up to that day. */
      moves: z
        .array(object({ move: z.enum(filedMoves), itemId: uuidV7Field, ofId: uuidV7Field }))
        .min(1)
        .max(1000)
        .optional(),
      submittedOn: dateField,
      /** `null` until the platform has answered; the later record of one filing holds. */
      receiptNumber: numberField.nullable(),
      staffId: uuidV7Field.nullable(),
    }),
  keyOf: (data) => data.filingId,
});
