import { queryOptions } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import { areaParameter } from '../../../lib/area/area-code.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Sheet } from '../../../lib/download/sheet.ts';
import type { Months } from './periods.ts';

/** `GET /api/regulator/yields`: what dismantling gave, by class and site. Grams. */
export type Yields = components['schemas']['Yields'];
export type ClassYield = Yields['classes'][number];
export type SiteYield = ClassYield['sites'][number];
export type YieldOutput = SiteYield['outputs'][number];
export type YieldFinding = YieldOutput['findings'][number];
export type YieldJobs = components['schemas']['YieldJobs'];
/** `GET /api/regulator/yields/kerb`: dismantled vehicles whose weights are far from their kerb weight. Grams. */
export type KerbJobs = components['schemas']['KerbJobs'];

export const yieldsQuery = (areaCode: string, { fromMonth, toMonth }: Months) =>
  queryOptions({
    queryKey: [...snapshotKey, 'yields', areaCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<Yields>(
        `/api/regulator/yields?${new URLSearchParams({ ...areaParameter(areaCode), fromMonth, toMonth })}`,
        signal,
      ),
    staleTime: 0,
  });

/** Which yields were opened. */
export interface OpenedYields extends Months {
  readonly siteId: string;
  readonly classCode: string;
}

export const yieldJobsQuery = ({ siteId, classCode, fromMonth, toMonth }: OpenedYields) =>
  queryOptions({
    queryKey: ['yield-jobs', siteId, classCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<YieldJobs>(
        `/api/regulator/yields/jobs?${new URLSearchParams({ siteId, classCode, fromMonth, toMonth })}`,
        signal,
      ),
    staleTime: 0,
  });

/** Grams for each kilogram; `null` where nothing went in. */
export const perKilogram = (grams: number, inputGrams: number): number | null =>
  inputGrams === 0 ? null : (grams * 1000) / inputGrams;

/** With tenths below ten: a gram of copper more or less is much there. */
export const shareText = (share: number | null): string =>
  share === null ? '–' : share.toFixed(share < 10 && share > 0 ? 1 : 0);

const findingsOf = ({ outputs }: SiteYield): number => outputs.reduce((sum, { findings }) => sum + findings.length, 0);

/** Those that are pointed out first, then by what went in. */
export const arrangeYields = (sites: readonly SiteYield[]): readonly SiteYield[] =>
  sites.toSorted((one, other) => findingsOf(other) - findingsOf(one) || other.inputGrams - one.inputGrams);

/** The columns of a class: its outputs, what weighs most first. */
export const outputsOf = ({ sites }: ClassYield): readonly string[] => {
  const grams = new Map<string, number>();
  for (const { outputs } of sites)
    for (const output of outputs)
      grams.set(
        output.classCode,
        (grams.get(output.classCode) ?? 0) + Math.max(output.grams, output.expectedGrams ?? 0),
      );
  return [...grams].toSorted(([, one], [, other]) => other - one).map(([classCode]) => classCode);
};

/** All sites together: what a kilogram was expected to give; `null` where nothing is expected. */
export const expectedShare = ({ sites }: ClassYield, output: string): number | null => {
  const known = sites.flatMap((site) => {
    const grams = site.outputs.find(({ classCode }) => classCode === output)?.expectedGrams ?? null;
    return grams === null ? [] : [{ grams, inputGrams: site.inputGrams }];
  });
  const sum = (name: 'grams' | 'inputGrams'): number => known.reduce((total, one) => total + one[name], 0);
  return perKilogram(sum('grams'), sum('inputGrams'));
};

/** Names by which a file tells classes, sites and findings. */
export interface YieldNames {
  readonly site: (siteId: string) => string;
  readonly output: (classCode: string) => string;
  readonly finding: (finding: YieldFinding) => string;
}

/** A row for each site and output, whole numbers of grams. */
export const yieldsAsSheet = (
  { classCode, sites }: ClassYield,
  names: YieldNames,
  file: { readonly name: string; readonly heads: readonly string[] },
): Sheet => ({
  ...file,
  rows: arrangeYields(sites).flatMap(({ siteId, jobs, inputGrams, gutted, outputs }) =>
    outputs.map((output) => [
      classCode,
      siteId,
      names.site(siteId),
      jobs,
      inputGrams,
      gutted.units,
      gutted.grams,
      output.classCode,
      names.output(output.classCode),
      output.grams,
      output.expectedGrams ?? '',
      output.findings.map(names.finding).join('; '),
    ]),
  ),
});

export const kerbQuery = (areaCode: string, { fromMonth, toMonth }: Months) =>
  queryOptions({
    queryKey: [...snapshotKey, 'yields', 'kerb', areaCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<KerbJobs>(
        `/api/regulator/yields/kerb?${new URLSearchParams({ ...areaParameter(areaCode), fromMonth, toMonth })}`,
        signal,
      ),
    staleTime: 0,
  });
