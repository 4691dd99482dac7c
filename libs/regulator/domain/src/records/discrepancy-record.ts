import type { DiscrepancyKind, EventData, ReadEvent, Resolution } from '@huihuan/contracts-events';

/** What the events say of a discrepancy; `null` is what no event has said yet. */
export interface DiscrepancyRecord {
  readonly discrepancyId: string;
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly kind: DiscrepancyKind | null;
  readonly openedItemId: string | null;
  readonly classCode: string | null;
  readonly sentGrams: number | null;
  readonly receivedGrams: number | null;
  readonly toleranceGrams: number | null;
  readonly note: string | null;
  readonly openedAt: string | null;
  readonly settledItemId: string | null;
  readonly resolution: Resolution | null;
  readonly place: EventData<'cn.huihuan.discrepancy.settled.v1'>['place'] | null;
  readonly correctionGrams: number | null;
  readonly settledAt: string | null;
}

/** A proposal replaces the one before, by its time. */
export interface ProposalRecord {
  readonly discrepancyId: string;
  readonly proposalId: string;
  readonly side: 'sender' | 'receiver';
  readonly resolution: Resolution;
  readonly reason: string;
  readonly at: string;
  readonly eventId: string;
}

const nothing = {
  kind: null,
  openedItemId: null,
  classCode: null,
  sentGrams: null,
  receivedGrams: null,
  toleranceGrams: null,
  note: null,
  openedAt: null,
  settledItemId: null,
  resolution: null,
  place: null,
  correctionGrams: null,
  settledAt: null,
};

export const discrepancyRecordOf = (event: ReadEvent): DiscrepancyRecord | null => {
  switch (event.type) {
    case 'cn.huihuan.discrepancy.opened.v1': {
      const { item, kind, sentGrams, receivedGrams, toleranceGrams, note } = event.data;
      const found = { openedItemId: item?.itemId ?? null, classCode: item?.classCode ?? null };
      const weights = { sentGrams, receivedGrams, toleranceGrams };
      return { ...nothing, ...parties(event.data), kind, note, openedAt: event.time, ...found, ...weights };
    }
    case 'cn.huihuan.discrepancy.settled.v1': {
      const { item, kind, resolution, place, correctionGrams } = event.data;
      const end = { resolution, place, correctionGrams, settledAt: event.time, settledItemId: item?.itemId ?? null };
      return { ...nothing, ...parties(event.data), kind, ...end };
    }
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
      return { ...nothing, ...parties(event.data) };
    default:
      return null;
  }
};

export const proposalRecordOf = (event: ReadEvent): ProposalRecord | null => {
  if (event.type !== 'cn.huihuan.discrepancy.proposed.v1') return null;
  const { discrepancyId, proposalId, side, resolution, reason } = event.data;
  return { discrepancyId, proposalId, side, resolution, reason, at: event.time, eventId: event.id };
};

/** Of the sender's stock: what it named as the unexpected goods stays held until the difference is settled. */
export const heldItemOf = (event: ReadEvent): { readonly discrepancyId: string; readonly itemId: string } | null => {
  if (event.type !== 'cn.huihuan.discrepancy.proposed.v1' && event.type !== 'cn.huihuan.discrepancy.agreed.v1')
    return null;
  const { discrepancyId, item } = event.data;
  return item === null ? null : { discrepancyId, itemId: item.itemId };
};

export const laterProposal = (known: ProposalRecord | undefined, other: ProposalRecord): ProposalRecord => {
  if (known === undefined) return other;
  const order = Date.parse(other.at) - Date.parse(known.at);
  return order > 0 || (order === 0 && other.eventId > known.eventId) ? other : known;
};

const parties = ({ discrepancyId, shipmentId, fromSiteId, toSiteId }: PartiesOfDiscrepancy): PartiesOfDiscrepancy => ({
  discrepancyId,
  shipmentId,
  fromSiteId,
  toSiteId,
});

type PartiesOfDiscrepancy = Pick<DiscrepancyRecord, 'discrepancyId' | 'shipmentId' | 'fromSiteId' | 'toSiteId'>;
