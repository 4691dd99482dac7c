import { limitsOf, type PlaceLimit, type StoragePlace } from '@huihuan/custody-domain';
import { ruleAt } from '@huihuan/rules-domain';
import { factsOfItem, type CustodyFact } from '../books/custody-facts.ts';
import { dayText } from '../books/days.ts';
import { kindOfPlace, rowOfPlace } from '../books/place.ts';
import { countChecked, warn } from '../findings.ts';
import type { CustodyTruth } from './custody-truth.ts';

/** What lies at a site of the goods that a limit holds for, by how it came. */
interface Lying {
  readonly classCode: string;
  readonly came: CustodyFact;
}

const arrivals: readonly CustodyFact['kind'][] = ['collected', 'received'];

/**
 * Where a rule lets goods over a limit only with a supervisor, or not at all: whoever took the last of them in passed it, for
 * all the rest of what lies there now had come before. What came back by a settlement is left out, so that nobody is named for
 * goods that came later.
 * @param placeOf the site with the rules of a day; `null` where no books are kept
 */
export const judgeAuthority = (
  { books, places }: CustodyTruth,
  placeOf: (siteId: string, day: string) => StoragePlace | null,
): void => {
  const lying = new Map<string, Lying[]>();
  for (let item = 0; item < places.length; item += 1) {
    const place = places.at(item);
    if (kindOfPlace(place) !== 'site') continue;
    const came = factsOfItem(books.custody, item).findLast(({ from, to }) => from !== to);
    if (came === undefined || !arrivals.includes(came.kind)) continue;
    const siteId = books.sites.at(rowOfPlace(place));
    const known = lying.get(siteId) ?? [];
    known.push({ classCode: books.classes.at(came.classRow), came });
    lying.set(siteId, known);
  }
  for (const [siteId, goods] of lying) {
    const today = placeOf(siteId, books.lastDay);
    for (const limit of today === null ? [] : limitsOf(today)) judgeLimit({ siteId, goods, limit });
  }

  function judgeLimit({ siteId, goods, limit }: LimitAtSite): void {
    if (limit.grams === null) return;
    const limited = goods.filter(({ classCode }) => limit.prefixes.some((prefix) => classCode.startsWith(prefix)));
    const last = limited.reduce<CustodyFact | null>(
      (latest, { came }) => (latest === null || came.event > latest.event ? came : latest),
      null,
    );
    const then = last === null ? null : placeOf(siteId, dayText(last.day));
    if (last === null || then === null) return;
    const allowed = limitsOf(then).find(({ ruleId }) => ruleId === limit.ruleId)?.grams ?? null;
    const { site, rules } = then;
    const question = { ruleId: limit.ruleId, day: dayText(last.day), areaCode: site.areaCode, siteId };
    const effect = ruleAt(rules, question)?.effect;
    if (allowed === null || (effect !== 'supervisor' && effect !== 'refuse')) return;
    countChecked(books.findings, 9);
    const grams = limited.reduce((sum, { came }) => sum + came.gramsAfter, 0);
    if (grams <= allowed || (effect === 'supervisor' && books.alarms.answeredFor.has(last.event))) return;
    warn(books.findings, {
      ...{ rule: 9, code: 'storage.unauthorised', subject: `storage:${siteId}/${limit.ruleId}` },
      ...{ eventId: books.events.at(last.event), expected: allowed, found: grams },
      zh: effect === 'refuse' ? '收入货物后超过规则不许超过的上限' : '收入货物后超过上限，而无主管负责',
      en:
        effect === 'refuse'
          ? 'goods were taken in over a limit that a rule lets nobody pass'
          : 'goods were taken in over a limit, and no supervisor answered for it',
    });
  }
};

interface LimitAtSite {
  readonly siteId: string;
  readonly goods: readonly Lying[];
  readonly limit: PlaceLimit;
}
