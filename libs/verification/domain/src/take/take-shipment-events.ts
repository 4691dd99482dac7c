import { canonicalJson, chinaDay, sha256Hex } from '@huihuan/kernel-domain';
import { violate } from '../findings.ts';
import { itemRow } from '../books/books.ts';
import { addLine, lineFindings, type ShipmentBook } from '../books/shipment-book.ts';
import { findingsDigestOf } from './take-handover-events.ts';
import { atSite, flow, inShipment, move, shipmentOf, siteRow, type Reading, type ReadingOf } from './reading.ts';

export const takeDispatched = (reading: ReadingOf<'cn.huihuan.shipment.dispatched.v1'>): void => {
  const { data } = reading.event;
  const shipment = shipmentOf(reading, data.shipmentId);
  if (shipment.dispatched !== -1) {
    secondTime(reading, { subject: data.shipmentId, zh: '同一运单发出两次', en: 'a shipment was dispatched twice' });
  } else {
    enterSealedList(reading, shipment);
  }
  const [from, to] = [atSite(reading, data.fromSiteId), inShipment(reading, data.shipmentId)];
  let total = 0;
  for (const { item } of data.lines) {
    total += item.grams;
    move(reading, item, { kind: 'dispatched', from, to, gramsBefore: item.grams });
    flow(reading, 'dispatched', {
      siteId: data.fromSiteId,
      classCode: item.classCode,
      items: 1,
      grams: item.grams,
    });
  }
  checkDigest(reading);
  if (total === data.totalGrams) return;
  violate(reading.books.findings, {
    rule: 2,
    code: 'dispatch.total-differs',
    subject: `shipment:${data.shipmentId}`,
    eventId: reading.event.id,
    expected: total,
    found: data.totalGrams,
    zh: '运单总重不等于各行之和',
    en: 'the total of a shipment is not the sum of its lines',
  });
};

/** What both sides sign: the parties and the lines, each with the members that the digest covers. */
const checkDigest = ({ books, event }: ReadingOf<'cn.huihuan.shipment.dispatched.v1'>): void => {
  const { shipmentId, fromSiteId, toSiteId, lines, sealedDigest } = event.data;
  const signed = lines.map(({ item, containerId }) => ({ ...item, containerId }));
  const digest = sha256Hex(canonicalJson({ shipmentId, fromSiteId, toSiteId, lines: signed }));
  if (digest === sealedDigest) return;
  violate(books.findings, {
    rule: 2,
    code: 'dispatch.digest-differs',
    subject: `shipment:${shipmentId}`,
    eventId: event.id,
    expected: digest,
    found: sealedDigest,
    zh: '封单摘要与清单内容不符',
    en: 'the sealed digest is not that of the list',
  });
};

const enterSealedList = (
  { books, event, row }: ReadingOf<'cn.huihuan.shipment.dispatched.v1'>,
  shipment: ShipmentBook,
): void => {
  const { data } = event;
  shipment.dispatched = row;
  shipment.leftOn = chinaDay(data.dispatchedAt);
  shipment.fromSite = books.sites.add(data.fromSiteId);
  shipment.toSite = books.sites.add(data.toSiteId);
  shipment.hasEvidence = event.evidence !== null;
  shipment.sealedDigest = data.sealedDigest;
  shipment.grams = data.totalGrams;
  shipment.firstLine = books.lines.items.length;
  shipment.lines = data.lines.length;
  for (const { item } of data.lines)
    addLine(books.lines, {
      item: itemRow(books, item.itemId, item.classCode),
      seq: item.custodySeq,
      sentGrams: item.grams,
      grams: item.grams,
      finding: -1,
      classRow: books.classes.add(item.classCode),
    });
};

export const takeReceived = (reading: ReadingOf<'cn.huihuan.shipment.received.v1'>): void => {
  const { data } = reading.event;
  if (data.override !== undefined) reading.books.alarms.answeredFor.add(reading.row);
  const shipment = shipmentOf(reading, data.shipmentId);
  if (shipment.received !== -1) {
    secondTime(reading, { subject: data.shipmentId, zh: '同一运单接收两次', en: 'a shipment was received twice' });
  } else {
    enterReceipt(reading, shipment);
  }
  const [from, to] = [inShipment(reading, data.shipmentId), atSite(reading, data.toSiteId)];
  for (const { item, finding, sentGrams } of data.lines) {
    if (finding !== 'accepted') continue;
    move(reading, item, { kind: 'received', from, to, gramsBefore: sentGrams });
    flow(reading, 'received', { siteId: data.toSiteId, classCode: item.classCode, items: 1, grams: item.grams });
  }
};

const enterReceipt = (reading: ReadingOf<'cn.huihuan.shipment.received.v1'>, shipment: ShipmentBook): void => {
  const { books, event, row } = reading;
  const { data } = event;
  shipment.received = row;
  shipment.receivedOn = chinaDay(data.receivedAt);
  shipment.receivedDigest = data.sealedDigest;
  shipment.findingsDigest = findingsDigestOf(event);
  shipment.unexpected = data.unexpected.length;
  shipment.firstReceived = books.lines.items.length;
  shipment.receivedLines = data.lines.length;
  if (shipment.fromSite === -1) {
    shipment.fromSite = siteRow(reading, data.fromSiteId);
    shipment.toSite = siteRow(reading, data.toSiteId);
  }
  for (const { item, finding, sentGrams } of data.lines)
    addLine(books.lines, {
      item: itemRow(books, item.itemId, item.classCode),
      seq: item.custodySeq,
      sentGrams,
      grams: item.grams,
      finding: lineFindings.indexOf(finding),
      classRow: books.classes.add(item.classCode),
    });
};

const secondTime = ({ books, event }: Reading, what: { subject: string; zh: string; en: string }): void => {
  violate(books.findings, {
    rule: 7,
    code: 'effect.twice',
    subject: `shipment:${what.subject}`,
    eventId: event.id,
    zh: what.zh,
    en: what.en,
  });
};
