import { definitions, nextFacts, saysCollected, saysDispatched, withEarlier } from './next-facts.ts';
import type { ReleasePlan } from './release-plan.ts';
import { widerTables } from './wider-tables.ts';

const { collected, dispatched } = nextFacts;

/** The version between: it states what this one states, and understands already what the next one will. */
export const versionBetween: ReleasePlan = {
  changed: [
    {
      file: `${definitions}/item-events.js`,
      edits: [
        withEarlier,
        [
          saysCollected,
          `${saysCollected} earlier: [earlierVersion({
             type: '${collected.next}',
             data: () => z.looseObject({ paid: z.object({ fen: z.int() }) }),
             upcast: ({ paid, ...rest }) => ({ ...rest, paidFen: paid.fen }),
           })],`,
        ],
      ],
    },
    {
      file: `${definitions}/shipment-events.js`,
      edits: [
        withEarlier,
        [
          saysDispatched,
          `${saysDispatched} earlier: [earlierVersion({
             type: '${dispatched.next}',
             data: () => z.looseObject({ load: z.object({ grams: z.int() }) }),
             upcast: ({ load, ...rest }) => ({ ...rest, totalGrams: load.grams }),
           })],`,
        ],
      ],
    },
    ...widerTables,
  ],
};
