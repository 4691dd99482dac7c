import { gradeOutcomes, itemFields, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

/** Where a tier's books say that an item is. */
export const holdingStates = [
  'in-stock',
  'packed',
  'reserved',
  'in-transit',
  'in-process',
  'handed-over',
  'consumed',
  'closed',
] as const;
export type HoldingState = (typeof holdingStates)[number];

/** The states in which an item is part of the stock of its site. */
export const stockStates = ['in-stock', 'packed', 'reserved', 'in-process'] as const satisfies readonly HoldingState[];

/**
 * `GET /api/<collection|transfer|sorting>/audit/holdings`: every row of the table as it is, by item id, none left out or
 * merged: a second place of an item must be seen here. An item that moved between two sites of the tier may have a row for
 * each, of which only the present one is not `handed-over`.
 */
export const auditHoldingSchema = z.object({
  /** The item as this service knows it; after it left, as it was when it left. */
  item: itemFields(z.object),
  /** The site of this tier that holds or held it. */
  siteId: uuidV7Field,
  state: z.enum(holdingStates),
  /** The shipment that it is reserved for, or in. */
  shipmentId: uuidV7Field.nullable(),
  containerId: uuidV7Field.nullable(),
  jobId: uuidV7Field.nullable(),
  grade: z.enum(gradeOutcomes).nullable(),
  /** `discrepancy:<id>` and `conflict:<id>`, open ones only. */
  blockedBy: z.array(z.string().regex(/^(discrepancy|conflict):/)),
});
export type AuditHolding = z.infer<typeof auditHoldingSchema>;
