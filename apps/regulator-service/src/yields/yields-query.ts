import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { judgeYields, type OutlierRule, type SiteYield } from '@huihuan/regulator-domain';
import {
  amountOf,
  expectedShares,
  guttedShares,
  rulesOn,
  type RuleBook,
  type RuleInForce,
} from '@huihuan/rules-domain';
import type { Months } from '../figures/period.ts';
import { siteSeen } from '../places/seen-sql.ts';
import { beginningOf, type Sight } from '../places/sight.ts';
import type { SiteYieldShown, Yields } from './yields-schema.ts';

export interface YieldsQuestion extends Months {
  readonly sight: Sight;
}

interface InputRow {
  readonly month: string;
  readonly siteId: string;
  readonly areaCode: string;
  readonly classCode: string;
  readonly family: string | null;
  readonly zh: string | null;
  readonly en: string | null;
  readonly jobs: number;
  readonly inputs: number;
  readonly inputGrams: number;
  readonly lossGrams: number;
}

interface OutputRow {
  readonly siteId: string;
  readonly classCode: string;
  readonly outputClass: string;
  readonly grams: number;
}

/** Gutted units of a site and class in a month that lack the same parts. */
interface GuttedRow {
  readonly month: string;
  readonly siteId: string;
  readonly classCode: string;
  readonly missing: readonly string[];
  readonly units: number;
  readonly grams: number;
}

/** What sites made of each class in some months, held against what is expected and against each other. */
export const readYields = async (tx: Tx, question: YieldsQuestion, book: RuleBook, now: Date): Promise<Yields> => {
  const { sight, fromMonth, toMonth } = question;
  const months = [sight, `${fromMonth}-01`, `${toMonth}-01`];
  const inputs = await rowsOf<InputRow>(tx, inputsSql, months);
  const outputs = await rowsOf<OutputRow>(tx, outputsSql, months);
  const gutted = grouped(await rowsOf<GuttedRow>(tx, guttedSql, months), keyOf);
  const asOf = now.toISOString();
  const here = rulesOn(book, {
    day: `${toMonth}-01`,
    areaCode: beginningOf(sight).padEnd(6, '0'),
    siteId: null,
  });
  const mixed = inputs.filter(({ classCode }) => classCode === '');
  const outputsOf = grouped(outputs, keyOf);
  const classes = grouped(
    inputs.filter(({ classCode }) => classCode !== ''),
    ({ classCode }) => classCode,
  );
  return {
    ...{ asOf, fromMonth, toMonth, outlier: outlierShown(here.at('yield.outlier')) },
    mixed: { jobs: sumOf(mixed, 'jobs'), inputGrams: sumOf(mixed, 'inputGrams') },
    classes: [...classes].map(([classCode, rows]) => {
      const [first] = rows;
      const bySite = [...grouped(rows, ({ siteId }) => siteId).values()];
      const judged = judgeYields(bySite.map((ofSite) => siteYieldOf(ofSite, { outputsOf, gutted }, book)));
      const rule = expectedShares(here, classCode)?.rule;
      return {
        ...{ classCode, family: first?.family ?? null },
        name: { zh: first?.zh ?? classCode, en: first?.en ?? classCode },
        rule: rule === undefined ? null : shown(rule),
        medians: [...judged.medians].map(([output, median]) => ({ classCode: output, gramsPerKilogram: median })),
        sites: bySite.flatMap((ofSite, index): SiteYieldShown[] => {
          const site = judged.sites[index];
          if (site === undefined) return [];
          const lacked = guttedOf(ofSite, gutted);
          return [{ ...countedOf(ofSite), ...lackOf(lacked), ...site }];
        }),
      };
    }),
  };
};

const grouped = <Row>(rows: readonly Row[], by: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group === undefined) groups.set(by(row), [row]);
    else group.push(row);
  }
  return groups;
};

const keyOf = ({ siteId, classCode }: Pick<InputRow, 'siteId' | 'classCode'>): string => `${siteId} ${classCode}`;

const sumOf = <Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

const guttedOf = (rows: readonly InputRow[], gutted: ReadonlyMap<string, readonly GuttedRow[]>): readonly GuttedRow[] =>
  rows.slice(0, 1).flatMap((first) => gutted.get(keyOf(first)) ?? []);

const lackOf = (rows: readonly GuttedRow[]) => ({
  gutted: { units: sumOf(rows, 'units'), grams: sumOf(rows, 'grams') },
});

const countedOf = (rows: readonly InputRow[]) => ({
  jobs: sumOf(rows, 'jobs'),
  inputs: sumOf(rows, 'inputs'),
  inputGrams: sumOf(rows, 'inputGrams'),
  lossGrams: sumOf(rows, 'lossGrams'),
});

