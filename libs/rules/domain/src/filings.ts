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

const isKind = (kind: string, wanted: FilingKind): boolean => kind === wanted || kind === filingKinds[wanted][0];

/**
 * The filings of a buyer that are over their time on a day: 废旧金属收购业治安管理办法, 再生资源回收管理办法. Their days begin with the business
 * licence; where the registry knows none, nobody can say whether they are over.
 */
export const filingsMissing = (book: RuleBook, question: FilingQuestion): readonly FilingMissing[] => {
  const { day, areaCode, siteId, licences, isScrapMetal } = question;
  const valid = licences.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  const begin = valid
    .filter(({ kind }) => isKind(kind, 'business-licence'))
    .map(({ validFrom }) => validFrom)
    .reduce<string | null>((first, each) => (first === null || each < first ? each : first), null);
  if (begin === null) return [];
  return Object.entries(filingRules).flatMap(([ruleId, kind]): readonly FilingMissing[] => {
    if (kind === 'police-filing' && !isScrapMetal) return [];
    const rule = ruleAt(book, { ruleId, day, areaCode, siteId });
    if (rule === undefined || valid.some((each) => isKind(each.kind, kind))) return [];
    const until = plusDays(begin, amountOf(rule, 'days'));
    return day <= until ? [] : [{ rule, kind, until }];
  });
};
