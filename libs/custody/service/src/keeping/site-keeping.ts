import type { Details, Family } from '@huihuan/contracts-events';
import { siteOfKind } from '@huihuan/custody-domain';
import { accept, chinaDay } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { keptUntil, rulesOn, videoState, type KeepingRule, type RulesOn, type VideoState } from '@huihuan/rules-domain';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { shownRule } from '../storage/storage-limits.ts';
import { endedSql, firstVideoSql, unaskedSql, videosSql } from './keeping-sql.ts';

/** Which records a rule keeps; the video has a list of its own. */
const familiesKept: Readonly<Record<Exclude<KeepingRule, 'vehicle.video'>, readonly Family[]>> = {
  'vehicle.ledger': ['vehicle'],
  'light-battery.records': ['light-battery', 'hazardous'],
  'appliance.records': ['appliance'],
  'buying.records': ['bulk', 'machine'],
};

interface EndedDay {
  readonly family: Family;
  readonly day: string;
  readonly records: number;
}

interface Asked {
  readonly siteId: string;
  readonly after: { readonly since: string; readonly itemId: string } | null;
  readonly limit: number;
}

interface VideoRow {
  readonly itemId: string;
  readonly classCode: string;
  readonly since: Date;
  readonly day: string;
  readonly stepId: string | null;
  readonly details: Details | null;
}

/** What a site has to keep and until when, each by the rules of its own day; and what is over its time, for somebody to decide. */
export const siteKeeping = async ({ database, policy, now }: CustodyOptions, { siteId, after, limit }: Asked) => {
  const site = siteOfKind(await knownSites(database, [siteId]), siteId, [policy.siteKind], '/siteId');
  if (!site.ok) return site;
  const book = await knownRules(database, [site.value]);
  const { areaCode } = site.value;
  const rulesOf = onceADay((day) => rulesOn(book, { day, areaCode, siteId }));
  const today = chinaDay(now().toISOString());
  const [first] = await rowsOf<{ day: string }>(database, firstVideoSql);
  const videosFrom = first?.day ?? null;
  const rows = await rowsOf<VideoRow>(database, videosSql, [
    siteId,
    after?.since ?? null,
    after?.itemId ?? null,
    limit + 1,
    videosFrom,
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return accept({
    ...{ today, videosFrom },
    ...(after === null ? await totalsOf(database, { siteId, videosFrom, rulesOf, today }) : {}),
    videos: page.flatMap((row) => videoOf(row, rulesOf(row.day), today)),
    next: last === undefined ? null : `${last.since.getTime()}_${last.itemId}`,
  });
};

interface Totals {
  readonly siteId: string;
  readonly videosFrom: string | null;
  readonly rulesOf: (day: string) => RulesOn;
  readonly today: string;
}

/** What is true of the whole list; it goes with the first page of videos. */
const totalsOf = async (database: Tx, { siteId, videosFrom, rulesOf, today }: Totals) => {
  const ended = await rowsOf<EndedDay>(database, endedSql, [siteId]);
  const unasked = await rowsOf<Omit<EndedDay, 'family'>>(database, unaskedSql, [siteId, videosFrom]);
  return {
    records: Object.entries(familiesKept).flatMap(([ruleId, families]) =>
      recordsUnder(ruleId as keyof typeof familiesKept, {
        ended: ended.filter(({ family }) => families.includes(family)),
        ...{ rulesOf, today },
      }),
    ),
    videosUnasked: count(unasked.filter(({ day }) => (keptUntil(rulesOf(day), 'vehicle.video') ?? '') >= today)),
  };
};

const count = (of: readonly { readonly records: number }[]): number => of.reduce((sum, each) => sum + each.records, 0);

const onceADay = (read: (day: string) => RulesOn): ((day: string) => RulesOn) => {
  const known = new Map<string, RulesOn>();
  return (day) => {
    const rules = known.get(day) ?? read(day);
    known.set(day, rules);
    return rules;
  };
};

interface Kept {
  readonly ended: readonly EndedDay[];
  readonly rulesOf: (day: string) => RulesOn;
  readonly today: string;
}

const recordsUnder = (ruleId: keyof typeof familiesKept, { ended, rulesOf, today }: Kept) => {
  const rule = rulesOf(today).at(ruleId);
  if (rule === undefined) return [];
  const days = ended.flatMap(({ day, records }) => {
    const until = keptUntil(rulesOf(day), ruleId);
    return until === undefined ? [] : [{ day, records, until }];
  });
  const over = days.filter(({ until }) => until < today);
  const held = days.filter(({ until }) => until >= today);
  return [
    {
      rule: shownRule(rule),
      kept: count(held),
      nextUntil: held.map(({ until }) => until).toSorted()[0] ?? null,
      lastUntil:
        held
          .map(({ until }) => until)
          .toSorted()
          .at(-1) ?? null,
      over: count(over),
      overThrough: overThrough(over, held),
    },
  ];
};

interface OfDay {
  readonly day: string;
}

/** The latest day that is over and has no day before it that is still held: each day has a rule of its own. */
const overThrough = (over: readonly OfDay[], held: readonly OfDay[]): string | null => {
  const [firstHeld] = held.map(({ day }) => day).toSorted();
  const free = over.map(({ day }) => day).filter((day) => firstHeld === undefined || day < firstHeld);
  return free.toSorted().at(-1) ?? null;
};

const textOf = (details: Details | null, name: string): string | null => {
  const value = details?.[name];
  return typeof value === 'string' ? value : null;
};

const videoOf = ({ itemId, classCode, day, stepId, details }: VideoRow, rules: RulesOn, today: string) => {
  const neededUntil = keptUntil(rules, 'vehicle.video');
  const rule = rules.at('vehicle.video');
  if (neededUntil === undefined || rule === undefined) return [];
  const saidUntil = textOf(details, 'keptUntil');
  const state: VideoState = videoState(neededUntil, stepId === null ? null : (saidUntil ?? ''), today);
  return [
    {
      ...{ itemId, classCode, dismantledOn: day, neededUntil, saidUntil, state, stepId },
      ...{ place: textOf(details, 'place'), cameras: textOf(details, 'cameras'), sha256: textOf(details, 'sha256') },
      rule: shownRule(rule),
    },
  ];
};

/** Where a page ended, as its `next` says it. */
export const afterOf = (cursor: string | undefined): Asked['after'] => {
  if (cursor === undefined) return null;
  const [since, itemId = ''] = cursor.split('_');
  return { since: new Date(Number(since)).toISOString(), itemId };
};
