/** A rule of the rule book as it holds at this site; what is `local` is a local rule or a default, never the letter of a law. */
export interface LimitRule {
  readonly ruleId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly standing: 'national' | 'local';
  readonly effect: 'refuse' | 'supervisor' | 'warn';
  readonly document: string;
  readonly clause: string | null;
}

/** Goods that a rule limits together. */
interface Limited {
  readonly group: 'lead-battery' | 'lithium-battery' | 'traction-battery' | 'hazardous' | 'vehicle';
  /** What the codes of their classes begin with. */
  readonly classPrefixes: readonly string[];
  readonly warnPercent: number;
  readonly rule: LimitRule;
}

interface WeightLimit extends Limited {
  readonly limitGrams: number;
}

interface DayLimit extends Limited {
  readonly days: number;
}

/** The limits of this site as the server tells them; what lies here is counted on the tablet. */
export interface StorageLimits {
  readonly isWhole: boolean;
  readonly loads: readonly WeightLimit[];
  readonly stays: readonly DayLimit[];
}

export const storageSource = {
  name: 'storage-limits',
  path: '/api/collection/sites/{siteId}/storage-limits',
  everyMilliseconds: 10 * 60_000,
};

/** Something that lies here, or comes. */
export interface Goods {
  readonly classCode: string;
  readonly grams: number;
}

export type LimitState = 'free' | 'near' | 'over';

const urgency: readonly LimitState[] = ['over', 'near', 'free'];

/** What needs a hand first. */
const urgentFirst = (one: { readonly state: LimitState }, other: { readonly state: LimitState }): number =>
  urgency.indexOf(one.state) - urgency.indexOf(other.state);

export interface LoadNow extends WeightLimit {
  readonly grams: number;
  /** Of the limit, in whole percent: 0 only of nothing, and above the limit never 100. */
  readonly percent: number;
  readonly state: LimitState;
}

const isOf = ({ classPrefixes }: Limited, classCode: string): boolean =>
  classPrefixes.some((prefix) => classCode.startsWith(prefix));

const gramsOf = (limit: Limited, goods: readonly Goods[]): number =>
  goods.filter(({ classCode }) => isOf(limit, classCode)).reduce((sum, { grams }) => sum + grams, 0);

const loadOf = (limit: WeightLimit, grams: number): LoadNow => {
  const { limitGrams, warnPercent } = limit;
  const isOver = grams > limitGrams;
  const state = isOver ? 'over' : grams * 100 >= limitGrams * warnPercent ? 'near' : 'free';
  const share = limitGrams === 0 ? 100 : (grams * 100) / limitGrams;
  const percent = isOver ? Math.max(101, Math.ceil(share)) : Math.max(grams > 0 ? 1 : 0, Math.floor(share));
  return { ...limit, grams, state, percent };
};

/** What lies here against each limit by weight that concerns it, or concerns what this site takes; the most urgent first. */
export const loadsNow = (
  { loads }: StorageLimits,
  stock: readonly Goods[],
  taken: readonly string[],
): readonly LoadNow[] =>
  loads
    .filter((limit) => [...taken, ...stock.map(({ classCode }) => classCode)].some((code) => isOf(limit, code)))
    .map((limit) => loadOf(limit, gramsOf(limit, stock)))
    .toSorted(urgentFirst);

/** Limits by weight that would be near or passed once these goods lie here, too. */
export const loadsWith = ({ loads }: StorageLimits, stock: readonly Goods[], coming: Goods): readonly LoadNow[] =>
  loads
    .filter((limit) => isOf(limit, coming.classCode))
    .map((limit) => loadOf(limit, gramsOf(limit, stock) + coming.grams))
    .filter(({ state }) => state !== 'free');

/** Whether some limit by weight or by days concerns goods of this class. */
export const isLimited = ({ loads, stays }: StorageLimits, classCode: string): boolean =>
  [...loads, ...stays].some((limit) => isOf(limit, classCode));

export interface StayNow extends DayLimit {
  /** Whole days until the oldest of these goods has lain here as long as it may; 0 on the last day, below it since then. */
  readonly daysLeft: number;
  readonly state: LimitState;
}

const dayMilliseconds = 86_400_000;

/** How long what lies here may still lie, by its oldest piece; nothing of groups of which nothing lies here. @param now milliseconds */
export const staysNow = (
  { stays }: StorageLimits,
  stock: readonly (Goods & { readonly since: string })[],
  now: number,
): readonly StayNow[] => stays.flatMap((limit) => stayOf(limit, stock, now)).toSorted(urgentFirst);

const stayOf = (
  limit: DayLimit,
  stock: readonly (Goods & { readonly since: string })[],
  now: number,
): readonly StayNow[] => {
  const lying = stock.filter(({ classCode }) => isOf(limit, classCode)).map(({ since }) => Date.parse(since));
  if (lying.length === 0) return [];
  const oldest = lying.reduce((least, each) => Math.min(least, each));
  const lain = (now - oldest) / dayMilliseconds;
  const state = lain > limit.days ? 'over' : lain * 100 >= limit.days * limit.warnPercent ? 'near' : 'free';
  return [{ ...limit, daysLeft: Math.floor(limit.days - lain), state }];
};
