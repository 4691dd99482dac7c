import { addWorkingDays } from '@huihuan/kernel-domain';
import { nationalRules, rulesOn } from '@huihuan/rules-domain';
import type { Books } from '../books/books.ts';
import type { CertificateBook } from '../books/certificate-book.ts';
import { dayNumber, dayText } from '../books/days.ts';
import type { ManifestDays } from '../books/manifest-days.ts';
import type { ShipmentBook } from '../books/shipment-book.ts';
import { countChecked, violate, warn } from '../findings.ts';
import { judgeDismantling } from './judge-dismantling.ts';
import { judgeTraceability } from './judge-traceability.ts';
import { judgeVideos } from './judge-videos.ts';

/** Days that cannot be true are faults of the books; what was done late, or is overdue on the last day, is told of people. */
export const judgeClocks = (books: Books): void => {
  for (const manifest of books.manifestDays.values()) judgeManifest(books, manifest);
  for (const certificate of books.certificates.values()) judgeCertificate(books, certificate);
  judgeVideos(books);
  judgeDismantling(books);
  judgeTraceability(books);
};

const judgeManifest = (books: Books, manifest: ManifestDays): void => {
  countChecked(books.findings, 10);
  const { manifestId, confirmed, recordedBy, openedOn, voided } = manifest;
  const eventId = confirmed === null ? recordedBy : books.events.at(confirmed.event);
  const about = { rule: 10, subject: `manifest:${manifestId}`, eventId } as const;
  if (recordedBy === '' && confirmed === null) return;
  if (recordedBy === '')
    return violate(books.findings, {
      ...{ ...about, code: 'manifest.confirmed-unknown' },
      zh: '确认了一份从未登记的联单',
      en: 'a manifest was confirmed that nobody recorded',
    });
  const shipment = books.shipments[books.shipmentIds.find(manifest.shipmentId)];
  const began = beginOf(books, shipment);
  if (confirmed !== null && (confirmed.on < openedOn || began === '' || confirmed.on < began))
    return violate(books.findings, {
      ...{ ...about, code: 'manifest.confirmed-before-goods', expected: began, found: confirmed.on },
      zh: '联单确认早于货物到达',
      en: 'a manifest was confirmed before its goods arrived',
    });
  if (voided || began === '' || manifest.confirmWithin === null) return;
  const due = addWorkingDays(began, manifest.confirmWithin).day;
  const on = confirmed?.on ?? books.lastDay;
  if (on <= due) return;
  const words =
    confirmed === null
      ? { code: 'manifest.overdue', zh: '联单逾期未确认', en: 'a manifest is not confirmed, and its days are over' }
      : { code: 'manifest.confirmed-late', zh: '联单逾期确认', en: 'a manifest was confirmed after its last day' };
  warn(books.findings, { ...about, ...words, expected: due, found: on });
};

/** Counted from the receipt; for enterprises without books from the departure. */
const beginOf = ({ siteKinds, sites }: Books, shipment: ShipmentBook | undefined): string => {
  if (shipment === undefined || shipment.toSite === -1) return '';
  return siteKinds.get(sites.at(shipment.toSite)) === 'downstream' ? shipment.leftOn : shipment.receivedOn;
};

const judgeCertificate = (books: Books, certificate: CertificateBook): void => {
  countChecked(books.findings, 10);
  const { certificateId, itemId, issued, issuedOn, saidOn } = certificate;
  const subject = `certificate:${certificateId}`;
  const about = { rule: 10, subject, itemId, eventId: books.events.at(issued) } as const;
  // the day is taken before it is said: a midnight in China may lie between
  if (saidOn < issuedOn || saidOn > dayText(dayNumber(issuedOn) + 1))
    violate(books.findings, {
      ...{ ...about, code: 'certificate.other-day', expected: saidOn, found: issuedOn },
      zh: '证明上的日期不是出具之日',
      en: 'a certificate states another day than that on which it was issued',
    });
  if (certificate.kind === 'vehicle-recovery' && certificate.voided === -1) judgePapers(books, certificate, about);
};

/** 机动车登记规定: the papers of a vehicle go to the vehicle office within days of its certificate. */
const judgePapers = (
  books: Books,
  { itemId, issuedOn, siteId }: CertificateBook,
  about: { readonly rule: 10; readonly subject: string; readonly itemId: string; readonly eventId: string },
): void => {
  const place = { day: issuedOn, areaCode: books.areas.get(siteId) ?? '', siteId };
  const days = rulesOn({ rules: nationalRules, local: books.localRules }, place).amount(
    'vehicle.deregistration',
    'days',
  );
  if (days === undefined) return;
  const due = dayText(dayNumber(issuedOn) + days);
  const handed = [...(books.papersHanded.get(itemId)?.values() ?? [])].toSorted()[0];
  const on = handed ?? books.lastDay;
  if (on <= due) return;
  warn(books.findings, {
    ...{ ...about, code: handed === undefined ? 'certificate.papers-overdue' : 'certificate.papers-late' },
    ...{ expected: due, found: on },
    zh: handed === undefined ? '出具回收证明后，资料逾期未送车辆管理所' : '出具回收证明后，资料逾期送交车辆管理所',
    en: 'the papers of a vehicle did not go to the vehicle office in time after its certificate',
  });
};
