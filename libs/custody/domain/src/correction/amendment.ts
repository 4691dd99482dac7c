import { fact, type Amendable, type AmendedPlace, type ItemFacts } from '@huihuan/contracts-events';
import { accept, canonicalJson, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { nextCustody } from '../holding/correct-item.ts';
import { itemBlocked, itemNotReady } from '../holding/holding-problems.ts';
import { blockedByConflict, type Holding } from '../holding/holding.ts';
import type { RuleFinding } from '../rules/rule-finding.ts';
import type { AmendedFact, JudgedBefore } from './correction.ts';
import { classOfPacked, onTheWay, weightOfEnded } from './correction-problems.ts';

/** The balance of the job that took an item apart, and of its batch where that has answered for it: before, and drawn anew. */
export type RedrawnBalances = NonNullable<AmendedFact['data']['balance']>;

/** An item as it would be, with its class as the catalogue has it, and what stands against that. */
export interface JudgedItem {
  readonly item: ItemFacts;
  readonly findings: readonly RuleFinding[];
  /** Of what was taken apart, where a balance stands on its weight and class. */
  readonly balance?: RedrawnBalances | undefined;
}

/** What the catalogue, the family of the item and the rules of its place say of a corrected item. */
export type JudgeItem = (wanted: ItemFacts) => Result<JudgedItem>;

const same = (one: Amendable, other: Amendable): boolean => canonicalJson(one) === canonicalJson(other);

/** What of a wish differs from the item: as it is, and as it shall be. Both are empty where nothing does. */
export const differing = (
  item: ItemFacts,
  wanted: Amendable,
): { readonly before: Amendable; readonly after: Amendable } => {
  const { grams, classCode, identifiers } = wanted;
  const isNew = {
    grams: grams !== undefined && grams !== item.grams,
    classCode: classCode !== undefined && classCode !== item.classCode,
    identifiers: identifiers !== undefined && !same({ identifiers }, { identifiers: item.identifiers }),
  };
  const of = (from: Amendable): Amendable => ({
    ...(isNew.grams ? { grams: from.grams } : {}),
    ...(isNew.classCode ? { classCode: from.classCode } : {}),
    ...(isNew.identifiers ? { identifiers: from.identifiers } : {}),
  });
  return { before: of(item), after: of(wanted) };
};

/** Whether the item is still as a proposal takes it to be. */
export const isAsBefore = (item: ItemFacts, before: Amendable): boolean => {
  const { grams = item.grams, classCode = item.classCode, identifiers = item.identifiers } = before;
  return same({ grams, classCode, identifiers }, { ...amendableOf(item) });
};

const amendableOf = ({ grams, classCode, identifiers }: ItemFacts): Amendable => ({ grams, classCode, identifiers });

export const withChange = (item: ItemFacts, { grams, classCode, identifiers }: Amendable): ItemFacts => ({
  ...item,
  ...(grams === undefined ? {} : { grams }),
  ...(classCode === undefined ? {} : { classCode }),
  ...(identifiers === undefined ? {} : { identifiers }),
});

/**
 * Whether the site that has an item, or had it last, can amend it so now. What is on a list stays as both sides sign it; what
 * lies in a container was judged with what lies beside it; on the line the balance stands on class and weight. What was taken
 * apart is judged by its balance drawn anew; what is closed has none. A conflict of identifiers may be what the correction ends.
 */
export const mayAmend = (holding: Holding, change: Amendable): Result<AmendedPlace> => {
  const place = placeIn(holding, change);
  if (!place.ok) return place;
  const isOfNamesAlone = change.grams === undefined && change.classCode === undefined;
  const stops = holding.blockedBy.filter((by) => !(isOfNamesAlone && by.startsWith(blockedByConflict(''))));
  return stops.length === 0 ? place : refuse(itemBlocked(holding));
};

const placeIn = (holding: Holding, { grams, classCode }: Amendable): Result<AmendedPlace> => {
  const { state } = holding;
  switch (state) {
    case 'in-stock':
      return accept('stock');
    case 'packed':
      return classCode === undefined ? accept('stock') : refuse(classOfPacked(holding));
    case 'in-process':
      return grams === undefined && classCode === undefined ? accept('stock') : refuse(itemNotReady(holding));
    case 'consumed':
      return accept(state);
    case 'closed':
      return grams === undefined ? accept(state) : refuse(weightOfEnded(holding));
    case 'in-transit':
      return refuse(onTheWay(holding));
    case 'reserved':
    case 'handed-over':
      return refuse(itemNotReady(holding));
    default:
      return state satisfies never;
  }
};

/** The weight of what was taken apart is amended with the balance that stands on it, or not at all. */
export const mayCarry = (
  holding: Holding,
  { item: { grams }, balance }: Pick<JudgedItem, 'item' | 'balance'>,
): Result<null> =>
  holding.state === 'consumed' && grams !== holding.item.grams && balance === undefined
    ? refuse(weightOfEnded(holding))
    : accept(null);

export interface Amendment {
  readonly holding: Holding;
  readonly item: ItemFacts;
  readonly balance: RedrawnBalances | undefined;
  readonly place: AmendedPlace;
  readonly judged: JudgedBefore;
  readonly corrects: string;
  readonly reason: string;
  readonly staffId: string | null;
  /** `null` where no other site ever had the item. */
  readonly agreed: { readonly correctionId: string; readonly proposedBy: string; readonly agreedBy: string } | null;
}

/** What the books of the holder say: the item from now on, beside what they said of it before. */
export const amendment = ({ holding, item, balance, place, judged, agreed, ...said }: Amendment): AmendedFact => {
  const { family, classCode, grams, identifiers } = holding.item;
  const { correctionId, proposedBy, agreedBy } = agreed ?? { correctionId: null, proposedBy: null, agreedBy: null };
  const { warnings, override } = judged;
  return fact('cn.huihuan.item.amended.v1', {
    siteId: holding.siteId,
    item: nextCustody({ ...item, custodySeq: holding.item.custodySeq }),
    before: { family, classCode, grams, identifiers: [...identifiers] },
    place,
    jobId: place === 'consumed' ? holding.jobId : null,
    ...(balance === undefined ? {} : { balance }),
    ...{ ...said, correctionId, proposedBy, agreedBy },
    ...(warnings === undefined || warnings.length === 0 ? {} : { warnings: [...warnings] }),
    ...(override === undefined ? {} : { override }),
  });
};

/** What a problem says, in both languages, where a fact has room for one text. */
export const wordsOf = ({ zh, en }: Pick<Problem, 'zh' | 'en'>): string => `${zh} · ${en}`;
