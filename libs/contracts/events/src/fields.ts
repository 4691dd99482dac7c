import { z } from 'zod';
import { isUuidV7 } from '@huihuan/kernel-domain';
import type { ObjectOf } from './define-event.ts';

export const uuidV7Field = z.string().refine(isUuidV7, {
  message: 'must be a UUIDv7 in lower case, made by the client',
  params: { zh: '应为客户端生成的 UUIDv7（小写）' },
});
/** Whole grams, above zero. A thousand tonnes is beyond every item, lot and truck of this trade. */
export const gramsField = z.int().positive().max(1_000_000_000);
export const signedGramsField = z.int().min(-1_000_000_000).max(1_000_000_000);
export const instantField = z.iso.datetime({ offset: true });
/** GB/T 2260 code: 6 digits down to the county, 9 for a township, 12 for a village. */
export const areaCodeField = z.string().regex(/^(\d{6}|\d{9}|\d{12})$/);
export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/);
export const classCodeField = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .max(80);

export const siteKinds = ['collection-point', 'transfer-station', 'sorting-centre', 'downstream'] as const;
export type SiteKind = (typeof siteKinds)[number];

export const siteForms = ['fixed', 'mobile', 'shared'] as const;
export type SiteForm = (typeof siteForms)[number];

export const families = [
  'vehicle',
  'traction-battery',
  'light-battery',
  'appliance',
  'device',
  'machine',
  'bulk',
  'part',
  'hazardous',
] as const;
export type Family = (typeof families)[number];

export const identifierKinds = ['vin', 'plate', 'battery', 'serial', 'imei'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** These name one thing in the whole world, so only one active item may carry each. A plate moves from car to car. */
export const uniqueIdentifierKinds = ['vin', 'battery', 'serial', 'imei'] as const satisfies readonly IdentifierKind[];

export const staffRoles = [
  'attendant',
  'driver',
  'transfer-operator',
  'sorting-operator',
  'supervisor',
  'site-administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

export const gradeOutcomes = ['reuse', 'remanufacture', 'cascade', 'dismantle', 'dispose-hazardous'] as const;
export type GradeOutcome = (typeof gradeOutcomes)[number];

/** How an item's life in the network ends. `dismantled` is said by the job, the others by `item.closed`. */
export const closingOutcomes = [
  'recycled',
  'reused',
  'remanufactured',
  'cascaded',
  'disposed-hazardous',
  'lost',
  'voided',
] as const;
export type ClosingOutcome = (typeof closingOutcomes)[number];

export const identifierFields = (object: ObjectOf) =>
  object({ kind: z.enum(identifierKinds), value: z.string().min(1).max(64) });

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/**
 * What every event says of an item or lot that it moves. `custodySeq` counts the facts that change its place or weight;
 * whoever reads events of different topics in any order lets the highest win.
 */
export const itemFields = (object: ObjectOf) =>
  object({
    itemId: uuidV7Field,
    tracking: z.enum(['item', 'lot']),
    family: z.enum(families),
    classCode: classCodeField,
    grams: gramsField,
    identifiers: z.array(identifierFields(object)).max(8),
    custodySeq: z.int().positive(),
  });
export type ItemFacts = z.infer<ReturnType<typeof itemFields>>;

/** A photo, slip or document outside the event, named by its digest. */
export const evidenceFields = (object: ObjectOf) =>
  object({ kind: z.string().min(1).max(40), sha256: sha256Field, note: z.string().max(200).optional() });
export type EvidenceReference = z.infer<ReturnType<typeof evidenceFields>>;

/**
 * What a form of a family says, by the name of its field: yes or no, a number in the unit of the field, a choice, several
 * choices, or a text. Which fields there are is for the forms (libs/families/domain), so that a new one is no new event.
 */
export const detailsField = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  z.union([z.boolean(), z.number(), z.string().min(1).max(500), z.array(z.string().min(1).max(60)).max(30).readonly()]),
);
export type Details = Readonly<Record<string, boolean | number | string | readonly string[]>>;

/** A supervisor of the site answers with a reason for what a rule doubts about an act. */
export const overrideFields = (object: ObjectOf) =>
  object({
    supervisorId: uuidV7Field,
    reason: z.string().min(1).max(500),
    /** The release of the supervisor for this one record, where somebody else sent it. */
    releaseId: uuidV7Field.optional(),
  });
export type Override = Readonly<z.infer<ReturnType<typeof overrideFields>>>;

/** What rules had to say of an act: codes, and who answered for it. Records from before acts asked the rule book have neither. */
export const judgedFields = (object: ObjectOf) => ({
  warnings: z.array(z.string().max(80)).max(40).optional(),
  override: overrideFields(object).optional(),
});

/** Of the weight as it was weighed. */
export const permilleField = z.int().min(0).max(1000);

/** A moisture (含水率) that somebody measured; the method is a name of the step `measure-moisture`. */
export const moistureFields = (object: ObjectOf) =>
  object({
    permille: permilleField,
    method: z.string().min(1).max(60),
    instrument: z.string().min(1).max(60).optional(),
    measuredAt: instantField,
  });
export type Moisture = Readonly<z.infer<ReturnType<typeof moistureFields>>>;

/** A balance of dry mass, and whether the tolerance was held against it; `grams` bounds each figure. */
export const dryFields = (object: ObjectOf, grams: z.ZodInt, signed: z.ZodInt) =>
  object({
    basis: z.enum(['wet', 'dry']),
    inputGrams: grams,
    outputGrams: grams,
    /** Without what is told to be water. */
    lossGrams: grams,
    differenceGrams: signed,
    toleranceGrams: grams,
  });

/** What nobody can weigh, in all and by reason; reasons are names of the rule `loss.<family>`, and the rest is of no reason. */
export const lossFields = (object: ObjectOf) =>
  object({
    grams: z.int().nonnegative(),
    reason: z.string().max(200),
    parts: z
      .array(object({ reason: z.string().min(1).max(60), grams: gramsField }))
      .min(1)
      .max(20)
      .optional(),
  });
