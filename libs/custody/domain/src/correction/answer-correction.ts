import { fact, type Override } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { KnownStaff } from '../handover/known.ts';
import { itemUnknown } from '../holding/holding-problems.ts';
import type { Holding } from '../holding/holding.ts';
import { judgedMembers, resolveFindings, type RuleFinding } from '../rules/rule-finding.ts';
import { amendment, isAsBefore, mayAmend, mayCarry, withChange, wordsOf, type JudgeItem } from './amendment.ts';
import {
  isEnded,
  sidesOf,
  type AmendedFact,
  type Correction,
  type CorrectionAgreedFact,
  type DeclinedFact,
  type JudgedBefore,
} from './correction.ts';
import {
  changedSince,
  correctionAgreedAlready,
  correctionEnded,
  movedOn,
  notASide,
  ownCorrection,
  proposalOutdated,
  samePerson,
  type Outdated,
} from './correction-problems.ts';

export interface AnswerContext {
  /** The item in the books of the site that answers. */
  readonly holding: Holding | undefined;
  readonly judge: JudgeItem;
  /** Who is signed in, where somebody is. */
  readonly personId: string | null;
  readonly staff: (staffId: string) => KnownStaff | undefined;
}

export interface AgreeToCorrection {
  readonly siteId: string;
  readonly staffId: string | null;
  readonly override: Override | null;
}

export interface AnsweredCorrection {
  readonly fact: AmendedFact | CorrectionAgreedFact;
  readonly warnings: readonly Problem[];
}

/**
 * The yes of the other side. Where it has the item its books amend it at once; where the holder proposed, the yes travels to
 * the holder's books, which decide by what holds there then.
 */
export const agreeToCorrection = (
  correction: Correction,
  command: AgreeToCorrection,
  context: AnswerContext,
): Result<AnsweredCorrection> => {
  const { siteId, staffId, override } = command;
  const open = mayAnswer(correction, siteId);
  if (!open.ok) return open;
  const { correctionId, itemId, bySiteId, holderSiteId } = correction;
  if (siteId === bySiteId) return refuse(ownCorrection(correction));
  if (context.personId !== null && context.personId === correction.personId) return refuse(samePerson(correction));
  if (correction.state === 'agreed') return refuse(correctionAgreedAlready(correction));
  const { holding } = context;
  if (holding === undefined) return refuse(itemUnknown(itemId));
  if (siteId !== holderSiteId) {
    const said = { correctionId, itemId, bySiteId: siteId, withSiteId: bySiteId, staffId };
    return accept({ fact: fact('cn.huihuan.correction.agreed.v1', said), warnings: [] });
  }
  const outdated = outdatedBy(correction, holding);
  if (outdated !== null) return refuse(proposalOutdated(itemId, outdated));
  const place = mayAmend(holding, correction.after);
  if (!place.ok) return place;
  const wanted = context.judge(withChange(holding.item, correction.after));
  if (!wanted.ok) return wanted;
  const carried = mayCarry(holding, wanted.value);
  if (!carried.ok) return carried;
  const resolved = resolveFindings(wanted.value.findings, { siteId, override, staff: context.staff });
  if (!resolved.ok) return resolved;
  const { corrects, reason } = correction;
  const { item, balance } = wanted.value;
  const said = { holding, item, balance, place: place.value, corrects, reason, staffId };
  const agreed = { correctionId, proposedBy: bySiteId, agreedBy: siteId };
  return accept({
    fact: amendment({ ...said, judged: judgedMembers(resolved.value), agreed }),
    warnings: resolved.value.warnings,
  });
};

const mayAnswer = (correction: Correction, siteId: string): Result<null> => {
  if (!sidesOf(correction).includes(siteId)) return refuse(notASide(correction, siteId));
  return isEnded(correction) ? refuse(correctionEnded(correction)) : accept(null);
};

export interface DeclineCorrection {
  readonly siteId: string;
  readonly reason: string;
  readonly staffId: string | null;
}

