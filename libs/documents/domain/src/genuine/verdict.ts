import { words, type Words } from '../words.ts';
import { digestOfFacts, lastFour, type GenuineFacts } from './genuine-facts.ts';

/**
 * What the page says of a document. `unknown` also stands for a code that was tried out: nothing is told then. Paper that a
 * device printed by itself names the thing alone: `recorded`, or `unheard` as long as the device has sent nothing.
 */
export type Verdict = 'genuine' | 'altered' | 'void' | 'unknown' | 'recorded' | 'unheard';

export const verdictWords: Readonly<Record<Verdict, Words>> = {
  genuine: words('真实有效', 'Genuine'),
  altered: words('真实，但出具后内容已变更', 'Genuine, but changed since it was issued'),
  void: words('已作废', 'Void'),
  unknown: words('无法核实：编号或校验码不符', 'Not genuine: no document with this code is known'),
  recorded: words('有此记录，请核对内容', 'Recorded: compare what it says'),
  unheard: words('尚无此记录', 'Nothing of it is recorded yet'),
};

/** What everybody may see of a document. */
export interface PublicFacts {
  readonly kind: GenuineFacts['kind'];
  readonly number: string;
  readonly site: string;
  readonly day: string;
  /** The last four signs behind stars. */
  readonly identifier: string | null;
  readonly grams: number | null;
  readonly voided: Words | null;
  readonly overtaken?: Words;
}

export interface Judged {
  readonly verdict: Verdict;
  /** `null` where the document is not known: a wrong code is told nothing. */
  readonly facts: PublicFacts | null;
}

const publicFacts = ({ kind, number, site, day, identifier, grams, voided, overtaken }: GenuineFacts): PublicFacts => ({
  ...{ kind, number, site, day, grams, voided },
  identifier: identifier === null ? null : lastFour(identifier),
  ...(overtaken === undefined ? {} : { overtaken }),
});

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, place) => byte === other[place]);

/**
 * @param printed digest of what the document said; `null` where its code is not ours
 * @param facts what holds now; `null` where the thing is not known
 */
export const judge = (printed: Uint8Array | null, facts: GenuineFacts | null): Judged => {
  if (printed === null || facts === null) return { verdict: 'unknown', facts: null };
  const told = publicFacts(facts);
  if (facts.voided !== null) return { verdict: 'void', facts: told };
  const isGenuine = [facts.basis, facts.basisBefore ?? facts.basis].some((basis) =>
    isSame(printed, digestOfFacts({ ...facts, basis })),
  );
  return { verdict: isGenuine && facts.overtaken === undefined ? 'genuine' : 'altered', facts: told };
};

/**
 * What is said of paper that a device printed without the network: it has no code of ours, so whoever holds it compares.
 * @param facts what holds now; `null` where the thing is not known
 */
export const judgeByName = (facts: GenuineFacts | null): Judged => {
  if (facts === null) return { verdict: 'unheard', facts: null };
  return { verdict: facts.voided === null ? 'recorded' : 'void', facts: publicFacts(facts) };
};
