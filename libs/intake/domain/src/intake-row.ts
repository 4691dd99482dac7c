import {
  classCodeField,
  detailsField,
  evidenceFields,
  identifierKinds,
  instantField,
  uuidV7Field,
} from '@huihuan/contracts-events';
import { holdsPersonalNumber } from '@huihuan/kernel-domain';
import { z } from 'zod';

/** Goes into the event as it is, so it must not name anybody. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !holdsPersonalNumber(text), {
      message: 'no numbers of persons here: this text goes into the books for good',
    });

/** That the person agreed to what is kept: to which text, and when. */
export const consentFields = z.strictObject({ version: z.string().regex(/^[\w.-]{1,40}$/), at: instantField });
export type Consent = z.infer<typeof consentFields>;

/**
 * One hand-in as a tablet sends it: its shape. Whether weights, identifiers and money make sense is for `decideIntake`,
 * which says it in the words of the trade.
 */
export const intakeRowSchema = z.strictObject({
  /** UUIDv7 made by the tablet: becomes the id of the item, so that sending twice registers once. */
  id: uuidV7Field,
  classCode: classCodeField,
  identifiers: z
    .array(z.strictObject({ kind: z.enum(identifierKinds), value: z.string().min(1).max(256) }))
    .max(8)
    .default([]),
  /** Measured weight in grams. */
  grams: z.number(),
  consignor: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('anonymous') }),
    z.strictObject({
      kind: z.literal('person'),
      idNumber: z.string().min(1).max(64).optional(),
      phone: z.string().min(1).max(32).optional(),
      /** Of the register of consignors, instead of a number. */
      consignorId: uuidV7Field.optional(),
      /** With it, what the goods give a reason for is kept sealed; without it nothing is. */
      consent: consentFields.optional(),
    }),
    z.strictObject({
      kind: z.literal('organisation'),
      uscc: z.string().min(1).max(64).optional(),
      consignorId: uuidV7Field.optional(),
    }),
  ]),
  /** What the consignor was paid, in fen (分). */
  paidFen: z.number(),
  evidence: z
    .array(evidenceFields(z.strictObject as unknown as typeof z.object).extend({ note: words(200).optional() }))
    .max(20)
    .default([]),
  /** What the form of its family says of it; left out where nobody was asked. Which fields there are is for the forms. */
  details: detailsField.optional(),
  /** By the clock of the device. */
  occurredAt: instantField,
  attendantId: uuidV7Field.optional(),
  /** The booking that it fulfils. What is odd about it is told and refuses nothing. */
  bookingId: uuidV7Field.optional(),
  /** A supervisor takes the responsibility for what a check would refuse: who sends it, or who released this record. */
  override: z
    .strictObject({ supervisorId: uuidV7Field, reason: words(500), releaseId: uuidV7Field.optional() })
    .optional(),
});

export type IntakeRow = z.infer<typeof intakeRowSchema>;
