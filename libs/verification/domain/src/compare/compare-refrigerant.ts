import { recoveredTenths } from '../books/refrigerant-book.ts';
import { countChecked, violate, warn } from '../findings.ts';
import type { Comparison } from './comparison.ts';

const table = 'regulator/figures/said';

/** What the regulator tells of one kind in one month; its areas are added up. */
export interface RefrigerantFigure {
  readonly month: string;
  readonly family: string;
  readonly refrigerant: string;
  readonly grams: number;
}

/** The months in which refrigerant was recovered by the events, the first and the last; `null` where it never was. */
export const refrigerantMonths = ({ books }: Comparison): readonly [first: string, last: string] | null => {
  const months = books.refrigerant.said.map(({ month }) => month).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
};

/**
 * Rule 6 for refrigerant: grams that were recovered, by month, family and kind, are those of the records that hold.
 * @param isRead false while the regulator says itself that it still reads its archive
 */
export const compareRefrigerant = (
  { books }: Comparison,
  told: readonly RefrigerantFigure[],
  isRead: boolean,
): void => {
  const expected = recoveredTenths(books.refrigerant);
  const found = new Map<string, number>();
  for (const { month, family, refrigerant, grams } of told) {
    const key = `${month} ${family} ${refrigerant}`;
    found.set(key, (found.get(key) ?? 0) + Math.round(grams * 10));
  }
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    countChecked(books.findings, 6);
    const [should, is] = [expected.get(key) ?? 0, found.get(key) ?? 0];
    if (should === is) continue;
    const about = { rule: 6, subject: `refrigerant:${key}`, table, expected: should / 10, found: is / 10 } as const;
    if (!isRead) {
      warn(books.findings, {
        ...{ ...about, code: 'refrigerant.unread' },
        zh: '监管尚未读完制冷剂回收记录，请稍后再核验',
        en: 'the regulator has not read all records of refrigerant yet: verify again later',
      });
      continue;
    }
    violate(books.findings, {
      ...{ ...about, code: 'refrigerant.grams' },
      zh: '监管的制冷剂回收克数与事件不符',
      en: 'the regulator tells other grams of refrigerant than the events',
    });
  }
};
