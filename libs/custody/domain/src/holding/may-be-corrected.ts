import type { Fact } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { custodyOfFact } from '../ledger/custody-of-fact.ts';
import { siteThatStates } from '../ledger/site-that-states.ts';
import type { CorrectItem } from './correct-item.ts';

/**
 * Whether a site may correct what it said of an item by this event: it corrects its own word, and one that said how heavy
 * the item is in its stock. A grading, a container or a list only mention the item. Refused with `correction.of-nothing`.
 * @param said the event that the correction names; `null` where the site stated none under that id
 */
export const mayBeCorrected = (
  { itemId, siteId, corrects }: Pick<CorrectItem, 'siteId' | 'corrects'> & { readonly itemId: string },
  said: Fact | null,
): Result<null> =>
  said !== null && saysWeightAt(said, siteId, itemId)
    ? accept(null)
    : refuse({
        code: 'correction.of-nothing',
        kind: 'invalid',
        zh: `本场所没有以事件 ${corrects} 记录该物品的在库重量；请填写记录了错误重量的事件编号，例如交投、收货或上一次更正`,
        en: `this site did not record the weight of the item in its stock by the event ${corrects}; name the event whose weight was wrong, such as the hand-in, the receipt or an earlier correction`,
        path: '/corrects',
        details: { corrects, itemId },
      });

const saysWeightAt = (said: Fact, siteId: string, itemId: string): boolean =>
  itemsWeighedBy(said, siteId).includes(itemId);

/** The items in the stock of a site whose weight a fact says: it is what a correction of them names. */
export const itemsWeighedBy = (said: Fact, siteId: string): readonly string[] =>
  isRepetition(said) || siteThatStates(said) !== siteId
    ? []
    : custodyOfFact(said).flatMap(({ item, place }) =>
        place.kind === 'site' && place.siteId === siteId ? [item.itemId] : [],
      );

/** A settlement that finds the receiver's weight right only repeats what the receipt said. */
const isRepetition = (said: Fact): boolean =>
  said.type === 'cn.huihuan.discrepancy.settled.v1' &&
  said.data.place === 'unchanged' &&
  said.data.correctionGrams === 0;
