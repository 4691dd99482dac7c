import { fact, type ItemFacts } from '@huihuan/contracts-events';
import { accept } from '@huihuan/kernel-domain';
import { presentHoldings } from '../books/holding-rows.ts';
import { closeItems } from '../items/change-items.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { dayActs } from './day-acts.support.spec.ts';

type Ends =
  | { readonly point: string; readonly close: string }
  | { readonly centre: string; readonly close: string; readonly dismantle: ItemFacts };

/** The last things that happen to goods: they are closed, or taken apart. */
export const changeItems = (day: ReturnType<typeof dayActs>, ends: Ends): void => {
  const [at, siteId] = 'point' in ends ? (['collection', ends.point] as const) : (['sorting', ends.centre] as const);
  const closing = day.id();
  const outcome = { outcome: 'lost', documentReference: null, reason: '盘点缺失' } as const;
  day.act(at, `close ${ends.close}`, ({ books }) =>
    closeItems(books[at], {
      ...{ id: closing, correlationId: 'day' },
      command: { siteId, itemIds: [ends.close], ...outcome },
    }),
  );
  if ('dismantle' in ends) takeApart(day, ends);
};

const takeApart = (day: ReturnType<typeof dayActs>, { centre, dismantle }: Extract<Ends, { centre: string }>): void => {
  const [jobId, copperId] = [day.id(), day.id()];
  day.act('sorting', `dismantle ${dismantle.itemId}`, ({ books: { sorting } }) =>
    sorting.database.transaction(async (tx) => {
      const holding = (await presentHoldings(tx, [dismantle.itemId]))(dismantle.itemId);
      if (holding?.state !== 'in-stock') return day.notYet('the fridge is not there');
      const { itemId, classCode, grams, custodySeq } = holding.item;
      const copper: ItemFacts = {
        ...{ itemId: copperId, tracking: 'lot', family: 'bulk', classCode: 'bulk.copper', grams, identifiers: [] },
        custodySeq: 1,
      };
      const balance = { inputGrams: grams, outputGrams: grams, lossGrams: 0, differenceGrams: 0, toleranceGrams: 0 };
      const facts = [
        fact('cn.huihuan.processing.started.v1', { siteId: centre, jobId, inputs: [{ itemId, classCode, grams }] }),
        fact('cn.huihuan.item.dismantled.v1', {
          ...{ siteId: centre, jobId, inputs: [{ ...holding.item, custodySeq: custodySeq + 1 }], balance },
          ...{ outputs: [{ item: copper, wasteCode: null }], loss: { grams: 0, reason: '' } },
          ...{ explanation: null, evidence: [], staffId: null },
        }),
      ];
      await stateFacts(sorting, tx, { siteId: centre, facts, cause: { correlationId: jobId, causationId: jobId } });
      return accept(null);
    }),
  );
};
