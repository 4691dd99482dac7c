import { describe, expect, it } from '@jest/globals';
import { judgeYields, medianOf, type OutlierRule, type SiteYield } from './judge-yields.ts';

const rule: OutlierRule = { minimumGrams: 1_000_000, bandPercent: 30, leastDifference: 10, sites: 5, deviations: 5 };
const tonne = 1_000_000;

/** A site that made so many grams of copper of each kilogram; 28 are expected. */
const site = (siteId: string, copper: number, more: Partial<SiteYield> = {}): SiteYield => ({
  ...{ siteId, inputGrams: 2 * tonne, partsGrams: 0, lacking: new Map(), unknownGrams: 0, rule, ...more },
  outputs: new Map([['bulk.copper', (copper * (more.inputGrams ?? 2 * tonne)) / 1000]]),
  expected: new Map([['bulk.copper', (28 * (more.inputGrams ?? 2 * tonne)) / 1000]]),
});
const found = (sites: readonly SiteYield[]) =>
  Object.fromEntries(judgeYields(sites).sites.map(({ siteId, outputs }) => [siteId, outputs[0]?.findings]));

describe('the yield of a site', () => {
  it('is pointed out outside the band around what is expected, on either side', () =>
    expect(found([site('a', 28), site('b', 40), site('c', 15), site('d', 37)])).toEqual({
      a: [],
      b: ['above-expected'],
      c: ['below-expected'],
      d: [],
    }));

  it('is not pointed out by a difference that is small in itself, however large a share of the expected it is', () => {
    const sites = [site('a', 18), site('b', 17.9)];
    expect(found(sites)).toEqual({ a: [], b: ['below-expected'] });
  });

  it('is not judged with less input than the rule asks for, and is no measure for others', () => {
    const small = site('a', 500, { inputGrams: tonne - 1 });
    expect(judgeYields([small, site('b', 28)]).sites).toMatchObject([
      { isJudged: false, outputs: [{ grams: 499_999.5, findings: [] }] },
      { isJudged: true },
    ]);
    expect(judgeYields([small, ...['b', 'c', 'd', 'e'].map((name) => site(name, 28))]).medians.size).toBe(0);
  });

  it('is pointed out far from the median of five sites, which one wrong site does not move', () => {
    const usual = [27, 28, 29, 28, 26].map((copper, index) => site(`s${index}`, copper, { expected: null }));
    const judged = judgeYields([...usual, { ...site('far', 60), expected: null }]);
    expect(judged.medians.get('bulk.copper')).toBe(28);
    expect(judged.sites.flatMap(({ siteId, outputs }) => outputs[0]?.findings.map((said) => [siteId, said]))).toEqual([
      ['far', 'above-sites'],
    ]);
  });

  it('that is low is no outlier where whole parts came out that may hold what lacks', () => {
    expect(found([site('a', 0, { partsGrams: 50_000 })])).toEqual({ a: [] });
    expect(found([site('a', 0, { partsGrams: 2_000 })])).toEqual({ a: ['below-expected'] });
  });
});

describe('a site whose units lacked parts', () => {
  const expecting = (copper: number) => new Map([['bulk.copper', copper * 2000]]);

  it('is held against what gutted units give, and not against whole ones', () => {
    const gutted = { ...site('a', 15), expected: expecting(16), lacking: expecting(12) };
    expect(found([site('a', 15)])).toEqual({ a: ['below-expected'] });
    expect(found([gutted])).toEqual({ a: [] });
    expect(found([{ ...gutted, outputs: expecting(28) }])).toEqual({ a: ['above-expected'] });
  });

  it('is compared with others as if its units had been whole, both ways', () => {
    const usual = [27, 28, 29, 28, 26].map((copper, index) => site(`s${index}`, copper, { expected: null }));
    const low = { ...site('low', 10), expected: null };
    const of = (one: SiteYield) => judgeYields([...usual, one]).sites.at(-1)?.outputs[0]?.findings;
    expect([of(low), of({ ...low, lacking: expecting(18) })]).toEqual([['below-sites'], []]);
    expect(of({ ...site('high', 28), expected: null, lacking: expecting(30) })).toEqual(['above-sites']);
  });

  it('is not pointed out as far as units may account for it of which nobody can say what they lack', () => {
    expect(found([{ ...site('a', 15), unknownGrams: 20_000 }])).toEqual({ a: [] });
    expect(found([{ ...site('a', 15), unknownGrams: 2_000 }])).toEqual({ a: ['below-expected'] });
    expect(found([{ ...site('a', 40), unknownGrams: 20_000 }])).toEqual({ a: [] });
  });
});

describe('a median', () => {
  it('is the middle, or between the two in the middle', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([2, 2.5, 0]);
  });
});
