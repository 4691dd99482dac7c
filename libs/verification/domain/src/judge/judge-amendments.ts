import { canonicalJson } from '@huihuan/kernel-domain';
import type { ProposedAmendment, StatedAmendment } from '../books/amendment-book.ts';
import type { Books } from '../books/books.ts';
import { factsOfItem } from '../books/custody-facts.ts';
import { kindOfPlace, rowOfPlace } from '../books/place.ts';
import { countChecked, violate } from '../findings.ts';

/** Rule 5 for amendments: of goods that had moved both sides agreed, to just this; alone a site amends what nobody else had. */
export const judgeAmendments = (books: Books): void => {
  for (const stated of books.amendments.stated) {
    countChecked(books.findings, 5);
    const fault = faultOf(books, stated);
    if (fault === null) continue;
    const { itemId, event } = stated;
    violate(books.findings, {
      ...{ rule: 5, subject: `item:${itemId}`, itemId, eventId: books.events.at(event) },
      ...fault,
    });
  }
};

interface Fault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const faultOf = (books: Books, stated: StatedAmendment): Fault | null => {
  const { correctionId } = stated;
  if (correctionId === null) return wasElsewhere(books, stated) ? notAgreed : null;
  const proposed = books.amendments.proposed.get(correctionId);
  if (proposed === undefined || !isAgreed(books, stated, proposed)) return notAgreed;
  return isWithin(stated, proposed) ? null : otherThanAgreed;
};

/** Whether another site of the network had the item before; buyers keep no books. */
const wasElsewhere = (books: Books, { item, siteId, seq }: StatedAmendment): boolean =>
  factsOfItem(books.custody, item).some((fact) => {
    if (fact.seq >= seq || kindOfPlace(fact.to) !== 'site') return false;
    const site = books.sites.at(rowOfPlace(fact.to));
    return site !== siteId && books.siteKinds.get(site) !== 'downstream';
  });

/** The holder amends by its own yes what the other proposed; what it proposed itself needs the word of the other. */
const isAgreed = (books: Books, stated: StatedAmendment, proposed: ProposedAmendment): boolean => {
  const { siteId, itemId, proposedBy, agreedBy, correctionId } = stated;
  const { bySiteId, withSiteId, holderSiteId } = proposed;
  const isOfBoth =
    proposed.itemId === itemId && holderSiteId === siteId && bySiteId === proposedBy && withSiteId === agreedBy;
  if (!isOfBoth || bySiteId === withSiteId) return false;
  return agreedBy === siteId || books.amendments.agreed.get(correctionId ?? '')?.has(withSiteId) === true;
};

const isWithin = ({ changed, corrects }: StatedAmendment, proposed: ProposedAmendment): boolean =>
  corrects === proposed.corrects && canonicalJson(changed) === canonicalJson(proposed.after);

const notAgreed: Fault = {
  code: 'amendment.not-agreed',
  zh: '物品已经他站，更正却未经双方同意',
  en: 'goods that had moved were amended without the word of both sides',
};

const otherThanAgreed: Fault = {
  code: 'amendment.other-than-agreed',
  zh: '更正的内容与双方同意的不同',
  en: 'the amendment says something else than both sides agreed on',
};
