import { definitions, nextFacts, saysCollected, saysDispatched, withEarlier } from './next-facts.ts';
import type { ChangedFile } from './release-plan.ts';

const { collected, dispatched, photographed } = nextFacts;

/** The events of the next version, which reads those of this one too. */
export const nextContracts: readonly ChangedFile[] = [
  {
    file: `${definitions}/item-events.js`,
    edits: [
      withEarlier,
      [
        saysCollected,
        `${saysCollected} earlier: [earlierVersion({
           type: '${collected.today}',
           data: () => z.looseObject({ paidFen: z.int() }),
           upcast: ({ paidFen, ...rest }) => ({ ...rest, paid: { fen: paidFen, by: 'unknown' } }),
         })],`,
      ],
      [
        `paidFen: z.int().nonnegative(),`,
        `paid: object({ fen: z.int().nonnegative(), by: z.enum(['cash', 'unknown']) }),`,
      ],
    ],
    more: `
      export const itemPhotographed = defineEvent({
        type: '${photographed}',
        topic: 'huihuan.item',
        says: 'An item was photographed when it came in.',
        data: (object) => object({ siteId: uuidV7Field, itemId: uuidV7Field, pictures: z.int().positive() }),
        keyOf: (data) => data.itemId,
      });`,
  },
  {
    file: `${definitions}/shipment-events.js`,
    edits: [
      withEarlier,
      [
        saysDispatched,
        `${saysDispatched} earlier: [earlierVersion({
           type: '${dispatched.today}',
           data: () => z.looseObject({ totalGrams: z.int(), lines: z.array(z.unknown()) }),
           upcast: ({ totalGrams, ...rest }) => ({ ...rest, load: { grams: totalGrams, items: rest.lines.length } }),
         })],`,
      ],
      [`totalGrams: gramsField,`, `load: object({ grams: gramsField, items: z.int().positive() }),`],
    ],
  },
  {
    file: `${definitions}/events.js`,
    edits: [
      [`import { itemClosed,`, `import { itemPhotographed, itemClosed,`],
      [`    itemCollected,`, `    itemCollected, itemPhotographed,`],
    ],
  },
];
