import { canonicalJson } from '@huihuan/kernel-domain';
import type { ProposedAmendment, StatedAmendment } from '../books/amendment-book.ts';
import type { Books } from '../books/books.ts';
import { factsOfItem, type CustodyFact } from '../books/custody-facts.ts';
import { kindOfPlace, rowOfPlace } from '../books/place.ts';
import { countChecked, violate } from '../findings.ts';
import { siteOfPlace, staysGone } from './custody-truth.ts';

/**
 * Rule 5 for amendments: of goods that had moved both sides agreed, to just this; alone a site amends what nobody else had.
 * What was before is as the earlier facts have it, and what is gone is amended by the site that had it last.
 */
export const judgeAmendments = (books: Books): void => {
  const ofItem = new Map<number, StatedAmendment[]>();
  for (const stated of books.amendments.stated) ofItem.set(stated.item, [...(ofItem.get(stated.item) ?? []), stated]);
  for (const stated of books.amendments.stated) {
    countChecked(books.findings, 5);
    const earlier = factsOfItem(books.custody, stated.item).filter(({ seq }) => seq < stated.seq);
    const amended = (ofItem.get(stated.item) ?? []).filter(({ seq }) => seq < stated.seq);
    const fault = faultOf({ books, stated, earlier, amended });
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

interface Judged {
  readonly books: Books;
  readonly stated: StatedAmendment;
  /** The facts of the item with lower custody numbers, by these. */
  readonly earlier: readonly CustodyFact[];
  /** The amendments among them, as they were read. */
  readonly amended: readonly StatedAmendment[];
}

const faultOf = (judged: Judged): Fault | null => {
  if (!isByHolder(judged)) return notByHolder;
  return faultOfWord(judged) ?? (isAsBefore(judged) ? null : otherBefore);
};

const faultOfWord = (judged: Judged): Fault | null => {
  const { books, stated } = judged;
  const { correctionId } = stated;
  if (correctionId === null) return wasElsewhere(judged) ? notAgreed : null;
  const proposed = books.amendments.proposed.get(correctionId);
  if (proposed === undefined || !isAgreed(judged, proposed)) return notAgreed;
  return isWithin(stated, proposed) ? null : otherThanAgreed;
};

/** The sites at which the item was before. */
const sitesBefore = ({ books, earlier }: Judged): readonly string[] =>
  earlier.flatMap(({ to }) => (kindOfPlace(to) === 'site' ? [books.sites.at(rowOfPlace(to))] : []));

/** Whether another site of the network had the item before; buyers keep no books. */
const wasElsewhere = (judged: Judged): boolean =>
  sitesBefore(judged).some(
    (site) => site !== judged.stated.siteId && judged.books.siteKinds.get(site) !== 'downstream',
  );

/** What is there is judged with its place; what is gone was last with the site that took it apart, closed it or sent it. */
const isByHolder = ({ books, stated, earlier }: Judged): boolean => {
  const last = stated.isGone ? earlier.findLast((fact) => !staysGone(fact)) : undefined;
  if (last === undefined) return true;
  const at = siteOfPlace(books, last.to);
  const holder = at === -1 ? siteOfPlace(books, last.from) : at;
  return holder !== -1 && books.sites.at(holder) === stated.siteId;
};

/** A settled conflict may have taken identifiers from the item since they were said. */
const isAsBefore = ({ books, stated, earlier, amended }: Judged): boolean => {
  const last = earlier.at(-1);
  if (last !== undefined && last.classRow !== stated.classBefore) return false;
  const said = amended.toSorted((one, other) => other.seq - one.seq)[0]?.identifiersAfter;
  const known = said ?? books.amendments.entered.get(stated.item) ?? [];
  const lost = books.lostIdentifiers.get(stated.itemId) ?? new Set<string>();
  const kept = (identifiers: readonly string[]) =>
    canonicalJson(identifiers.filter((one) => !lost.has(one)).toSorted());
  const { identifiersBefore: before } = stated;
  return before.every((one) => known.includes(one)) && kept(before) === kept(known);
};

/**
 * The holder amends by its own yes what the other proposed; what it proposed itself needs the word of the other. The other
 * is a site that had the item before.
 */
const isAgreed = (judged: Judged, proposed: ProposedAmendment): boolean => {
  const { books, stated } = judged;
  const { siteId, itemId, proposedBy, agreedBy, correctionId } = stated;
  const { bySiteId, withSiteId, holderSiteId } = proposed;
  const isOfBoth =
    proposed.itemId === itemId && holderSiteId === siteId && bySiteId === proposedBy && withSiteId === agreedBy;
  if (!isOfBoth || bySiteId === withSiteId) return false;
  if (!sitesBefore(judged).includes(bySiteId === siteId ? withSiteId : bySiteId)) return false;
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

const otherBefore: Fault = {
  code: 'amendment.other-before',
  zh: '更正所称的更正前类别或编码与此前的事件不符',
  en: 'the amendment says another class or other identifiers before it than the earlier facts do',
};

const notByHolder: Fault = {
  code: 'amendment.not-by-holder',
  zh: '物品已拆解或结束，更正却不是由最后持有的场所作出',
  en: 'goods that are gone were amended by a site that did not have them last',
};
