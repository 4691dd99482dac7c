import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { judgeYields, type OutlierRule, type SiteYield } from '@huihuan/regulator-domain';
import { amountOf, expectedShares, rulesOn, type RuleBook, type RuleInForce } from '@huihuan/rules-domain';
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

/** What sites made of each class in some months, held against what is expected and against each other. */
export const readYields = async (tx: Tx, question: YieldsQuestion, book: RuleBook, now: Date): Promise<Yields> => {
  const { sight, fromMonth, toMonth } = question;
  const months = [sight, `${fromMonth}-01`, `${toMonth}-01`];
  const inputs = await rowsOf<InputRow>(tx, inputsSql, months);
  const outputs = await rowsOf<OutputRow>(tx, outputsSql, months);
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
      const judged = judgeYields(bySite.map((ofSite) => siteYieldOf(ofSite, outputsOf, book)));
      const rule = expectedShares(here, classCode)?.rule;
      return {
        ...{ classCode, family: first?.family ?? null },
        name: { zh: first?.zh ?? classCode, en: first?.en ?? classCode },
        rule: rule === undefined ? null : shown(rule),
        medians: [...judged.medians].map(([output, median]) => ({ classCode: output, gramsPerKilogram: median })),
        sites: bySite.flatMap((ofSite, index): SiteYieldShown[] => {
          const site = judged.sites[index];
          return site === undefined ? [] : [{ ...countedOf(ofSite), ...site }];
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

const countedOf = (rows: readonly InputRow[]) => ({
  jobs: sumOf(rows, 'jobs'),
  inputs: sumOf(rows, 'inputs'),
  inputGrams: sumOf(rows, 'inputGrams'),
  lossGrams: sumOf(rows, 'lossGrams'),
});

/** A site that the rule of its place judges by nothing, is no outlier and no measure. */
const noRule: OutlierRule = { minimumGrams: Infinity, bandPercent: 0, leastDifference: 0, sites: 3, deviations: 1 };

/** `rows` are the months of one site and class; each month by the rules of its first day. */
const siteYieldOf = (
  rows: readonly InputRow[],
  outputsOf: ReadonlyMap<string, readonly OutputRow[]>,
  book: RuleBook,
): SiteYield => {
  const [first] = rows;
  if (first === undefined) throw new TypeError('a site without a month');
  const { siteId, classCode, areaCode } = first;
  const expected = new Map<string, number>();
  let isExpected = true;
  for (const { month, inputGrams } of rows) {
    const found = expectedShares(rulesOn(book, { day: month, areaCode, siteId }), classCode);
    if (found === null) isExpected = false;
    for (const [output, share] of found?.shares ?? [])
      expected.set(output, (expected.get(output) ?? 0) + (inputGrams * share) / 1000);
  }
  const outputs = new Map((outputsOf.get(keyOf(first)) ?? []).map(({ outputClass, grams }) => [outputClass, grams]));
  const last = rulesOn(book, { day: rows.at(-1)?.month ?? first.month, areaCode, siteId }).at('yield.outlier');
  return {
    ...{ siteId, inputGrams: sumOf(rows, 'inputGrams'), outputs, expected: isExpected ? expected : null },
    partsGrams: [...outputs].reduce((sum, [output, grams]) => sum + (output.startsWith('part.') ? grams : 0), 0),
    rule: last === undefined ? noRule : outlierOf(last),
  };
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
