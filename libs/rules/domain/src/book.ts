import type { RuleEffect } from '@huihuan/contracts-events';
import { nearness } from '@huihuan/kernel-domain';
import { asksLess, isOvertakenByLaw } from './strictness.ts';
import type { Certainty, LocalVersion, NationalVersion, ParameterValue, Rule } from './rule.ts';

/** The rules, and what was set locally, in the order in which it was set. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly local: readonly LocalVersion[];
}

export interface RuleQuestion {
  readonly ruleId: string;
  /** The day in China of the fact that is judged. */
  readonly day: string;
  /** GB/T 2260, of the place of the fact. */
  readonly areaCode: string;
  readonly siteId: string | null;
}

/** A rule as it holds on a day at a place. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly effect: RuleEffect;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** `national` only where its document was read in full: all else is shown as a local rule, never as the letter of the law. */
  readonly standing: 'national' | 'local';
  readonly certainty: Certainty | null;
  readonly document: string;
  readonly clause: string | null;
  readonly version: NationalVersion | LocalVersion;
}

const holdsOn = (day: string) => (version: { readonly validFrom: string; readonly validTo: string | null }) =>
  version.validFrom <= day && (version.validTo === null || day < version.validTo);

/**
 * The local version that holds: from the widest scope to the nearest, each that asks for no less than the one before it and
 * than the law; of one scope the version that was set last.
 */
const localAt = (book: RuleBook, rule: Rule, question: RuleQuestion): LocalVersion | undefined => {
  const law = nationalAt(rule, question.day);
  const lastOfScope = new Map<number, LocalVersion>();
  for (const version of book.local) {
    if (version.ruleId !== rule.ruleId || !holdsOn(question.day)(version)) continue;
    if (!isOvertakenByLaw(rule, version, law)) lastOfScope.set(nearness(version.scope, question), version);
  }
  return [...lastOfScope]
    .filter(([near]) => near >= 0)
    .toSorted(([one], [other]) => one - other)
    .map(([, version]) => version)
    .reduce<LocalVersion | undefined>(
      (wider, version) => (wider !== undefined && asksLess(rule, version, wider) ? wider : version),
      undefined,
    );
};

export const nationalAt = (rule: Rule, day: string): NationalVersion | undefined =>
  rule.national.findLast(holdsOn(day));

/**
 * How a rule holds on the day of a fact at its place; `undefined` where no version holds: then nothing is asked. A local
 * version goes before the national one, unless the law asks for more; a nearer one before a wider, unless that asks for more.
 */
export const ruleAt = (book: RuleBook, question: RuleQuestion): RuleInForce | undefined => {
  const { ruleId, day, areaCode, siteId } = question;
  const known = answersOf(book);
  const asked = `${ruleId} ${day} ${areaCode} ${siteId ?? ''}`;
  if (known.has(asked)) return known.get(asked);
  const answer = findRule(book, question);
  if (known.size < keptAnswers) known.set(asked, answer);
  return answer;
};

/** A batch of thousands asks a book about a few rules, days and places; a book never changes, so its answers go with it. */
const answers = new WeakMap<RuleBook, Map<string, RuleInForce | undefined>>();
const keptAnswers = 10_000;

const answersOf = (book: RuleBook): Map<string, RuleInForce | undefined> => {
  const known = answers.get(book) ?? new Map<string, RuleInForce | undefined>();
  answers.set(book, known);
  return known;
};

const findRule = (book: RuleBook, question: RuleQuestion): RuleInForce | undefined => {
  const rule = book.rules.find(({ ruleId }) => ruleId === question.ruleId);
  if (rule === undefined) throw new TypeError(`the rule book has no rule ${question.ruleId}`);
  const national = nationalAt(rule, question.day);
  const local = localAt(book, rule, question);
  if (local !== undefined) {
    // what the rule has learnt to ask since then comes from the nation
    const parameters = { ...national?.parameters, ...local.parameters };
    return { ...inForce(rule, local), parameters, certainty: null, standing: 'local' };
  }
  if (national === undefined) return undefined;
  const standing = national.certainty === 'A' ? 'national' : 'local';
  return { ...inForce(rule, national), certainty: national.certainty, standing };
};

const inForce = (rule: Rule, version: NationalVersion | LocalVersion) => {
  const { effect, parameters, document, clause } = version;
  return { rule, effect, parameters, document, clause, version };
};

/** A number that a rule sets. Throws where the rule has none of the name: that is an error of the program. */
export const amountOf = ({ rule, parameters }: RuleInForce, name: string): number => {
  const value = parameters[name];
  if (typeof value === 'number') return value;
  throw new TypeError(`${rule.ruleId} sets no number ${name}`);
};

/** What a rule chooses among what it offers. Throws where the rule has no choice of the name. */
export const choicesOf = ({ rule, parameters }: RuleInForce, name: string): readonly string[] => {
  const value = parameters[name];
  if (Array.isArray(value)) return value;
  throw new TypeError(`${rule.ruleId} makes no choice ${name}`);
};
