import { z } from 'zod';

const textSchema = z.object({ zh: z.string(), en: z.string() });
const identifierSchema = z.object({ kind: z.string(), value: z.string() });

const itemShape = {
  itemId: z.string(),
  classCode: z.string(),
  grams: z.number(),
  identifiers: z.array(identifierSchema).default([]),
};
const itemSchema = z.object(itemShape);
export type TracedItem = z.infer<typeof itemSchema>;

/** An item among the origins or outputs, with its own below it. */
export interface Branch {
  readonly item: TracedItem;
  readonly branches: readonly Branch[];
}

const branchSchema: z.ZodType<Branch> = z.lazy(() =>
  z
    .object({ ...itemShape, children: z.array(branchSchema).default([]) })
    .transform(({ children, ...item }) => ({ item, branches: children })),
);

const factSchema = z.object({ time: z.string(), type: z.string(), eventId: z.string(), summary: textSchema });

const matchesSchema = z.object({ matches: z.array(z.object({ itemId: z.string() })) });

/** The part of `/api/regulator/trace` that the terminal draws. */
const storySchema = z.object({
  item: itemSchema,
  origins: z.array(branchSchema),
  derived: z.array(branchSchema),
  story: z.array(factSchema),
});
export type Story = z.infer<typeof storySchema>;

/** One story, or several items to choose from. */
export const traceSchema = z.union([matchesSchema, storySchema]);
export type Trace = z.infer<typeof traceSchema>;
