import { closingOutcomes, type EventData } from '@huihuan/contracts-events';
import { violate } from '../findings.ts';
import { openDiscrepancy, type DiscrepancyBook } from '../books/discrepancy-book.ts';
import { placeOf } from '../books/place.ts';
import { atSite, flow, inShipment, move, shipmentOf, type Reading, type ReadingOf } from './reading.ts';

const discrepancyOf = ({ books }: Reading, discrepancyId: string): DiscrepancyBook => {
  const known = books.discrepancies.get(discrepancyId) ?? openDiscrepancy(discrepancyId);
  books.discrepancies.set(discrepancyId, known);
  return known;
};

export const takeDiscrepancyOpened = (reading: ReadingOf<'cn.huihuan.discrepancy.opened.v1'>): void => {
  const { data } = reading.event;
  const difference = discrepancyOf(reading, data.discrepancyId);
  if (difference.opened !== -1) return secondTime(reading, data.discrepancyId);
  const shipment = shipmentOf(reading, data.shipmentId);
  shipment.discrepancies.push(data.discrepancyId);
  difference.opened = reading.row;
  difference.kind = data.kind;
  difference.shipment = shipment.row;
  difference.fromSiteId = data.fromSiteId;
  difference.toSiteId = data.toSiteId;
  difference.itemId = data.item?.itemId ?? null;
  difference.toleranceGrams = data.toleranceGrams;
};

export const takeProposed = (reading: ReadingOf<'cn.huihuan.discrepancy.proposed.v1'>): void => {
  const { discrepancyId, proposalId, bySiteId, resolution } = reading.event.data;
  discrepancyOf(reading, discrepancyId).proposals.set(proposalId, { bySiteId, resolution });
};

export const takeSettled = (reading: ReadingOf<'cn.huihuan.discrepancy.settled.v1'>): void => {
  const { data } = reading.event;
  const difference = discrepancyOf(reading, data.discrepancyId);
  if (difference.settled !== -1) return secondTime(reading, data.discrepancyId);
  difference.settled = reading.row;
  difference.resolution = data.resolution;
  difference.settledProposal = {
    proposalId: data.proposalId,
    proposedBy: data.proposedBy,
    agreedBy: data.agreedBy,
  };
  if (data.item !== null) settleItem(reading, data, data.item);
};

type Settled = EventData<'cn.huihuan.discrepancy.settled.v1'>;

/** What a settlement does to the place and weight of its item, and which flows it makes. */
const settleItem = (reading: Reading, data: Settled, item: NonNullable<Settled['item']>): void => {
  const [sender, receiver] = [atSite(reading, data.fromSiteId), atSite(reading, data.toSiteId)];
  const truck = inShipment(reading, data.shipmentId);
  const before = item.grams - data.correctionGrams;
  const counted = { classCode: item.classCode, items: 1, grams: before };
  if (data.correctionGrams !== 0)
    flow(reading, 'corrected', {
      siteId: data.toSiteId,
      classCode: item.classCode,
      items: 0,
      grams: data.correctionGrams,
    });
  switch (data.place) {
    case 'receiver':
      flow(reading, 'received', { siteId: data.toSiteId, ...counted });
      if (data.kind !== 'unexpected')
        return move(reading, item, { kind: 'settled', from: truck, to: receiver, gramsBefore: before });
      flow(reading, 'dispatched', { siteId: data.fromSiteId, ...counted });
      return move(reading, item, { kind: 'taken-over', from: sender, to: receiver, gramsBefore: before });
    case 'sender':
      flow(reading, 'returned', { siteId: data.fromSiteId, ...counted });
      return move(reading, item, { kind: 'settled', from: truck, to: sender, gramsBefore: before });
    case 'closed': {
      const to = placeOf('closed', closingOutcomes.indexOf('lost'));
      return move(reading, item, { kind: 'settled', from: truck, to, gramsBefore: before });
    }
    case 'unchanged':
      if (data.correctionGrams !== 0)
        move(reading, item, { kind: 'settled', from: receiver, to: receiver, gramsBefore: before });
  }
};

const secondTime = ({ books, event }: Reading, discrepancyId: string): void => {
  violate(books.findings, {
    rule: 7,
    code: 'effect.twice',
    subject: `discrepancy:${discrepancyId}`,
    eventId: event.id,
    zh: '同一差异单开立或了结两次',
    en: 'a discrepancy was opened or settled twice',
  });
};
