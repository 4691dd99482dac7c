import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { classCodeField, gramsField, identifierFields, instantField, uuidV7Field } from './fields.ts';

export const suspicionKinds = ['forbidden-goods', 'suspected-theft'] as const;
export type SuspicionKind = (typeof suspicionKinds)[number];

export const toldByWays = ['phone', 'in-person', 'platform'] as const;
export type ToldBy = (typeof toldByWays)[number];

/** Where the goods are: kept apart until the police come, taken by them, or with whoever brought them. */
export const suspicionOutcomes = ['held', 'taken', 'released'] as const;
export type SuspicionOutcome = (typeof suspicionOutcomes)[number];

const reportNumberField = z.string().min(1).max(60);

const ofReport = (object: ObjectOf) =>
  object({
    siteId: uuidV7Field,
    reportId: uuidV7Field,
    staffId: uuidV7Field.nullable(),
  });

export const suspicionReported = defineEvent({
  type: 'cn.huihuan.suspicion.reported.v1',
  topic: 'huihuan.item',
  says: 'A site stopped at goods that are never bought, or may be stolen, and told the police. Never who brought them.',
  data: (object) =>
    ofReport(object).extend({
      kind: z.enum(suspicionKinds),
      /** What it is and looks like, in words. */
      goods: z.string().min(1).max(500),
      classCode: classCodeField.nullable(),
      identifiers: z.array(identifierFields(object)).max(8),
      /** `null` where nobody weighed it. */
      grams: gramsField.nullable(),
      /** The office that was told; never a person. */
      office: z.string().min(1).max(120),
      toldBy: z.enum(toldByWays),
      toldAt: instantField,
      /** The number that the office gave; `null` until it has. */
      number: reportNumberField.nullable(),
      outcome: z.enum(suspicionOutcomes),
    }),
  keyOf: (data) => data.reportId,
});

export const suspicionFollowedUp = defineEvent({
  type: 'cn.huihuan.suspicion.followed-up.v1',
  topic: 'huihuan.item',
  says: 'What became of a report to the police: the number that the office gave, where the goods went. The last that is said of either holds.',
  data: (object) =>
    ofReport(object).extend({
      followUpId: uuidV7Field,
      /** `null` where it says nothing of the number. */
      number: reportNumberField.nullable(),
      /** `null` where it says nothing of the goods. */
      outcome: z.enum(suspicionOutcomes).nullable(),
      /** Why, or what was handed over against which slip. */
      note: z.string().min(1).max(500).nullable(),
      occurredAt: instantField,
    }),
  keyOf: (data) => data.reportId,
});
