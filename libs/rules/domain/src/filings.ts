import { amountOf, ruleAt, type RuleBook, type RuleInForce, type RuleQuestion } from './book.ts';
import { plusDays } from './keeping.ts';

/** 备案: what a buyer of scrap tells an office, after the licence that its days are counted from. A site has them among its licences, under these codes or under the Chinese name. */
export const filingKinds = {
  'business-licence': ['营业执照', 'business licence'],
  'police-filing': ['公安备案', 'filing with the police'],
  'commerce-filing': ['商务备案', 'filing with the office of commerce'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
export type FilingKind = keyof typeof filingKinds;

const filingRules = {
  'buying.police-filing': 'police-filing',
  'buying.commerce-filing': 'commerce-filing',
} as const satisfies Readonly<Record<string, FilingKind>>;

export interface FilingQuestion extends Omit<RuleQuestion, 'ruleId'> {
  /** Scrap metal is asked for both filings, other goods for that with the office of commerce. */
  readonly isScrapMetal: boolean;
  /** What the registry knows of the buyer; days are inclusive. */
  readonly licences: readonly {
    readonly kind: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
}

export interface FilingMissing {
  readonly rule: RuleInForce;
  readonly kind: FilingKind;
  /** The last day on which it could be filed in time. */
  readonly until: string;
}

/** What registries called them before the rule book named them. */
const formerly: Readonly<Record<string, FilingKind>> = {
  'business-registration': 'business-licence',
  'public-security-filing': 'police-filing',
};

/** Whether a licence of a registry is this filing: by its code, its Chinese name, or what it was called before. */
export const isFilingOf = (kind: string, wanted: FilingKind): boolean =>
  kind === wanted || kind === filingKinds[wanted][0] || formerly[kind] === wanted;

type Days = FilingQuestion['licences'][number];

/** The first day of the licences that follow each other without a day between them, up to that day: a renewal begins nothing anew. */
const unbrokenSince = (licences: readonly Days[], day: string): string | null => {
  const begun = licences.filter(({ validFrom }) => validFrom <= day);
  const latestFirst = begun.sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  return latestFirst.reduce<string | null>((since, { validFrom, validTo }) => {
    const isHeldUntil = validTo === null || (since === null ? day <= validTo : since <= plusDays(validTo, 1));
    return isHeldUntil ? validFrom : since;
  }, null);
};

/**
 * The filings of a buyer that are over their time on a day: 废旧金属收购业治安管理办法, 再生资源回收管理办法. Their days begin with the business
 * licence, with the first of those that were renewed without a gap; where the registry knows none, nobody can say whether
 * they are over.
 */
export const filingsMissing = (book: RuleBook, question: FilingQuestion): readonly FilingMissing[] => {
  const { day, areaCode, siteId, licences, isScrapMetal } = question;
  const valid = licences.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  const business = licences.filter(({ kind }) => isFilingOf(kind, 'business-licence'));
  const begin = unbrokenSince(business, day);
  if (begin === null) return [];
  return Object.entries(filingRules).flatMap(([ruleId, kind]): readonly FilingMissing[] => {
    if (kind === 'police-filing' && !isScrapMetal) return [];
    const rule = ruleAt(book, { ruleId, day, areaCode, siteId });
    if (rule === undefined || valid.some((each) => isFilingOf(each.kind, kind))) return [];
    const until = plusDays(begin, amountOf(rule, 'days'));
    return day <= until ? [] : [{ rule, kind, until }];
  });
};
