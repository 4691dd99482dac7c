import { fact, type ItemFacts } from '@huihuan/contracts-events';
import { partiesOf } from '../handover/shipment-line.ts';
import { nextCustody } from '../holding/correct-item.ts';
import type { DiscrepancySettledFact, OpenDiscrepancy, Proposal } from './discrepancy.ts';
import { impossible } from '../impossible.ts';
import { allowedResolutions } from './resolutions.ts';

/** Who said yes to a proposal, and the item that the sender named with its yes. */
export interface Consent {
  readonly agreedBy: string;
  readonly item: ItemFacts | null;
}

/** What the receiver's books state when both sides agree: where the item is from now on, and how heavy. */
export const settlement = (
  discrepancy: OpenDiscrepancy,
  proposal: Proposal,
  consent: Consent,
): DiscrepancySettledFact => {
  const { kind, discrepancyId } = discrepancy;
  const { resolution, proposalId, bySiteId: proposedBy } = proposal;
  const place = allowedResolutions[kind][resolution];
  if (place === undefined) return impossible(`discrepancy of kind ${kind}`, 'open', resolution);
  const found = kind === 'unexpected' ? (consent.item ?? proposal.item) : discrepancy.item;
  const { item, correctionGrams } = after(discrepancy, proposal, found);
  return fact('cn.huihuan.discrepancy.settled.v1', {
    ...partiesOf(discrepancy),
    discrepancyId,
    kind,
    resolution,
    proposalId,
    proposedBy,
    agreedBy: consent.agreedBy,
    item,
    place,
    correctionGrams,
  });
};

interface After {
  readonly item: ItemFacts | null;
  readonly correctionGrams: number;
}

const after = ({ kind, sentGrams }: OpenDiscrepancy, { resolution }: Proposal, item: ItemFacts | null): After => {
  if (item === null) return { item, correctionGrams: 0 };
  switch (resolution) {
    case 'receiver-weight':
      return { item, correctionGrams: 0 };
    case 'sender-weight': {
      const grams = sentGrams ?? item.grams;
      return { item: nextCustody(item, { grams }), correctionGrams: grams - item.grams };
    }
    case 'accepted': {
      // Unexpected goods leave the sender's stock into the shipment, and the shipment to the receiver: two facts at once.
      const arriving = kind === 'unexpected' ? nextCustody(item) : item;
      return { item: nextCustody(arriving), correctionGrams: 0 };
    }
    case 'returned':
    case 'lost':
      return { item: nextCustody(item), correctionGrams: 0 };
    default:
      return resolution satisfies never;
  }
};
