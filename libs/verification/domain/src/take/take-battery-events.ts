import { chinaDay } from '@huihuan/kernel-domain';
import { keyOfReport, type ReportedBattery } from '../books/battery-book.ts';
import type { Reading, ReadingOf } from './reading.ts';

const keep = ({ books, row }: Reading, move: Omit<ReportedBattery, 'event'>): void =>
  void books.batteries.moves.set(keyOfReport(move), { ...move, event: row });

const isBattery = (item: { readonly family: string }): boolean => item.family === 'traction-battery';

export const takeBatteriesSent = (reading: ReadingOf<'cn.huihuan.shipment.dispatched.v1'>): void => {
  const { shipmentId: ofId, fromSiteId: siteId, lines, dispatchedAt } = reading.event.data;
  for (const { item } of lines)
    if (isBattery(item))
      keep(reading, { move: 'handed-over', itemId: item.itemId, ofId, siteId, day: chinaDay(dispatchedAt) });
};

export const takeBatteriesReceived = (reading: ReadingOf<'cn.huihuan.shipment.received.v1'>): void => {
  const { shipmentId: ofId, toSiteId: siteId, lines, receivedAt } = reading.event.data;
  for (const { item, finding } of lines)
    if (finding === 'accepted' && isBattery(item))
      keep(reading, { move: 'received', itemId: item.itemId, ofId, siteId, day: chinaDay(receivedAt) });
};

/** What both sides settle came to the receiver, or never left the sender. */
export const takeBatterySettled = (reading: ReadingOf<'cn.huihuan.discrepancy.settled.v1'>): void => {
  const { item, place, kind, shipmentId: ofId, fromSiteId, toSiteId } = reading.event.data;
  if (item === null || !isBattery(item)) return;
  const { itemId } = item;
  const left = { move: 'handed-over', itemId, ofId, siteId: fromSiteId, day: null } as const;
  if (place === 'sender') reading.books.batteries.returned.add(keyOfReport(left));
  if (place !== 'receiver') return;
  // an accepted line whose weight is settled came with the receipt
  if (kind !== 'weight') keep(reading, { ...left, move: 'received', siteId: toSiteId });
  if (kind === 'unexpected') keep(reading, left);
};

export const takeBatteriesMade = (reading: ReadingOf<'cn.huihuan.item.dismantled.v1'>): void => {
  const { jobId: ofId, siteId, outputs } = reading.event.data;
  for (const { item } of outputs)
    if (isBattery(item))
      keep(reading, { move: 'produced', itemId: item.itemId, ofId, siteId, day: chinaDay(reading.event.time) });
};

export const takeFiling = ({ books, event }: ReadingOf<'cn.huihuan.filing.recorded.v1'>): void => {
  const { filingId, siteId, platform, itemIds, moves, submittedOn, receiptNumber } = event.data;
  if (platform !== 'traction-battery-traceability') return;
  const named = moves === undefined ? null : new Set(moves.map(keyOfReport));
  const filing = { siteId, submittedOn, itemIds, moves: named, hasNumber: receiptNumber !== null };
  books.batteries.filings.set(`${siteId} ${filingId}`, filing);
};
