import type { Details, Family, Identifier } from '@huihuan/contracts-events';
import { siteOfKind } from '@huihuan/custody-domain';
import { accept, chinaDay } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { isVideoAsked, keptUntil, recordedBy, rulesOn, type KeepingRule, type RulesOn } from '@huihuan/rules-domain';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { shownRule } from '../storage/storage-limits.ts';
import { dismantlingDaysSql, endedSql, firstVideoSql, videoCountsSql, videosSql } from './keeping-sql.ts';

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

export const keptVideoStates = ['missing', 'short', 'kept', 'over', 'destroyed'] as const;
export type KeptVideoState = (typeof keptVideoStates)[number];

interface Asked {
  readonly siteId: string;
  /** Where the page before ended; `since` in microseconds since 1970. */
  readonly after: { readonly since: string; readonly itemId: string } | null;
  readonly limit: number;
  /** Only videos that stand so. */
  readonly state?: KeptVideoState | undefined;
}

interface VideoRow {
  readonly itemId: string;
  readonly classCode: string;
  readonly identifiers: readonly Identifier[];
  readonly jobId: string | null;
  /** Microseconds since 1970: what a batch ended has one moment, and a page may end within it. */
  readonly since: string;
  readonly day: string;
  readonly stepId: string | null;
  readonly details: Details | null;
  readonly goneId: string | null;
  readonly goneDetails: Details | null;
  readonly goneBy: string | null;
  readonly state: KeptVideoState;
}

/** What a site has to keep and until when, each by the rules of its own day; and what is over its time, for somebody to decide. */
export const siteKeeping = async (
  { database, policy, now }: CustodyOptions,
  { siteId, after, limit, state }: Asked,
) => {
  const site = siteOfKind(await knownSites(database, [siteId]), siteId, [policy.siteKind], '/siteId');
  if (!site.ok) return site;
  const book = await knownRules(database, [site.value]);
  const { areaCode } = site.value;
  const rulesOf = onceADay((day) => rulesOn(book, { day, areaCode, siteId }));
  const today = chinaDay(now().toISOString());
  const [first] = await rowsOf<{ day: string }>(database, firstVideoSql);
  const videosFrom = first?.day ?? null;
  const days = await dismantlingDays(database, { siteId, videosFrom, rulesOf });
  const rows = await rowsOf<VideoRow>(database, videosSql, [
    ...asColumns(siteId, daysOf(state, days, today), today),
    ...[after?.since ?? null, after?.itemId ?? null, limit + 1, state ?? null],
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return accept({
    ...{ today, videosFrom },
    ...(after === null ? await totalsOf(database, { siteId, days, rulesOf, today }) : {}),
    videos: page.flatMap((row) => videoOf(row, rulesOf(row.day))),
    next: last === undefined ? null : `${last.since}_${last.itemId}`,
  });
};

/** A day on which vehicles were taken apart, and what its rules say of their videos. */
interface VideoDay {
  readonly day: string;
  readonly until: string;
  readonly isAsked: boolean;
}

interface OfVideos {
  readonly siteId: string;
  readonly videosFrom: string | null;
  readonly rulesOf: (day: string) => RulesOn;
}

/** Videos are asked for since the first record of one, and earlier where the rule that says when to record them holds. */
const dismantlingDays = async (
  database: Tx,
  { siteId, videosFrom, rulesOf }: OfVideos,
): Promise<readonly VideoDay[]> => {
  const rows = await rowsOf<{ day: string }>(database, dismantlingDaysSql, [siteId]);
  return rows.flatMap(({ day }) => {
    const until = keptUntil(rulesOf(day), 'vehicle.video');
    if (until === undefined) return [];
    return [{ day, until, isAsked: isVideoAsked(rulesOf(day), videosFrom) }];
  });
};

/** Days of which some video may stand so: what is long over is not looked through for what is missing. */
const daysOf = (state: KeptVideoState | undefined, days: readonly VideoDay[], today: string): readonly VideoDay[] => {
  if (state === undefined || state === 'destroyed') return days;
  return days.filter(({ until }) => (state === 'over' ? until < today : until >= today));
};

const asColumns = (siteId: string, days: readonly VideoDay[], today: string): unknown[] => [
  siteId,
  days.map(({ day }) => day),
  days.map(({ until }) => until),
  days.map(({ isAsked }) => isAsked),
  today,
];

interface Totals {
  readonly siteId: string;
  readonly days: readonly VideoDay[];
  readonly rulesOf: (day: string) => RulesOn;
  readonly today: string;
}

/** What is true of the whole list; it goes with the first page of videos. */
const totalsOf = async (database: Tx, { siteId, days, rulesOf, today }: Totals) => {
  const ended = await rowsOf<EndedDay>(database, endedSql, [siteId]);
  const running = days.filter(({ until }) => until >= today);
  const counted = await rowsOf<{ state: string; videos: number }>(
    database,
    videoCountsSql,
    asColumns(siteId, running, today),
  );
  const videosIn = (state: string): number => counted.find((each) => each.state === state)?.videos ?? 0;
  return {
    records: Object.entries(familiesKept).flatMap(([ruleId, families]) =>
      recordsUnder(ruleId as keyof typeof familiesKept, {
        ended: ended.filter(({ family }) => families.includes(family)),
        ...{ rulesOf, today },
      }),
    ),
    videoRule: videoRuleOf(rulesOf(today)),
    videosUnasked: videosIn('unasked'),
    videosMissing: videosIn('missing'),
    videosShort: videosIn('short'),
  };
};

/** The rule of videos as it holds today; those of before have that of their day. */
const videoRuleOf = (rules: RulesOn) => {
  const rule = rules.at('vehicle.video');
  const days = rules.amount('vehicle.video', 'days');
  return rule === undefined || days === undefined ? null : { rule: shownRule(rule), days };
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
      days: rulesOf(today).amount(ruleId, 'days') ?? null,
      kept: count(held),
      since: held.map(({ day }) => day).toSorted()[0] ?? null,
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

const videoOf = (row: VideoRow, rules: RulesOn) => {
  const { itemId, classCode, identifiers, jobId, day, stepId, details, state } = row;
  const neededUntil = keptUntil(rules, 'vehicle.video');
  const rule = rules.at('vehicle.video');
  if (neededUntil === undefined || rule === undefined) return [];
  return [
    {
      ...{ itemId, classCode, identifiers, jobId, dismantledOn: day, neededUntil, state, stepId },
      ...{ recordBy: recordedBy(rules) ?? null, saidUntil: textOf(details, 'keptUntil') },
      ...{ place: textOf(details, 'place'), cameras: textOf(details, 'cameras'), sha256: textOf(details, 'sha256') },
      destroyed: destroyedOf(row),
      rule: shownRule(rule),
    },
  ];
};

const destroyedOf = ({ goneId, goneDetails, goneBy }: VideoRow) =>
  goneId === null
    ? null
    : {
        ...{ stepId: goneId, on: textOf(goneDetails, 'destroyedOn'), how: textOf(goneDetails, 'how') },
        byPersonId: goneBy,
      };

/** Where a page ended, as its `next` says it. */
export const afterOf = (cursor: string | undefined): Asked['after'] => {
  if (cursor === undefined) return null;
  const [since = '', itemId = ''] = cursor.split('_');
  return { since, itemId };
};
