import type { Amendable, Fact, Override } from '@huihuan/contracts-events';
import type { Transitions } from '@huihuan/kernel-domain';

/** `open` waits for the other side; `agreed`: it said yes to the holder, whose books have not said the amendment yet. */
export type CorrectionState = 'open' | 'agreed' | 'amended' | 'declined' | 'withdrawn' | 'outdated';

export type CorrectionAct = 'agree' | 'amend' | 'decline' | 'withdraw' | 'outdate';

/** The holder's amendment is the last word, whatever crossed it on the way. */
export const correctionTransitions: Transitions<CorrectionState, CorrectionAct> = {
  open: { agree: 'agreed', amend: 'amended', decline: 'declined', withdraw: 'withdrawn', outdate: 'outdated' },
  agreed: { amend: 'amended', withdraw: 'withdrawn', outdate: 'outdated' },
  declined: { amend: 'amended' },
  withdrawn: { amend: 'amended' },
  outdated: { amend: 'amended' },
  amended: {},
};

export const endedCorrectionStates = ['amended', 'declined', 'withdrawn', 'outdated'] as const;

/** A correction that two sites talk about, as the books of either have it. */
export interface Correction {
  readonly correctionId: string;
  readonly itemId: string;
  readonly bySiteId: string;
  readonly withSiteId: string;
  readonly holderSiteId: string;
  readonly corrects: string;
  readonly before: Amendable;
  readonly after: Amendable;
  readonly reason: string;
  readonly staffId: string | null;
  /** Who was signed in when it was proposed, where that is known. */
  readonly personId?: string | undefined;
  readonly state: CorrectionState;
  /** Why it came to nothing. */
  readonly ending: string | null;
  /** What rules had to say when the holder proposed it, and who answered for that: the amendment repeats it. */
  readonly judged: JudgedBefore;
}

export interface JudgedBefore {
  readonly warnings?: readonly string[] | undefined;
  readonly override?: Override | undefined;
}

export type ProposedFact = Extract<Fact, { type: 'cn.huihuan.correction.proposed.v1' }>;
export type CorrectionAgreedFact = Extract<Fact, { type: 'cn.huihuan.correction.agreed.v1' }>;
export type DeclinedFact = Extract<Fact, { type: 'cn.huihuan.correction.declined.v1' }>;
export type AmendedFact = Extract<Fact, { type: 'cn.huihuan.item.amended.v1' }>;
export type CorrectionFact = ProposedFact | CorrectionAgreedFact | DeclinedFact | AmendedFact;

export const isEnded = ({ state }: Pick<Correction, 'state'>): boolean =>
  (endedCorrectionStates as readonly CorrectionState[]).includes(state);

/** Who is asked: of two sides the one that did not propose. */
export const sidesOf = ({ bySiteId, withSiteId }: Pick<Correction, 'bySiteId' | 'withSiteId'>): readonly string[] => [
  bySiteId,
  withSiteId,
];
