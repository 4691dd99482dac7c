import type { Books } from '../books/books.ts';
import type { CertificateBook } from '../books/certificate-book.ts';
import { countChecked, violate } from '../findings.ts';

/** Numbers of a site, kind and year from 1 without gaps, each given once; one that counts for an item, and one that counts for a VIN; an item that there is. */
export const judgeCertificates = (books: Books): void => {
  const all = [...books.certificates.values()];
  for (const [series, given] of groupedBy(all, (certificate) => certificate.series)) judgeSeries(books, series, given);
  const counting = all.filter(({ voided }) => voided === -1);
  for (const living of groupedBy(counting, ({ itemId, kind }) => `${itemId}/${kind}`).values())
    judgeLiving(books, living);
  for (const [vin, living] of groupedBy(counting, ({ vin }) => vin ?? ''))
    if (vin !== '') judgeVehicle(books, vin, living);
  for (const certificate of all) judgeItem(books, certificate);
};

const groupedBy = (
  all: readonly CertificateBook[],
  keyOf: (certificate: CertificateBook) => string,
): ReadonlyMap<string, readonly CertificateBook[]> => {
  const groups = new Map<string, CertificateBook[]>();
  for (const certificate of all) {
    const group = groups.get(keyOf(certificate));
    if (group === undefined) groups.set(keyOf(certificate), [certificate]);
    else group.push(certificate);
  }
  return groups;
};

const eventOf = (books: Books, certificate: CertificateBook | undefined): string | null =>
  certificate === undefined ? null : books.events.at(certificate.issued);

const judgeSeries = (books: Books, series: string, given: readonly CertificateBook[]): void => {
  let last = 0;
  for (const certificate of given.toSorted((one, other) => one.sequence - other.sequence)) {
    countChecked(books.findings, 5);
    const { sequence } = certificate;
    if (sequence === last + 1) {
      last = sequence;
      continue;
    }
    const isTwice = sequence === last;
    violate(books.findings, {
      ...{ rule: isTwice ? 7 : 5, code: isTwice ? 'certificate.number-twice' : 'certificate.number-gap' },
      ...{ subject: `certificates:${series}`, itemId: certificate.itemId, eventId: eventOf(books, certificate) },
      ...{ expected: last + 1, found: sequence },
      zh: isTwice ? '同一证明编号用了两次' : '证明编号不连续，中间缺号',
      en: isTwice ? 'a number of certificates was given twice' : 'numbers of certificates have a gap',
    });
    last = sequence;
  }
};

const judgeLiving = (books: Books, living: readonly CertificateBook[]): void => {
  countChecked(books.findings, 1);
  const [first, second] = living;
  if (first === undefined || second === undefined) return;
  violate(books.findings, {
    ...{ rule: 1, code: 'certificate.lives-twice', subject: `item:${first.itemId}`, itemId: first.itemId },
    ...{ eventId: eventOf(books, second), expected: 1, found: living.length },
    zh: '同一物品有多份同类有效证明',
    en: 'several certificates of a kind count for one item',
  });
};

/** A vehicle that came in again under its VIN is another item and the same vehicle. */
const judgeVehicle = (books: Books, vin: string, living: readonly CertificateBook[]): void => {
  countChecked(books.findings, 1);
  const [first, ...others] = living;
  const second = others.find(({ itemId }) => itemId !== first?.itemId);
  if (second === undefined) return;
  violate(books.findings, {
    ...{ rule: 1, code: 'certificate.vehicle-lives-twice', subject: `vin:${vin}`, itemId: second.itemId },
    ...{ eventId: eventOf(books, second), expected: 1, found: living.length },
    zh: '同一车辆识别代号有多份有效的报废机动车回收证明',
    en: 'several certificates of vehicle recovery count for one VIN',
  });
};

/** An item is known by a fact of its custody. */
const judgeItem = (books: Books, certificate: CertificateBook): void => {
  countChecked(books.findings, 6);
  const item = books.items.find(certificate.itemId);
  if (item !== -1 && books.custody.latest.at(item) !== -1) return;
  violate(books.findings, {
    ...{ rule: 6, code: 'certificate.item-unknown', subject: `certificate:${certificate.certificateId}` },
    ...{ itemId: certificate.itemId, eventId: eventOf(books, certificate) },
    zh: '为台账中没有的物品出具了证明',
    en: 'a certificate was issued for an item that nobody ever took in',
  });
};
