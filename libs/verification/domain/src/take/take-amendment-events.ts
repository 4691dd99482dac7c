import type { Amendable, EventData } from '@huihuan/contracts-events';
import { canonicalJson } from '@huihuan/kernel-domain';
import { itemRow, type Books } from '../books/books.ts';
import { nowhere } from '../books/place.ts';
import { atSite, flow, identifierTexts, move, type ReadingOf } from './reading.ts';

export const takeCorrectionProposed = ({ books, event }: ReadingOf<'cn.huihuan.correction.proposed.v1'>): void => {
  books.amendments.proposed.set(event.data.correctionId, event.data);
};

export const takeCorrectionAgreed = ({ books, event }: ReadingOf<'cn.huihuan.correction.agreed.v1'>): void => {
  const { correctionId, bySiteId } = event.data;
  const known = books.amendments.agreed.get(correctionId) ?? [];
  books.amendments.agreed.set(correctionId, new Set([...known, bySiteId]));
};

type AmendedData = EventData<'cn.huihuan.item.amended.v1'>;

/** The item as the site says that it is from now on: its class and identifiers among that. What is gone stays where it is. */
export const takeAmended = (reading: ReadingOf<'cn.huihuan.item.amended.v1'>): void => {
  const { books, event, row } = reading;
  const { siteId, item, before, place, corrects, correctionId, proposedBy, agreedBy } = event.data;
  const here = atSite(reading, siteId);
  const to = place === 'stock' ? here : nowhere;
  move(reading, item, { kind: 'amended', from: here, to, gramsBefore: before.grams });
  if (place === 'stock') flowsOf(reading);
  const itemAt = itemRow(books, item.itemId, item.classCode);
  books.corrections.push({ event: row, item: itemAt, corrects });
  const parties = { siteId, correctionId, proposedBy, agreedBy, corrects };
  const stated = {
    event: row,
    item: itemAt,
    itemId: item.itemId,
    seq: item.custodySeq,
    changed: changedBy(event.data),
    isGone: place !== 'stock',
    classBefore: books.classes.add(before.classCode),
    identifiersBefore: identifierTexts(before),
    identifiersAfter: identifierTexts(item),
  };
  books.amendments.stated.push({ ...stated, ...parties });
  keepRedrawn(reading);
  keepEntered(books, itemAt);
  if ((books.amendments.latest.get(itemAt) ?? 0) > item.custodySeq) return;
  books.amendments.latest.set(itemAt, item.custodySeq);
  books.itemClasses.set(itemAt, books.classes.add(item.classCode));
  books.identifiers.set(itemAt, stated.identifiersAfter);
};

const keepRedrawn = ({ books, event, row }: ReadingOf<'cn.huihuan.item.amended.v1'>): void => {
  const { item, before, place, jobId, balance, override } = event.data;
  const isOther = item.grams !== before.grams || item.classCode !== before.classCode;
  if (place !== 'consumed' || jobId === null || !isOther) return;
  const said = { event: row, jobId, item, before, balance, isAnswered: override !== undefined };
  books.redrawn.set(jobId, [...(books.redrawn.get(jobId) ?? []), said]);
};

/** What is known of the identifiers of an item when its first amendment is read is what it came in with. */
const keepEntered = ({ amendments, identifiers }: Books, item: number): void => {
  const entered = identifiers.get(item);
  if (!amendments.latest.has(item) && entered !== undefined) amendments.entered.set(item, entered);
};

const flowsOf = (reading: ReadingOf<'cn.huihuan.item.amended.v1'>): void => {
  const { siteId, item, before } = reading.event.data;
  const isOther = before.classCode !== item.classCode;
  const cell = (classCode: string, items: number, grams: number): void =>
    flow(reading, 'corrected', { siteId, classCode, items, grams });
  if (isOther) {
    cell(before.classCode, -1, -before.grams);
    cell(item.classCode, 1, item.grams);
  } else if (before.grams !== item.grams) cell(item.classCode, 0, item.grams - before.grams);
};

const changedBy = ({ item, before }: AmendedData): Amendable => ({
  ...(item.grams === before.grams ? {} : { grams: item.grams }),
  ...(item.classCode === before.classCode ? {} : { classCode: item.classCode }),
  ...(canonicalJson(item.identifiers) === canonicalJson(before.identifiers) ? {} : { identifiers: item.identifiers }),
});