/** The no of the other side, or the proposer's withdrawal. Who has agreed does not take it back. */
export const declineCorrection = (
  correction: Correction,
  { siteId, reason, staffId }: DeclineCorrection,
): Result<DeclinedFact> => {
  const open = mayAnswer(correction, siteId);
  if (!open.ok) return open;
  const isProposer = siteId === correction.bySiteId;
  if (!isProposer && correction.state === 'agreed') return refuse(correctionAgreedAlready(correction));
  return accept(
    fact('cn.huihuan.correction.declined.v1', {
      ...{ correctionId: correction.correctionId, itemId: correction.itemId, bySiteId: siteId },
      ...{ withSiteId: otherThan(correction, siteId), ending: isProposer ? 'withdrawn' : 'declined', reason, staffId },
    }),
  );
};

const otherThan = ({ bySiteId, withSiteId }: Correction, siteId: string): string =>
  siteId === bySiteId ? withSiteId : bySiteId;

/** Why a proposal does not hold any more in the books of the holder; `null` where it does. */
export const outdatedBy = (
  { holderSiteId, before }: Pick<Correction, 'holderSiteId' | 'before'>,
  holding: Holding | undefined,
): Outdated | null => {
  if (holding?.siteId !== holderSiteId) return movedOn;
  if (holding.state === 'in-transit' || holding.state === 'handed-over') return movedOn;
  return isAsBefore(holding.item, before) ? null : changedSince;
};

/** What the holder's books say of a proposal that does not hold any more. */
export const outdate = (correction: Correction, why: Outdated): DeclinedFact => {
  const { correctionId, itemId, holderSiteId } = correction;
  return fact('cn.huihuan.correction.declined.v1', {
    ...{ correctionId, itemId, bySiteId: holderSiteId, withSiteId: otherThan(correction, holderSiteId) },
    ...{ ending: 'outdated', reason: wordsOf(why), staffId: null },
  });
};

/**
 * The books of the holder hear that the other side agreed to what the holder proposed: they amend the item, or say why that
 * cannot be any more. `null` where it ended meanwhile.
 */
export const settleCorrection = (
  correction: Correction,
  agreedBy: string,
  { holding, judge }: Pick<AnswerContext, 'holding' | 'judge'>,
): AmendedFact | DeclinedFact | null => {
  if (isEnded(correction) || correction.bySiteId !== correction.holderSiteId) return null;
  const outdated = outdatedBy(correction, holding);
  if (outdated !== null || holding === undefined) return outdate(correction, outdated ?? movedOn);
  const place = mayAmend(holding, correction.after);
  if (!place.ok) return outdate(correction, place.problem);
  const wanted = judge(withChange(holding.item, correction.after));
  if (!wanted.ok) return outdate(correction, wanted.problem);
  const carried = mayCarry(holding, wanted.value);
  if (!carried.ok) return outdate(correction, carried.problem);
  const { item, findings, balance } = wanted.value;
  const stop = unanswered(findings, correction.judged);
  if (stop !== undefined) return outdate(correction, stop.problem);
  const { correctionId, bySiteId, corrects, reason, staffId } = correction;
  const judged = withWarnings(correction.judged, findings);
  return amendment({
    ...{ holding, item, balance, place: place.value, judged, corrects, reason, staffId },
    agreed: { correctionId, proposedBy: bySiteId, agreedBy },
  });
};

/** What rules have by now against an amendment, and nobody answered for when it was proposed. */
const unanswered = (
  findings: readonly RuleFinding[],
  { warnings = [], override }: JudgedBefore,
): RuleFinding | undefined =>
  findings.find(
    ({ effect, problem: { code } }) =>
      effect === 'refuse' || (effect === 'supervisor' && (override === undefined || !warnings.includes(code))),
  );

const withWarnings = (judged: JudgedBefore, findings: readonly RuleFinding[]): JudgedBefore => ({
  ...judged,
  warnings: [...new Set([...(judged.warnings ?? []), ...findings.map(({ problem }) => problem.code)])],
});
