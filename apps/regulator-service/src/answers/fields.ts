import { areaCodeField, uuidV7Field } from '@huihuan/contracts-events';
import { figureOutcomes, type FigureOutcome } from '@huihuan/regulator-domain';
import { z } from 'zod';

/** A count of items and lots with their weight. */
export const amountSchema = z.object({ items: z.int(), grams: z.int() });
export type Amount = z.output<typeof amountSchema>;

export const noAmount: Amount = { items: 0, grams: 0 };

export const textSchema = z.object({ zh: z.string(), en: z.string() });

export const instantSchema = z.string().describe('ISO 8601, UTC');

/** `?areaCode=`: everything inside this area, from the province down to a village. */
export const areaQuery = {
  areaCode: areaCodeField.optional().describe('Area by its code: everything inside it counts'),
};

export const siteIdQuery = { siteId: uuidV7Field.optional() };

export const todaySchema = z.object({
  collected: amountSchema,
  dispatched: amountSchema,
  received: amountSchema,
  treated: amountSchema,
  closed: amountSchema,
});
export type Today = z.output<typeof todaySchema>;

export const outcomeField = z.enum(figureOutcomes as [FigureOutcome, ...FigureOutcome[]]);

/** What became of goods that ended, here or with a downstream enterprise, by outcome. */
export const endedSchema = z
  .array(amountSchema.extend({ outcome: outcomeField }))
  .describe(
    'Goods that ended on this day, at sites and with downstream enterprises; outcomes that nothing had are left out',
  );

/** Flows of a day by their kind, as the screens call them: what was consumed by dismantling was treated. */
export const todayOf = (byKind: Readonly<Record<string, Amount>> | null): Today => ({
  collected: byKind?.['collected'] ?? noAmount,
  dispatched: byKind?.['dispatched'] ?? noAmount,
  received: byKind?.['received'] ?? noAmount,
  treated: byKind?.['consumed'] ?? noAmount,
  closed: byKind?.['closed'] ?? noAmount,
});
