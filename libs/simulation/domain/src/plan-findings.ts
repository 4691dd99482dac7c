import { toleranceGrams } from '@huihuan/kernel-domain';
import type { Resolution } from '@huihuan/contracts-events';
import type { Chance } from './chance.ts';
import type { Good } from './goods.ts';
import { classOf, type SimulatedNetwork } from './simulated-network.ts';
import type { PlannedFinding, PlannedSettlement } from './trip.ts';

type IdOf = (label: string) => string;

export const planSettlement = (chance: Chance, idOf: IdOf, resolutions: readonly Resolution[]): PlannedSettlement => ({
  proposalId: idOf('proposal'),
  agreementId: idOf('agreement'),
  by: chance.happens(0.6) ? 'sender' : 'receiver',
  resolution: chance.oneOf(resolutions),
});

const settleOrNot = (
  chance: Chance,
  idOf: IdOf,
  resolutions: readonly Resolution[],
): PlannedSettlement | 'left-open' => (chance.happens(0.1) ? 'left-open' : planSettlement(chance, idOf, resolutions));

/** What the receiver finds for one line: mostly what was sent, weighed again now and then, seldom a difference. */
export const planFinding = (network: SimulatedNetwork, good: Good, chance: Chance, idOf: IdOf): PlannedFinding => {
  const { itemId, grams } = good;
  const of = (label: string): string => idOf(`${itemId}/${label}`);
  const turn = chance.next();
  if (turn < 0.008)
    return { itemId, finding: 'missing', settlement: settleOrNot(chance, of, ['accepted', 'returned', 'lost']) };
  if (turn < 0.014)
    return { itemId, finding: 'rejected', settlement: settleOrNot(chance, of, ['accepted', 'returned']) };
  const tolerance = classOf(network, good.classCode)?.toleranceHandover;
  if (tolerance === undefined) return { itemId, finding: 'accepted', measuredGrams: null, settlement: null };
  const allowed = toleranceGrams(tolerance, grams);
  if (turn < 0.024) {
    const measuredGrams = grams + allowed + chance.between(1, Math.max(1, Math.round(grams * 0.1)));
    return {
      itemId,
      finding: 'accepted',
      measuredGrams,
      settlement: settleOrNot(chance, of, ['receiver-weight', 'sender-weight']),
    };
  }
  if (turn > 0.5) return { itemId, finding: 'accepted', measuredGrams: null, settlement: null };
  const measuredGrams = Math.max(1, grams + Math.round((chance.next() * 2 - 1) * allowed * 0.8));
  return { itemId, finding: 'accepted', measuredGrams, settlement: null };
};

/** The good after the receipt, as far as it moves on: what needed a settlement stays where that leaves it. */
export const goodAfter = (good: Good, finding: PlannedFinding): Good | null => {
  if (finding.finding !== 'accepted' || finding.settlement !== null) return null;
  return { ...good, grams: finding.measuredGrams ?? good.grams };
};
