import { siteSource, type Fact } from '@huihuan/contracts-events';
import {
  agreeToCorrection,
  correctionUnknown,
  declineCorrection,
  evolveCorrection,
  isEnded,
  isInStock,
  outdate,
  proposeCorrection,
  settleCorrection,
  type Correction,
  type CorrectionFact,
  type Holding,
  type JudgedBefore,
  type JudgeItem,
  type ProposeCorrection,
} from '@huihuan/custody-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { Cause } from '../store/outbox.ts';
import { stateFacts } from './state-facts.ts';
import { knownStaff, weighingKey, type TierBooks } from './tier-books.ts';

export const isOurs = ({ database }: TierBooks, siteId: string): boolean => database.outbox.states(siteSource(siteId));

export const holdingAt = ({ holdings }: TierBooks, itemId: string, siteId: string): Holding | undefined =>
  holdings.get(itemId)?.find((holding) => holding.siteId === siteId);

/** As the service has it, where nobody draws the balance of a job anew. */
const weightOfEnded: Problem = {
  ...{ code: 'correction.weight-of-ended', kind: 'conflict' },
  ...{ zh: '物品已拆解或办结', en: 'the item is taken apart or closed' },
};

/** Weights are all that is corrected here; of what is taken apart or closed they stand in a balance. */
const judge =
  (holding: Holding | undefined): JudgeItem =>
  (item) =>
    holding === undefined || isInStock(holding.state) || holding.state === 'handed-over'
      ? accept({ item, findings: [] })
      : refuse(weightOfEnded);

/** A site says what was recorded wrong, to the site that the goods came from or went to. */
export const askToCorrect = (
  books: TierBooks,
  command: Omit<ProposeCorrection, 'corrects'>,
  cause: Cause,
): Result<Correction> => {
  const { itemId, siteId, correctionId } = command;
  const holding = holdingAt(books, itemId, siteId);
  const corrects = books.weighings.get(weighingKey(siteId, itemId)) ?? correctionId;
  const said: Fact | null = books.database.log.find(corrects)?.event ?? null;
  const open = openOf(books, itemId).find((one) => one.bySiteId === siteId);
  const decided = proposeCorrection(
    { ...command, corrects },
    {
      ...{ holding, judge: judge(holding), staff: knownStaff(books), personId: null, hasMoved: true },
      ...{ words: { said, last: corrects }, otherSide: null, open: open?.correctionId ?? null },
      isTaken: books.corrections.has(correctionId),
    },
  );
  if (!decided.ok) return decided;
  return accept(sayOfCorrection(books, siteId, { fact: decided.value.fact, cause, judged: decided.value.judged }));
};

/** A side of a proposal says yes or no to it; who proposed it withdraws it by a no. */
export const answerCorrection = (
  books: TierBooks,
  correctionId: string,
  { siteId, isYes }: { readonly siteId: string; readonly isYes: boolean },
  cause: Cause,
): Result<Correction> => {
  const correction = books.corrections.get(correctionId);
  if (correction === undefined) return refuse(correctionUnknown(correctionId));
  const holding = holdingAt(books, correction.itemId, siteId);
  const context = { holding, judge: judge(holding), staff: knownStaff(books), personId: null };
  if (!isYes) {
    const declined = declineCorrection(correction, { siteId, reason: '核对无误', staffId: null });
    return declined.ok ? accept(sayOfCorrection(books, siteId, { fact: declined.value, cause })) : declined;
  }
  const agreed = agreeToCorrection(correction, { siteId, staffId: null, override: null }, context);
  return agreed.ok ? accept(sayOfCorrection(books, siteId, { fact: agreed.value.fact, cause })) : agreed;
};

interface Said {
  readonly fact: CorrectionFact;
  readonly cause: Cause;
  readonly judged?: JudgedBefore;
}

/** Behind the chain of the site, in these books, and in what follows there. */
export const sayOfCorrection = (books: TierBooks, siteId: string, { fact, cause, judged }: Said): Correction => {
  stateFacts(books, siteId, [fact], cause);
  const after = keepCorrection(books, fact, judged);
  if (after === null) throw new TypeError('what is said of a correction is of one that is known');
  if (fact.type === 'cn.huihuan.item.amended.v1') endOthers(books, after, cause);
  return (fact.type === 'cn.huihuan.correction.agreed.v1' ? settleAgreed(books, after, cause) : null) ?? after;
};

/** @returns the correction after a fact; `null` where these books do not know it */
export const keepCorrection = (
  books: TierBooks,
  fact: CorrectionFact,
  judged: JudgedBefore = {},
): Correction | null => {
  const { correctionId } = fact.data;
  const after =
    correctionId === null ? null : evolveCorrection(books.corrections.get(correctionId) ?? null, fact, judged);
  if (after === null) return null;
  books.corrections.set(after.correctionId, after);
  const known = books.correctionsOfItem.get(after.itemId) ?? [];
  if (!known.includes(after.correctionId)) books.correctionsOfItem.set(after.itemId, [...known, after.correctionId]);
  return after;
};

const openOf = (books: TierBooks, itemId: string): readonly Correction[] =>
  (books.correctionsOfItem.get(itemId) ?? [])
    .flatMap((correctionId) => books.corrections.get(correctionId) ?? [])
    .filter((correction) => !isEnded(correction));

const amendedMeanwhile = { zh: '该物品已按另一项更正修改', en: 'the item was amended by another correction' };

const endOthers = (books: TierBooks, { correctionId, itemId, holderSiteId }: Correction, cause: Cause): void => {
  for (const other of openOf(books, itemId))
    if (other.correctionId !== correctionId && other.holderSiteId === holderSiteId)
      sayOfCorrection(books, holderSiteId, { fact: outdate(other, amendedMeanwhile), cause });
};

const gone = { zh: '物品不在该场所', en: 'the item is not at the site' };

/** The holder's books decide once the other side agreed. @returns `null` where they are not these, or it had ended */
export const settleAgreed = (books: TierBooks, correction: Correction, cause: Cause): Correction | null => {
  const { itemId, holderSiteId, withSiteId, state } = correction;
  if (state !== 'agreed' || !isOurs(books, holderSiteId)) return null;
  const holding = holdingAt(books, itemId, holderSiteId);
  const fact =
    holding === undefined
      ? outdate(correction, gone)
      : settleCorrection(correction, withSiteId, { holding, judge: judge(holding) });
  return fact === null ? null : sayOfCorrection(books, holderSiteId, { fact, cause });
};
