import { z } from 'zod';
import { instantSchema } from '../answers/fields.ts';
import { factSchema } from '../facts/fact-schema.ts';

export const tracedItemSchema = z
  .object({
    itemId: z.string(),
    tracking: z.enum(['item', 'lot']).nullable(),
    family: z.string().nullable(),
    classCode: z.string().nullable(),
    grams: z.int(),
    identifiers: z.array(z.object({ kind: z.string(), value: z.string() })),
    state: z.enum(['in-stock', 'in-transit', 'consumed', 'closed', 'unknown']),
    siteId: z.string().nullable(),
    shipmentId: z.string().nullable(),
    outcome: z.string().nullable(),
    grade: z.string().nullable(),
    blockedBy: z.array(z.string()),
  })
  .meta({
    id: 'TracedItem',
    description: 'An item as the events leave it; unknown: named by events, but none has placed it',
  });
export type TracedItem = z.output<typeof tracedItemSchema>;

export interface TraceNode {
  itemId: string;
  classCode: string | null;
  family: string | null;
  grams: number;
  identifiers: { kind: string; value: string }[];
  jobId: string | null;
  children: TraceNode[];
}

export const traceNodeSchema: z.ZodType<TraceNode> = z
  .object({
    itemId: z.string(),
    classCode: z.string().nullable(),
    family: z.string().nullable(),
    grams: z.int(),
    identifiers: z
      .array(z.object({ kind: z.string(), value: z.string() }))
      .describe('Old codes of what was taken apart stay with it'),
    jobId: z.string().nullable(),
    get children() {
      return z.array(traceNodeSchema);
    },
  })
  .meta({ id: 'TraceNode', description: 'An item and what it was made from, or what was made from it' });

export const tracedShipmentSchema = z.object({
  shipmentId: z.string(),
  fromSiteId: z.string().nullable(),
  toSiteId: z.string().nullable(),
  dispatchedAt: instantSchema.nullable(),
  expectedAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
});
export type TracedShipment = z.output<typeof tracedShipmentSchema>;

export const traceSchema = z.union([
  z.object({ matches: z.array(tracedItemSchema) }).describe('Several items fit: ask again with the id of one'),
  z.object({
    item: tracedItemSchema,
    origins: z.array(traceNodeSchema).describe('What it was made from, back to what was handed in'),
    derived: z.array(traceNodeSchema).describe('What was made from it, on to the last output'),
    truncated: z.boolean().describe('More relatives exist than are listed'),
    story: z.array(factSchema),
    shipments: z.array(tracedShipmentSchema),
  }),
]);
export type Trace = z.output<typeof traceSchema>;
