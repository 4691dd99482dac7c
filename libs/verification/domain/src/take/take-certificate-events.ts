import type { Identifier } from '@huihuan/contracts-events';
import { chinaDay } from '@huihuan/kernel-domain';
import { violate } from '../findings.ts';
import type { Reading, ReadingOf } from './reading.ts';

export const takeIssued = (reading: ReadingOf<'cn.huihuan.certificate.issued.v1'>): void => {
  const { books, event, row } = reading;
  const { certificateId, siteId, kind, year, sequence, itemId } = event.data;
  if (books.certificates.has(certificateId)) return secondTime(reading, certificateId, 'issued');
  const series = `${siteId}/${kind}/${year}`;
  const days = { issuedOn: event.data.issuedOn, saidOn: chinaDay(event.time) };
  const vin = kind === 'vehicle-recovery' ? vinIn(event.data.identifiers) : null;
  const certificate = { certificateId, series, kind, sequence, itemId, vin, siteId, issued: row, voided: -1, ...days };
  books.certificates.set(certificateId, certificate);
};

const vinIn = (identifiers: readonly Identifier[]): string | null =>
  identifiers.find(({ kind }) => kind === 'vin')?.value ?? null;

/** Both stand in the log of one service, the issue before the void. */
export const takeVoided = (reading: ReadingOf<'cn.huihuan.certificate.voided.v1'>): void => {
  const { books, event, row } = reading;
  const { certificateId } = event.data;
  const known = books.certificates.get(certificateId);
  if (known === undefined) {
    violate(books.findings, {
      ...{ rule: 5, code: 'certificate.void-unknown', subject: `certificate:${certificateId}`, eventId: event.id },
      zh: '作废了一份从未出具的证明',
      en: 'a certificate was voided that nobody issued',
    });
    return;
  }
  if (known.voided !== -1) return secondTime(reading, certificateId, 'voided');
  known.voided = row;
};

const secondTime = ({ books, event }: Reading, certificateId: string, act: 'issued' | 'voided'): void =>
  violate(books.findings, {
    ...{ rule: 7, code: `certificate.${act}-twice`, subject: `certificate:${certificateId}`, eventId: event.id },
    zh: act === 'issued' ? '同一证明出具了两次' : '同一证明作废了两次',
    en: `a certificate was ${act} twice`,
  });
