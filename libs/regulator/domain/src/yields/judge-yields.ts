/** How far a yield may be from others before it is pointed out; from the rule `yield.outlier` at the place of the site. */
export interface OutlierRule {
  /** With less input a site is not judged and no measure for others. */
  readonly minimumGrams: number;
  /** Of what is expected, up and down. */
  readonly bandPercent: number;
  /** Grams per kilogram by which a yield differs at least. */
  readonly leastDifference: number;
  /** So many sites have to have enough input before they are compared with each other. */
  readonly sites: number;
  /** Median absolute deviations. */
  readonly deviations: number;
}

/** What a site made of one class in a period. Grams. */
export interface SiteYield {
  readonly siteId: string;
  readonly inputGrams: number;
  /** Came out as whole parts, such as compressors: what lacks in materials may be in them. */
  readonly partsGrams: number;
  readonly outputs: ReadonlyMap<string, number>;
  /** What the same input is expected to give; `null` where nothing is expected of the class. */
  readonly expected: ReadonlyMap<string, number> | null;
  /** What more the same input is expected to give if no unit lacked a part; below zero where it is less. */
  readonly lacking: ReadonlyMap<string, number>;
  /** Input of gutted units (已拆件) of which nobody can say what they lack. */
  readonly unknownGrams: number;
  readonly rule: OutlierRule;
}

export const yieldFindings = ['above-expected', 'below-expected', 'above-sites', 'below-sites'] as const;
export type YieldFinding = (typeof yieldFindings)[number];

export interface JudgedOutput {
  readonly classCode: string;
  readonly grams: number;
  readonly expectedGrams: number | null;
  readonly findings: readonly YieldFinding[];
}

export interface JudgedSite {
  readonly siteId: string;
  /** False where the input is less than the rule asks for: no findings then. */
  readonly isJudged: boolean;
  readonly outputs: readonly JudgedOutput[];
}

export interface JudgedClass {
  readonly sites: readonly JudgedSite[];
  /** Grams per kilogram in the middle of the sites with enough input, by output; empty where they are too few. */
  readonly medians: ReadonlyMap<string, number>;
}

/** What a site would have made of whole units, so that those with many gutted ones are compared like for like. */
const asIfWhole = ({ outputs, lacking }: SiteYield, output: string): number =>
  (outputs.get(output) ?? 0) + (lacking.get(output) ?? 0);

const perKilogram = (grams: number, inputGrams: number): number => (inputGrams === 0 ? 0 : (grams * 1000) / inputGrams);

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
};

/**
 * The yields of one class, site by site. A yield is pointed out where it lies outside the band around what is expected, or
 * further from the median of the sites than so many median absolute deviations: both are moved little by a few wrong sites.
 * One that is too low is not pointed out where parts that came out whole may hold what lacks; none is as far as gutted units
 * of which nobody can say what they lack may account for it. Sites are compared as if their units had been whole.
 */
export const judgeYields = (sites: readonly SiteYield[]): JudgedClass => {
  const classes = [
    ...new Set(sites.flatMap(({ outputs, expected }) => [...outputs.keys(), ...(expected?.keys() ?? [])])),
  ].toSorted();
  const enough = sites.filter(({ inputGrams, rule }) => inputGrams > 0 && inputGrams >= rule.minimumGrams);
  const least = Math.min(...enough.map(({ rule }) => rule.sites));
  const compared = enough.length >= least ? classes.map((output) => spreadOf(output, enough)) : [];
  return {
    medians: new Map(compared.map(({ output, median }) => [output, median])),
    sites: sites.map((site) => ({
      siteId: site.siteId,
      isJudged: enough.includes(site),
      outputs: classes.map((classCode) => {
        const spread =
          enough.length >= site.rule.sites ? compared.find(({ output }) => output === classCode) : undefined;
        return {
          ...{ classCode, grams: site.outputs.get(classCode) ?? 0 },
          expectedGrams: site.expected === null ? null : Math.round(site.expected.get(classCode) ?? 0),
          findings: enough.includes(site) ? findingsOf(site, classCode, spread) : [],
        };
      }),
    })),
  };
};

interface Spread {
  readonly output: string;
  readonly median: number;
  readonly deviation: number;
}

const spreadOf = (output: string, sites: readonly SiteYield[]): Spread => {
  const shares = sites.map((site) => perKilogram(asIfWhole(site, output), site.inputGrams));
  const median = medianOf(shares);
  return { output, median, deviation: medianOf(shares.map((share) => Math.abs(share - median))) };
};

const findingsOf = (site: SiteYield, output: string, spread: Spread | undefined): readonly YieldFinding[] => {
  const { rule, inputGrams } = site;
  const parts = perKilogram(site.partsGrams, inputGrams);
  const unknown = perKilogram(site.unknownGrams, inputGrams);
  const side = (grams: number, middle: number, allowed: number): 'above' | 'below' | null => {
    const share = perKilogram(grams, inputGrams);
    const most = Math.max(allowed, rule.leastDifference) + unknown;
    if (share > middle + most) return 'above';
    return share + parts < middle - most ? 'below' : null;
  };
  const expected = site.expected?.get(output);
  const wanted = expected === undefined ? undefined : perKilogram(expected, inputGrams);
  const fromExpected =
    wanted === undefined ? null : side(site.outputs.get(output) ?? 0, wanted, (wanted * rule.bandPercent) / 100);
  const fromSites =
    spread === undefined ? null : side(asIfWhole(site, output), spread.median, spread.deviation * rule.deviations);
  return [
    ...(fromExpected === null ? [] : [`${fromExpected}-expected` as const]),
    ...(fromSites === null ? [] : [`${fromSites}-sites` as const]),
  ];
};
