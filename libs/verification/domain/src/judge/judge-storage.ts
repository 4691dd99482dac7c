import { limitsOf, storageDays, type StoragePlace } from '@huihuan/custody-domain';
import { nationalRules } from '@huihuan/rules-domain';
import type { Books } from '../books/books.ts';
import { dayNumber, dayText } from '../books/days.ts';
import { factsOfItem } from '../books/custody-facts.ts';
import { classOfCell, siteOfCell, type Amount } from '../books/flow-book.ts';
import { kindOfPlace, rowOfPlace } from '../books/place.ts';
import { countChecked, warn } from '../findings.ts';
import { judgeAuthority } from './judge-authority.ts';
import type { CustodyTruth } from './custody-truth.ts';

const tiers = {
  'collection-point': 'collection',
  'transfer-station': 'transfer',
  'sorting-centre': 'sorting',
} as const;

/** A site with the rules of a day, usually the last that anything was said on; `null` for enterprises, which keep no books here. */
const placeOf = (books: Books, siteId: string, day = books.lastDay): StoragePlace | null => {
  const kind = books.siteKinds.get(siteId);
  if (kind === undefined || kind === 'downstream' || day === '') return null;
  return {
    ...{ tier: tiers[kind], at: `${day}T12:00:00+08:00` },
    site: { siteId, areaCode: books.areas.get(siteId) ?? '' },
    rules: { rules: nationalRules, local: books.localRules },
  };
};

/** What lies at sites by the events alone, against the limits of the last day. People stored it: it is told, and fails nothing. */
export const judgeStorage = (truth: CustodyTruth, stock: ReadonlyMap<number, Amount>): void => {
  judgeWeights(truth.books, stock);
  judgeDays(truth);
  judgeAuthority(truth, (siteId, day) => placeOf(truth.books, siteId, day));
};

const judgeWeights = (books: Books, stock: ReadonlyMap<number, Amount>): void => {
  const bySite = new Map<string, { readonly classCode: string; readonly grams: number }[]>();
  for (const [cell, { grams }] of stock) {
    const siteId = books.sites.at(siteOfCell(cell));
    const known = bySite.get(siteId) ?? [];
    known.push({ classCode: books.classes.at(classOfCell(cell)), grams });
    bySite.set(siteId, known);
  }
  for (const [siteId, goods] of bySite) {
    const place = placeOf(books, siteId);
    for (const { ruleId, prefixes, grams: limit } of place === null ? [] : limitsOf(place)) {
      if (limit === null) continue;
      countChecked(books.findings, 9);
      const lying = goods.filter(({ classCode }) => prefixes.some((prefix) => classCode.startsWith(prefix)));
      const grams = lying.reduce((sum, each) => sum + each.grams, 0);
      if (grams <= limit) continue;
      warn(books.findings, {
        ...{
          rule: 9,
          code: 'storage.over-limit',
          subject: `storage:${siteId}/${ruleId}`,
          expected: limit,
          found: grams,
        },
        zh: '场所贮存重量超过规则上限',
        en: 'a site stores more than a rule allows',
      });
    }
  }
};

const judgeDays = ({ books, places }: CustodyTruth): void => {
  const known = new Map<string, number | null>();
  const daysAllowed = (siteId: string, classCode: string): number | null => {
    const key = `${siteId}/${classCode}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const place = placeOf(books, siteId);
    const allowed = place === null ? null : (storageDays(place, classCode)?.days ?? null);
    known.set(key, allowed);
    return allowed;
  };
  for (let item = 0; item < places.length; item += 1) {
    const place = places.at(item);
    if (kindOfPlace(place) !== 'site') continue;
    const siteId = books.sites.at(rowOfPlace(place));
    const allowed = daysAllowed(siteId, books.classes.at(books.itemClasses.at(item)));
    if (allowed !== null) judgeStay(books, { item, siteId, allowed });
  }
};

const judgeStay = (
  books: Books,
  { item, siteId, allowed }: { item: number; siteId: string; allowed: number },
): void => {
  countChecked(books.findings, 9);
  // a correction of the weight is no arrival
  const came = factsOfItem(books.custody, item).findLast(({ from, to }) => from !== to);
  if (came === undefined || dayNumber(books.lastDay) - came.day <= allowed) return;
  const itemId = books.items.at(item);
  warn(books.findings, {
    ...{ rule: 9, code: 'storage.too-long', subject: `item:${itemId}`, itemId, eventId: books.events.at(came.event) },
    ...{ expected: dayText(came.day + allowed), found: books.lastDay, zh: `在场所 ${siteId} 贮存超过规则期限` },
    en: `it lies at the site ${siteId} for longer than a rule allows`,
  });
};
