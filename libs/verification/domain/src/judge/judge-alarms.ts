import type { AlarmKind } from '@huihuan/contracts-events';
import { causeOf, isWatched } from '../books/alarm-book.ts';
import type { Books } from '../books/books.ts';
import { rowOfPlace } from '../books/place.ts';
import { countChecked, warn } from '../findings.ts';
import type { Violation } from '../violation.ts';
import type { CustodyTruth } from './custody-truth.ts';

interface Expected {
  readonly kind: AlarmKind;
  /** What the regulator calls the cause. */
  readonly subject: string;
  readonly siteId: string;
}

/**
 * Holds what was found late, or too much, beside what the regulator raised: what it watches for in that area and has raised no
 * alarm of is told. It breaks no book: areas set their own limits of alarms, and the next search may still be ahead.
 */
export const judgeAlarms = (truth: CustodyTruth): void => {
  const { books } = truth;
  // what is told of alarms is added behind what they are expected for
  for (const found of [...books.findings.warnings]) {
    const expected = expectedFor(truth, found);
    if (expected === null) continue;
    const { kind, subject, siteId } = expected;
    if (!isWatched(books.alarms, kind, books.areas.get(siteId) ?? '')) continue;
    countChecked(books.findings, found.rule);
    if ((books.alarms.open.get(causeOf(kind, subject))?.size ?? 0) > 0) continue;
    warn(books.findings, {
      ...{ rule: found.rule, code: 'alarm.not-raised', subject: found.subject, itemId: found.itemId },
      ...{ eventId: found.eventId, expected: causeOf(kind, subject), found: 'none' },
      zh: `监管方尚未就此报警：${found.zh}`,
      en: `the regulator has raised no alarm of this: ${found.en}`,
    });
  }
};

const expectedFor = (truth: CustodyTruth, { code, subject, itemId }: Violation): Expected | null => {
  const { books } = truth;
  const named = subject.slice(subject.indexOf(':') + 1);
  switch (code) {
    case 'storage.over-limit': {
      const [siteId = '', ruleId = ''] = named.split('/');
      return { kind: 'capacity', subject: `${siteId} ${ruleId}`, siteId };
    }
    case 'storage.too-long':
      return itemId === null ? null : dwellOf(truth, itemId);
    case 'manifest.overdue':
      return { kind: 'manifest', subject: named, siteId: receiverOf(books, named) };
    case 'traceability.no-number':
    case 'traceability.overdue': {
      const [move, ofId] = named.split(' ');
      const key = `${move ?? ''} ${ofId ?? ''} ${itemId ?? ''}`;
      return { kind: 'traceability-overdue', subject: named, siteId: books.batteries.moves.get(key)?.siteId ?? '' };
    }
    case 'certificate.papers-overdue': {
      const siteId = books.certificates.get(named)?.siteId ?? '';
      return { kind: 'vehicle-papers', subject: `${itemId ?? ''} late`, siteId };
    }
    default:
      return null;
  }
};

const dwellOf = ({ books, places }: CustodyTruth, itemId: string): Expected => {
  const item = books.items.find(itemId);
  const siteId = books.sites.at(rowOfPlace(places.at(item)));
  return { kind: 'dwell', subject: `${siteId} ${books.classes.at(books.itemClasses.at(item))}`, siteId };
};

const receiverOf = (books: Books, manifestId: string): string => {
  const shipmentId = books.manifestDays.get(manifestId)?.shipmentId ?? '';
  const toSite = books.shipments[books.shipmentIds.find(shipmentId)]?.toSite ?? -1;
  return toSite === -1 ? '' : books.sites.at(toSite);
};
