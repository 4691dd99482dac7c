import type { RuleBook } from './book.ts';
import type { RulesOn } from './rules-on.ts';

/** The rules that say how long something is kept, each in days from the day of the fact. */
export const keepingRules = [
  'vehicle.ledger',
  'vehicle.video',
  'light-battery.records',
  'appliance.records',
  'buying.records',
] as const;
export type KeepingRule = (typeof keepingRules)[number];

const dayMilliseconds = 86_400_000;

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);

/**
 * The last day on which what was done on the day of these rules has to be there; `undefined` where the rule does not hold on
 * that day. A rule of later does not lengthen what was done before it.
 */
export const keptUntil = (rules: RulesOn, ruleId: KeepingRule): string | undefined => {
  const days = rules.amount(ruleId, 'days');
  return days === undefined ? undefined : plusDays(rules.day, days);
};

/**
 * How the video of a dismantling stands:
 * - `missing`: nobody says where it is
 * - `short`: what is said of its keeping ends before it may
 * - `kept`: it has to be there, and is said to be
 * - `over`: its time is over; somebody decides whether it goes
 */
export type VideoState = 'missing' | 'short' | 'kept' | 'over';

/** @param neededUntil last day on which it has to be there @param saidUntil last day on which it will be, as stated; `null` where nobody said so */
export const videoState = (neededUntil: string, saidUntil: string | null, today: string): VideoState => {
  if (neededUntil < today) return 'over';
  if (saidUntil === null) return 'missing';
  return saidUntil < neededUntil ? 'short' : 'kept';
};

/** The last day on which it is to be recorded where the video is; `undefined` where no rule of the day of the dismantling says so. */
export const recordedBy = (rules: RulesOn): string | undefined => {
  const days = rules.amount('vehicle.video-record', 'days');
  return days === undefined ? undefined : plusDays(rules.day, days);
};

/**
 * Whether the video of a vehicle is asked for that was taken apart on the day of these rules.
 * @param videosFrom day of the first record of a video in the network, from which on they are asked for anyway; `null` where there is none
 */
export const isVideoAsked = (rules: RulesOn, videosFrom: string | null): boolean =>
  (videosFrom !== null && videosFrom <= rules.day) || recordedBy(rules) !== undefined;

/**
 * The first day of which the video of some vehicle may be missing today: no rule says earlier when to record it, or none keeps
 * a video of before it until today.
 */
export const videosAskedFrom = (book: RuleBook, today: string): string => {
  const versionsOf = (ruleId: string) => [
    ...(book.rules.find((rule) => rule.ruleId === ruleId)?.national ?? []),
    ...book.local.filter((version) => version.ruleId === ruleId),
  ];
  const [first = today] = versionsOf('vehicle.video-record')
    .map(({ validFrom }) => validFrom)
    .toSorted();
  const longest = Math.max(0, ...versionsOf('vehicle.video').map(({ parameters }) => Number(parameters['days'] ?? 0)));
  const oldest = plusDays(today, -longest);
  return first < oldest ? oldest : first;
};
