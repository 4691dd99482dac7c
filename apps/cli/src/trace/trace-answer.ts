import { z } from 'zod';

const textSchema = z.object({ zh: z.string(), en: z.string() });
const identifierSchema = z.object({ kind: z.string(), value: z.string() });

const itemShape = {
  itemId: z.string(),
  classCode: z.string(),
  grams: z.number(),
  identifiers: z.array(identifierSchema).default([]),
};
const itemSchema = z.looseObject(itemShape);
export type TracedItem = z.infer<typeof itemSchema>;

/** An item among the origins or outputs, with its own below it. */
export interface Branch {
  readonly item: TracedItem;
  readonly branches: readonly Branch[];
}

/** Members under which a branch may keep those below it. */
const below = ['origins', 'derived'] as const;

const branchSchema: z.ZodType<Branch> = z.lazy(() =>
  z
    .looseObject({
      item: itemSchema.optional(),
      origins: branchesSchema.optional(),
      derived: branchesSchema.optional(),
    })
    .transform((node) => ({
      item: node.item ?? itemSchema.parse(node),
      branches: below.flatMap((member) => node[member] ?? []),
    })),
);
const branchesSchema = z.array(branchSchema);

const factSchema = z.looseObject({ time: z.string(), type: z.string(), eventId: z.string(), summary: textSchema });

export const matchesSchema = z.looseObject({ matches: z.array(z.looseObject({ itemId: z.string() })) });

/** The part of `/api/regulator/trace` that the terminal draws. */
export const storySchema = z.looseObject({
  item: itemSchema,
  origins: branchesSchema,
  derived: branchesSchema,
  story: z.array(factSchema),
});
export type Story = z.infer<typeof storySchema>;

export const traceSchema = z.union([matchesSchema, storySchema]);
