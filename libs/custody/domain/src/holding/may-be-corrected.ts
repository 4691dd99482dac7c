import type { Fact } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { custodyOfFact } from '../ledger/custody-of-fact.ts';
import { siteThatStates } from '../ledger/site-that-states.ts';
import type { CorrectItem } from './correct-item.ts';

/**
 * Whether a site may correct what it said of an item by this event: it corrects its own word, and one that said how heavy
 * the item is in its stock. A grading, a container or a list only mention the item (`correction.of-nothing`). And it corrects
 * its last word: whoever names an earlier one has not seen what holds now (`correction.outdated`).
 */
export const mayBeCorrected = (
  { itemId, siteId, corrects }: Pick<CorrectItem, 'siteId' | 'corrects'> & { readonly itemId: string },
  { said, last }: WordsOnWeight,
): Result<null> => {
  if (said === null || !saysWeightAt(said, siteId, itemId)) return refuse(correctionOfNothing(corrects, itemId));
  return last === null || last === corrects ? accept(null) : refuse(correctionOutdated(corrects, itemId, last));
};

/** What a site has said of the weight of an item in its stock. */
export interface WordsOnWeight {
  /** The event that the correction names; `null` where the site stated none under that id. */
  readonly said: Fact | null;
  /** The id of the event by which the site said it last; `null` where its books do not tell. */
  readonly last: string | null;
}

const correctionOfNothing = (corrects: string, itemId: string): Problem => ({
  code: 'correction.of-nothing',
  kind: 'invalid',
  zh: `本场所没有以事件 ${corrects} 记录该物品的在库重量；请填写记录了错误重量的事件编号，例如交投、收货或上一次更正`,
  en: `this site did not record the weight of the item in its stock by the event ${corrects}; name the event whose weight was wrong, such as the hand-in, the receipt or an earlier correction`,
  path: '/corrects',
  details: { corrects, itemId },
});

const correctionOutdated = (corrects: string, itemId: string, last: string): Problem => ({
  code: 'correction.outdated',
  kind: 'conflict',
  zh: `事件 ${corrects} 之后，本场所已以事件 ${last} 重新记录该物品的重量；请核对台账中的现重量，仍有误时更正事件 ${last}`,
  en: `after the event ${corrects} this site recorded the weight of the item again, by the event ${last}; look at the weight in the books, and if it is still wrong, correct the event ${last}`,
  path: '/corrects',
  details: { corrects, itemId, last },
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
