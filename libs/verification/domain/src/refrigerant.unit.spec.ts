import { describe, expect, it } from '@jest/globals';
import { compareRefrigerant, openComparison, refrigerantMonths, reportOf, type Comparison } from './index.ts';
import { booksOf, evidenceOf, kindsOf } from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf } from './testing/made-up-day.support.spec.ts';

interface Said {
  readonly refrigerant?: string;
  readonly refrigerantGrams?: number;
}

/** What steps say of one appliance, each taking the place of the one before. */
const comparison = (...said: readonly Said[]): Comparison => {
  const { network } = madeUpDay();
  const { siteId } = siteOf(network.sites, 'centre');
  const itemId = network.clock.id();
  let corrects: string | null = null;
  for (const details of said) {
    const stepId = network.clock.id();
    network.logs.say('sorting', siteId, {
      type: 'cn.huihuan.item.step-recorded.v1',
      data: {
        ...{
          siteId,
          itemId,
          family: 'appliance',
          classCode: 'appliance.fridge',
          stepId,
          corrects,
          details: { ...details },
        },
        ...{ step: 'recover-refrigerant', result: 'done', evidence: [], staffId: null, witnessId: null },
        // the last hours of a month in UTC are the first of the next in China
        occurredAt: '2026-03-31T18:00:00.000Z',
      },
    });
    corrects = stepId;
  }
  return openComparison(booksOf(evidenceOf(network)));
};

const told = (grams: number) => [{ month: '2026-04', family: 'appliance', refrigerant: 'r600a', grams }];
const r600a = (refrigerantGrams: number): Said => ({ refrigerant: 'r600a', refrigerantGrams });

describe('refrigerant that was recovered', () => {
  const foundIn = (books: Comparison, grams: readonly number[], isRead = true) => {
    compareRefrigerant(books, grams.flatMap(told), isRead);
    return reportOf(books.books);
  };

  it('is what the records say, by the month in China, those of several areas added up', () => {
    expect(refrigerantMonths(comparison(r600a(20.3)))).toEqual(['2026-04', '2026-04']);
    expect(kindsOf(foundIn(comparison(r600a(20.3)), [20.3]))).toEqual([]);
    expect(kindsOf(foundIn(comparison(r600a(20.3)), [20.1, 0.2]))).toEqual([]);
  });

  it('counts no record that another one put right', () => {
    expect(kindsOf(foundIn(comparison(r600a(20), r600a(2)), [2]))).toEqual([]);
    expect(kindsOf(foundIn(comparison(r600a(20), r600a(2)), [22]))).toEqual(['6 refrigerant.grams']);
  });

  it('is found where the regulator tells more, less, or of a kind that nobody recovered', () => {
    expect(kindsOf(foundIn(comparison(r600a(20)), [20.1]))).toEqual(['6 refrigerant.grams']);
    expect(kindsOf(foundIn(comparison(r600a(20)), []))).toEqual(['6 refrigerant.grams']);
    expect(kindsOf(foundIn(comparison({ refrigerant: 'none' }), [1]))).toEqual(['6 refrigerant.grams']);
  });

  it('is a note alone where the regulator says that it still reads its archive', () => {
    const report = foundIn(comparison(r600a(20)), [], false);
    expect(kindsOf(report)).toEqual([]);
    expect(report.warnings.map(({ code }) => code)).toContain('refrigerant.unread');
  });

  it('asks for no month where there was none', () => {
    expect(refrigerantMonths(comparison())).toBeNull();
  });
});
