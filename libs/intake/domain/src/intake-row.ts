import { classCodeField, evidenceFields, identifierKinds, instantField, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

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
    z.strictObject({ kind: z.literal('person'), idNumber: z.string().min(1).max(64).optional() }),
    z.strictObject({ kind: z.literal('organisation'), uscc: z.string().min(1).max(64).optional() }),
  ]),
  /** What the consignor was paid, in fen (分). */
  paidFen: z.number(),
  evidence: z
    .array(evidenceFields(z.strictObject as unknown as typeof z.object))
    .max(20)
    .default([]),
  /** By the clock of the device. */
  occurredAt: instantField,
  attendantId: uuidV7Field.optional(),
  /** A supervisor takes the responsibility for what a check would refuse. */
  override: z.strictObject({ supervisorId: uuidV7Field, reason: z.string().trim().min(1).max(500) }).optional(),
});

export type IntakeRow = z.infer<typeof intakeRowSchema>;
