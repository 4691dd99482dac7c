import { impossible } from '../impossible.ts';
import { partiesOf } from '../handover/shipment-line.ts';
import type { Discrepancy, DiscrepancyEvent, OpenDiscrepancy, SettledDiscrepancy } from './discrepancy.ts';

/**
 * The same book on both sides, from the same events: each side's own at once, the other's when they arrive. What
 * arrives after the settlement crossed it on the way and changes nothing.
 * @throws for an event on a discrepancy that was never opened
 */
export const evolveDiscrepancy = (discrepancy: Discrepancy, event: DiscrepancyEvent): Discrepancy => {
  if (event.type === 'cn.huihuan.discrepancy.opened.v1') {
    return discrepancy.state === 'none' ? opened(event.data) : impossible('discrepancy', discrepancy.state, event.type);
  }
  if (discrepancy.state === 'none') return impossible('discrepancy', discrepancy.state, event.type);
  if (discrepancy.state === 'settled') return discrepancy;
  switch (event.type) {
    case 'cn.huihuan.discrepancy.proposed.v1': {
      const { proposalId, bySiteId, side, resolution, reason, item, staffId } = event.data;
      const proposal = { proposalId, bySiteId, side, resolution, reason, item, staffId };
      return { ...discrepancy, proposal, agreement: null, heldItemIds: alsoHeld(discrepancy, item?.itemId) };
    }
    case 'cn.huihuan.discrepancy.agreed.v1': {
      const { proposalId, bySiteId, item } = event.data;
      const current = discrepancy.proposal?.proposalId === proposalId;
      return {
        ...discrepancy,
        agreement: current ? { proposalId, bySiteId, item } : discrepancy.agreement,
        heldItemIds: alsoHeld(discrepancy, item?.itemId),
      };
    }
    case 'cn.huihuan.discrepancy.settled.v1':
      return settled(discrepancy, event.data);
    default:
      return event satisfies never;
  }
};

const opened = (data: Extract<DiscrepancyEvent, { type: 'cn.huihuan.discrepancy.opened.v1' }>['data']): Discrepancy => {
  const { discrepancyId, kind, item, sentGrams, receivedGrams, note } = data;
  const difference = { ...partiesOf(data), discrepancyId, kind, item, sentGrams, receivedGrams, note };
  return { ...difference, state: 'open', proposal: null, agreement: null, heldItemIds: [] };
};

const settled = (
  open: OpenDiscrepancy,
  data: Extract<DiscrepancyEvent, { type: 'cn.huihuan.discrepancy.settled.v1' }>['data'],
): SettledDiscrepancy => {
  const { discrepancyId, kind, sentGrams, receivedGrams, note } = open;
  const { item, resolution, proposalId, proposedBy, agreedBy, place, correctionGrams } = data;
  return {
    ...partiesOf(open),
    ...{ discrepancyId, kind, item, sentGrams, receivedGrams, note },
    ...{ state: 'settled', resolution, proposalId, proposedBy, agreedBy, place, correctionGrams },
  };
};

const alsoHeld = ({ heldItemIds }: OpenDiscrepancy, itemId: string | undefined): readonly string[] =>
  itemId === undefined || heldItemIds.includes(itemId) ? heldItemIds : [...heldItemIds, itemId];
