import { numberOfSite } from '../books/manifest-book.ts';
import { violate } from '../findings.ts';
import type { Reading, ReadingOf } from './reading.ts';

interface Words {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const wrong = ({ books, event }: Reading, manifestId: string, { code, zh, en }: Words): void =>
  violate(books.findings, {
    ...{ rule: 5, code: `manifest.${code}`, subject: `manifest:${manifestId}`, eventId: event.id },
    ...{ zh, en },
  });

/** What a sender states, it may put right until it is void; a number of a void manifest is never used again. */
export const takeManifest = (reading: ReadingOf<'cn.huihuan.manifest.recorded.v1'>): void => {
  const { manifests } = reading.books;
  const { manifestId, siteId, number } = reading.event.data;
  const before = manifests.known.get(manifestId);
  const holder = manifests.voidNumbers.get(numberOfSite(siteId, number));
  if (before?.isVoid === true) wrong(reading, manifestId, recordedAfterVoid);
  else if (holder !== undefined) wrong(reading, manifestId, numberUsedAgain);
  if (before === undefined) manifests.known.set(manifestId, { siteId, number, isVoid: false });
  else before.number = number;
};

/** Both stand in the log of the sender, the record before the void. */
export const takeVoidManifest = (reading: ReadingOf<'cn.huihuan.manifest.voided.v1'>): void => {
  const { manifests } = reading.books;
  const { manifestId, siteId, number } = reading.event.data;
  const known = manifests.known.get(manifestId);
  if (known === undefined) return wrong(reading, manifestId, voidUnknown);
  if (known.isVoid) return wrong(reading, manifestId, voidedTwice);
  if (known.siteId !== siteId || known.number !== number) wrong(reading, manifestId, voidedAnother);
  known.isVoid = true;
  manifests.voidNumbers.set(numberOfSite(siteId, number), manifestId);
};

const recordedAfterVoid: Words = {
  code: 'recorded-after-void',
  zh: '已作废的联单又被登记',
  en: 'a manifest was recorded again after it had been voided',
};

const numberUsedAgain: Words = {
  code: 'number-used-again',
  zh: '已作废联单的编号又被使用',
  en: 'the number of a void manifest was used again',
};

const voidUnknown: Words = {
  code: 'void-unknown',
  zh: '作废了一份从未登记的联单',
  en: 'a manifest was voided that nobody recorded',
};

const voidedTwice: Words = { code: 'voided-twice', zh: '同一联单作废了两次', en: 'a manifest was voided twice' };

const voidedAnother: Words = {
  code: 'void-differs',
  zh: '作废的联单与登记的场所或编号不一致',
  en: 'a manifest was voided under another site or number than it was recorded',
};
