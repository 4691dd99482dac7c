import type { Amendable } from '@huihuan/contracts-events';
import { isEnded } from '@huihuan/custody-domain';
import { fridgeClass } from '../testing/line.support.spec.ts';
import { washerClass } from './classes.support.spec.ts';
import { answer, ask } from './corrections.support.spec.ts';
import { anyBooks, anyHolding, anySite, pick, type Move } from './dice.support.spec.ts';

/** Weight, class or numbers of anything that a site has or had, by any site at times. */
export const askToCorrect: Move = (network, { a, b, c }) => {
  const taken = [...network.books.sorting.holdings.values()].filter((each) => each.state === 'consumed');
  const ended = c % 3 === 0 ? pick(taken, b) : undefined;
  const books = ended === undefined ? anyBooks(network, a) : network.books.sorting;
  const holding = ended ?? anyHolding(books, b);
  if (holding === undefined) return;
  const { itemId, tracking } = holding.item;
  const wishes: readonly Amendable[] = [
    // of what was taken apart at times a little, which its balance may bear
    { grams: ended === undefined || c % 2 === 0 ? 1 + (c % 90_000) : Math.max(1, ended.item.grams + (c % 400) - 200) },
    { identifiers: [{ kind: 'serial', value: `SN-${c % 50}` }] },
    ...(tracking === 'item' ? [{ classCode: pick([fridgeClass, washerClass], c)?.classCode }] : []),
  ];
  const siteId = c % 11 === 0 ? anySite(c) : holding.siteId;
  const wanted = { ...pick(wishes, a), ...(c % 5 === 0 ? pick(wishes, b) : {}) };
  ask(network, books, { siteId, itemId, wanted, isAnswered: a % 2 === 0 });
};

/** As a rule the other side, and yes. */
export const answerCorrection: Move = (network, { a, b, c }) => {
  const open = [...anyBooks(network, a).corrections.values()].filter((one) => c % 9 === 0 || !isEnded(one));
  const chosen = pick(open, b);
  if (chosen === undefined) return;
  const siteId = c % 7 === 0 ? anySite(c) : c % 13 === 0 ? chosen.bySiteId : chosen.withSiteId;
  answer(network, chosen.correctionId, siteId, { isYes: b % 6 !== 0, isAnswered: c % 2 === 0 });
};