/** A site that the rule of its place judges by nothing, is no outlier and no measure. */
const noRule: OutlierRule = { minimumGrams: Infinity, bandPercent: 0, leastDifference: 0, sites: 3, deviations: 1 };

/** What came out, and what lacked parts, by site and class. */
interface Beside {
  readonly outputsOf: ReadonlyMap<string, readonly OutputRow[]>;
  readonly gutted: ReadonlyMap<string, readonly GuttedRow[]>;
}

/** `rows` are the months of one site and class; each month by the rules of its first day. */
const siteYieldOf = (rows: readonly InputRow[], { outputsOf, gutted }: Beside, book: RuleBook): SiteYield => {
  const [first] = rows;
  if (first === undefined) throw new TypeError('a site without a month');
  const { siteId, classCode, areaCode } = first;
  const [expected, lacking] = [new Map<string, number>(), new Map<string, number>()];
  let isExpected = true;
  let unknownGrams = 0;
  for (const { month, inputGrams } of rows) {
    const rules = rulesOn(book, { day: month, areaCode, siteId });
    const whole = expectedShares(rules, classCode);
    if (whole === null) isExpected = false;
    addShares(expected, whole?.shares, inputGrams);
    for (const { missing, grams } of guttedOf(rows, gutted).filter((one) => one.month === month)) {
      const left = guttedShares(rules, classCode, missing)?.shares;
      if (left === undefined) unknownGrams += grams;
      else if (whole !== null) {
        addShares(lacking, whole.shares, grams);
        addShares(lacking, left, -grams);
      }
    }
  }
  for (const [output, grams] of lacking) expected.set(output, (expected.get(output) ?? 0) - grams);
  const outputs = new Map((outputsOf.get(keyOf(first)) ?? []).map(({ outputClass, grams }) => [outputClass, grams]));
  const last = rulesOn(book, { day: rows.at(-1)?.month ?? first.month, areaCode, siteId }).at('yield.outlier');
  return {
    ...{
      siteId,
      inputGrams: sumOf(rows, 'inputGrams'),
      outputs,
      expected: isExpected ? expected : null,
      lacking,
      unknownGrams,
    },
    partsGrams: [...outputs].reduce((sum, [output, grams]) => sum + (output.startsWith('part.') ? grams : 0), 0),
    rule: last === undefined ? noRule : outlierOf(last),
  };
};

const addShares = (
  sums: Map<string, number>,
  shares: Iterable<readonly [string, number]> = [],
  grams: number,
): void => {
  for (const [output, share] of shares) sums.set(output, (sums.get(output) ?? 0) + (grams * share) / 1000);
};

const outlierOf = (rule: RuleInForce): OutlierRule => ({
  minimumGrams: amountOf(rule, 'minimumGrams'),
  bandPercent: amountOf(rule, 'bandPercent'),
  leastDifference: amountOf(rule, 'leastDifference'),
  sites: amountOf(rule, 'sites'),
  deviations: amountOf(rule, 'deviations'),
});

const shown = ({ standing, certainty, document }: RuleInForce) => ({ standing, certainty, document });

const outlierShown = (rule: RuleInForce | undefined): Yields['outlier'] =>
  rule === undefined ? null : { ...shown(rule), ...outlierOf(rule) };

export const inputsSql = `
  select to_char(month, 'YYYY-MM-DD') as month, site_id as "siteId", coalesce(site.area_code, '') as "areaCode",
         class_code as "classCode", goods_class.family, goods_class.name_zh as zh, goods_class.name_en as en,
         jobs, inputs, input_grams as "inputGrams", loss_grams as "lossGrams"
    from yield_input_month left join site using (site_id) left join goods_class using (class_code)
   where month between $2::date and $3::date and ${siteSeen('site_id', 1)}
   order by class_code, site_id, month`;

export const outputsSql = `
  select site_id as "siteId", class_code as "classCode", output_class as "outputClass", sum(grams)::bigint as grams
    from yield_output_month
   where month between $2::date and $3::date and ${siteSeen('site_id', 1)}
   group by site_id, class_code, output_class`;

/** Of jobs with inputs of one class, as the forms of the units say now. */
export const guttedSql = `
  select to_char(date_trunc('month', closed_at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as month,
         job_yield.site_id as "siteId", job_yield.class_code as "classCode", missing, count(*)::int as units,
         sum(item.grams)::bigint as grams
    from job_yield join item on item.consumed_by = job_yield.job_id join gutted using (item_id)
   where starts_with(job_yield.class_code, 'appliance.') and missing is not null
     and closed_at >= $2::date::timestamp at time zone 'Asia/Shanghai'
     and closed_at < ($3::date + interval '1 month')::timestamp at time zone 'Asia/Shanghai'
     and ${siteSeen('job_yield.site_id', 1)}
   group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
