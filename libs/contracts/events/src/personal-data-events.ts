import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { instantField, uuidV7Field } from './fields.ts';

/** What is kept of a person, sealed. Events name the fields, never what stands in them. */
export const personalFields = ['name', 'phone', 'idNumber', 'uscc', 'bankAccount', 'payeeReference'] as const;
export type PersonalField = (typeof personalFields)[number];

/** Why a plain value is looked at. */
export const readingPurposes = [
  'pay-consignor',
  'contact-consignor',
  'issue-certificate',
  'answer-authority',
  'settle-dispute',
  'correct-record',
  'export-for-person',
] as const;
export type ReadingPurpose = (typeof readingPurposes)[number];

export const erasureReasons = ['person-asked', 'consent-withdrawn', 'purpose-ended', 'registered-in-error'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

export const personalDataRead = defineEvent({
  type: 'cn.huihuan.personal-data.read.v1',
  topic: 'huihuan.site',
  says: 'Somebody saw plain values of a person, known by reference alone: which fields, by whom and for what, not what they said.',
  data: (object) =>
    object({
      readingId: uuidV7Field,
      personRef: uuidV7Field,
      siteId: uuidV7Field,
      byPersonId: uuidV7Field,
      fields: z.array(z.enum(personalFields)).max(personalFields.length),
      purpose: z.enum(readingPurposes),
      at: instantField,
    }),
  keyOf: (data) => data.personRef,
});

export const personalDataErased = defineEvent({
  type: 'cn.huihuan.personal-data.erased.v1',
  topic: 'huihuan.site',
  says: 'The key of a person’s data is gone: who stands behind this reference can be read no more. The facts stay.',
  data: (object) =>
    object({
      personRef: uuidV7Field,
      /** Null where the registry erased one of its people. */
      siteId: uuidV7Field.nullable(),
      byPersonId: uuidV7Field,
      reason: z.enum(erasureReasons),
      at: instantField,
    }),
  keyOf: (data) => data.personRef,
});
