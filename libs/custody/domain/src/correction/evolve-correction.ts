import { nextState } from '@huihuan/kernel-domain';
import {
  correctionTransitions,
  type Correction,
  type CorrectionAct,
  type CorrectionFact,
  type DeclinedFact,
  type JudgedBefore,
  type ProposedFact,
} from './correction.ts';

/**
 * The same book on both sides, from the same events: each side's own at once, the other's when they arrive. What a state has
 * no place for crossed on the way, or came twice, and changes nothing.
 * @param correction `null` where it was not heard of yet: then only the proposal says something
 */
export const evolveCorrection = (
  correction: Correction | null,
  fact: CorrectionFact,
  judged: JudgedBefore = {},
): Correction | null => {
  if (correction === null) return fact.type === 'cn.huihuan.correction.proposed.v1' ? proposed(fact, judged) : null;
  switch (fact.type) {
    case 'cn.huihuan.correction.proposed.v1':
      return correction;
    case 'cn.huihuan.correction.agreed.v1':
      return step(correction, 'agree');
    case 'cn.huihuan.item.amended.v1':
      return step({ ...correction, ending: null }, 'amend');
    case 'cn.huihuan.correction.declined.v1':
      return declined(correction, fact);
    default:
      return fact satisfies never;
  }
};

const proposed = ({ data }: ProposedFact, judged: JudgedBefore): Correction => ({
  ...data,
  state: 'open',
  ending: null,
  judged,
});

const actOf = { declined: 'decline', withdrawn: 'withdraw', outdated: 'outdate' } as const;

const declined = (correction: Correction, { data: { ending, reason } }: DeclinedFact): Correction => {
  const after = step(correction, actOf[ending]);
  return after === correction ? correction : { ...after, ending: reason };
};

const step = (correction: Correction, act: CorrectionAct): Correction => {
  const state = nextState(correctionTransitions, correction.state, act);
  return state === null ? correction : { ...correction, state };
};

/** The one site whose word a fact about a correction is. */
export const whoMaySay = (
  { bySiteId, withSiteId, holderSiteId }: Pick<Correction, 'bySiteId' | 'withSiteId' | 'holderSiteId'>,
  fact: CorrectionFact,
): string => {
  switch (fact.type) {
    case 'cn.huihuan.correction.proposed.v1':
      return bySiteId;
    case 'cn.huihuan.correction.agreed.v1':
      return withSiteId;
    case 'cn.huihuan.item.amended.v1':
      return holderSiteId;
    case 'cn.huihuan.correction.declined.v1':
      return { declined: withSiteId, withdrawn: bySiteId, outdated: holderSiteId }[fact.data.ending];
    default:
      return fact satisfies never;
  }
};
