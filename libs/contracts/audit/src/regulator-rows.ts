import {
  classCodeField,
  closingOutcomes,
  gramsField,
  instantField,
  itemFields,
  sha256Field,
  signedGramsField,
  uuidV7Field,
} from '@huihuan/contracts-events';
import { z } from 'zod';

const countField = z.int();
const totalGramsField = z.int();

/** `GET /api/regulator/audit/items`, by item id: the custody of every item that was ever in the network. */
export const auditItemSchema = z.object({
  /** With the highest custody number that was seen, and without identifiers that a settled conflict took away. */
  item: itemFields(z.object),
  place: z.enum(['site', 'shipment', 'consumed', 'closed']),
  /** Set where the place is a site. */
  siteId: uuidV7Field.nullable(),
  /** Set where the place is a shipment. */
  shipmentId: uuidV7Field.nullable(),
  /** Set where the place is closed. */
  outcome: z.enum(closingOutcomes).nullable(),
  blockedBy: z.array(z.string().regex(/^(discrepancy|conflict):/)),
});
export type AuditItem = z.infer<typeof auditItemSchema>;

/** `GET /api/regulator/audit/stock`, by site and class. Rows of zero may be left out. */
export const auditStockSchema = z.object({
  siteId: uuidV7Field,
  classCode: classCodeField,
  items: countField,
  grams: totalGramsField,
});
export type AuditStock = z.infer<typeof auditStockSchema>;

export const flowKinds = [
  'collected',
  'corrected',
  'dispatched',
  'received',
  'returned',
  'closed',
  'consumed',
  'produced',
] as const;
export type FlowKind = (typeof flowKinds)[number];

/**
 * `GET /api/regulator/audit/flows`, by hour, site, class and kind. The hour is that of the event's `time` (server time of
 * the fact) in UTC. Rows of zero may be left out.
 */
export const auditFlowSchema = z.object({
  at: instantField,
  siteId: uuidV7Field,
  classCode: classCodeField,
  kind: z.enum(flowKinds),
  items: countField,
  grams: totalGramsField,
});
export type AuditFlow = z.infer<typeof auditFlowSchema>;

const balanceFields = {
  inputGrams: gramsField,
  outputGrams: z.int().nonnegative(),
  lossGrams: z.int().nonnegative(),
  differenceGrams: signedGramsField,
  toleranceGrams: z.int().nonnegative(),
};

/** A balance as corrections of its inputs have drawn it anew, by the event that says so. */
const auditRedrawnSchema = z.object({
  eventId: uuidV7Field,
  ...balanceFields,
  /** Grams that the dry mass is out by; `null` where not everything was measured. */
  dryDifferenceGrams: signedGramsField.nullable(),
});
export type AuditRedrawn = z.infer<typeof auditRedrawnSchema>;

/** `GET /api/regulator/audit/balances`, by job: every dismantling job that was closed. */
export const auditBalanceSchema = z.object({
  jobId: uuidV7Field,
  siteId: uuidV7Field,
  ...balanceFields,
  explained: z.boolean(),
  /** Where an input was corrected since. */
  redrawn: auditRedrawnSchema.nullable(),
  /** The same of the batch that the job is of. */
  redrawnBatch: auditRedrawnSchema.nullable(),
  /** False until the archive was read for balances drawn anew: until then the two above may lack, or tell an older correction. */
  redrawnRead: z.boolean().optional(),
});
export type AuditBalance = z.infer<typeof auditBalanceSchema>;

/** `GET /api/regulator/audit/chains`, by source: every chain, those of the services included. */
export const auditChainSchema = z.object({
  source: z.string().min(1),
  /** The last number up to which the chain is without a gap, and the digest of that event. */
  seq: z.int().nonnegative(),
  hash: sha256Field,
  state: z.enum(['complete', 'broken']),
});
export type AuditChain = z.infer<typeof auditChainSchema>;
