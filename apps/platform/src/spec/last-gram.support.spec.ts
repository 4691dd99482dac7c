import { expect } from '@jest/globals';
import { chinaDay } from '@huihuan/kernel-domain';
import { caughtUp, counted, verify, type PlatformProcess } from '@huihuan/testing-platform';
import type { Desk, Tier } from './desk.support.spec.ts';

interface Amount {
  readonly classCode: string;
  readonly items: number;
  readonly grams: number;
}
interface Figures {
  readonly classes: readonly (Amount & { readonly kind: string })[];
  readonly outcomes: { readonly classes: readonly (Amount & { readonly outcome: string })[] };
}

/** Grams by what was done and class, such as `collected bulk.steel`. */
export type Counts = Readonly<Record<string, number>>;

const monthAfter = (days: number): string =>
  chinaDay(new Date(Date.now() + days * 86_400_000).toISOString()).slice(0, 7);

/** What the regulator has counted so far. A midnight may pass while the test runs. */
export const countsOf = async (platform: PlatformProcess, desk: Desk): Promise<Counts> => {
  await caughtUp(platform.url);
  await counted(platform.url, platform.database.url);
  const period = `fromMonth=${monthAfter(-1)}&toMonth=${monthAfter(1)}`;
  const { classes, outcomes } = await desk.get<Figures>(`/api/regulator/figures?${period}`);
  return Object.fromEntries([
    ...classes.map(({ kind, classCode, grams }) => [`${kind} ${classCode}`, grams] as const),
    ...outcomes.classes.map(({ outcome, classCode, grams }) => [`${outcome} ${classCode}`, grams] as const),
  ]);
};

const flows = ['collected', 'produced', 'consumed', 'closed'];

const changed = (before: Counts, after: Counts): Counts =>
  Object.fromEntries(
    Object.entries(after)
      .map(([what, grams]) => [what, grams - (before[what] ?? 0)] as const)
      .filter(([, grams]) => grams !== 0),
  );

const summed = (counts: Counts, isMeant: (what: string) => boolean): number =>
  Object.entries(counts).reduce((sum, [what, grams]) => sum + (isMeant(what.split(' ')[0] ?? '') ? grams : 0), 0);

export interface Story {
  /** What the regulator had counted before it began. */
  readonly before: Counts;
  /** Every site that the goods came by: nothing of it lies there now. */
  readonly sites: readonly (readonly [Tier, string])[];
  /** What was lost on the line, grams. */
  readonly lostGrams: number;
  /** What the regulator has to have counted. */
  readonly counts: Counts;
}

/**
 * Goods went to the last gram: no site that they came by has anything left, in its own books and in the regulator's; the figures are
 * these and no others; what was taken in is what ended and what was lost; and `hh verify` finds nothing.
 */
export const expectLastGram = async (
  platform: PlatformProcess,
  desk: Desk,
  { before, sites, lostGrams, counts }: Story,
): Promise<void> => {
  const told = changed(before, await countsOf(platform, desk));
  expect(told).toEqual(counts);
  const ended = summed(told, (what) => !flows.includes(what));
  expect(summed(told, (what) => what === 'collected')).toBe(ended + lostGrams);
  for (const [tier, siteId] of sites) {
    expect(await desk.get(`/api/${tier}/sites/${siteId}/stock`)).toMatchObject({ items: 0, grams: 0 });
    expect(await desk.get(`/api/regulator/sites/${siteId}`)).toMatchObject({ stock: { items: 0, grams: 0 } });
  }
  expect((await verify(platform.url)).violations).toEqual([]);
};
