import { fact, type EventData } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { notInTheFuture } from '../clock.ts';
import { partiesOf, type ShipmentLine } from '../handover/shipment-line.ts';
import { nextCustody } from '../holding/correct-item.ts';
import { judgedMembers, resolveFindings } from '../rules/rule-finding.ts';
import { mayBeReceived } from './may-be-received.ts';
import { differencesOf } from './differences-of-receipt.ts';
import type { CloseReceipt, IncomingContext } from './incoming-command.ts';
import type { IncomingEvent } from './incoming-event.ts';
import { linesOpen } from './incoming-problems.ts';
import type { ExpectedShipment, LineFinding, ShipmentBeingReceived } from './incoming-shipment.ts';

export type ReceivedLine = EventData<'cn.huihuan.shipment.received.v1'>['lines'][number];

/**
 * Closes the receipt in one fact with every line. Accepted lines change hands at the measured weight; what is missing or
 * rejected stays with the shipment until both sides settle it. Each difference opens its discrepancy in the same breath.
 */
export const closeReceipt = (
  shipment: ExpectedShipment | ShipmentBeingReceived,
  command: CloseReceipt,
  context: IncomingContext,
): Result<readonly IncomingEvent[]> => {
  const { rest, override = null } = command;
  const receivedAt = command.receivedAt ?? context.now;
  const time = notInTheFuture(receivedAt, context.now, '/receivedAt');
  if (!time.ok) return time;
  const recorded = shipment.state === 'receiving' ? shipment : { findings: [], unexpected: [] };
  const findings = new Map(recorded.findings.map((finding) => [finding.itemId, finding]));
  const open = shipment.lines.map((line) => line.item.itemId).filter((itemId) => !findings.has(itemId));
  if (open.length > 0 && rest === null) return refuse(linesOpen(open));
  const lines = shipment.lines.map((line) =>
    receivedLine(line, findings.get(line.item.itemId) ?? unrecorded(line, rest ?? 'missing')),
  );
  const judged = resolveFindings(mayBeReceived({ toSiteId: shipment.toSiteId, lines, at: receivedAt }, context), {
    ...{ siteId: shipment.toSiteId, staff: context.staff, override },
  });
  if (!judged.ok) return judged;
  const measuredGrams = (itemId: string): number | null => findings.get(itemId)?.measuredGrams ?? null;
  const received = fact('cn.huihuan.shipment.received.v1', {
    ...partiesOf(shipment),
    receivedAt,
    sealedDigest: shipment.sealedDigest,
    lines,
    unexpected: recorded.unexpected.map((goods) => ({ ...goods, identifiers: [...goods.identifiers] })),
    ...judgedMembers(judged.value),
  });
  const differences = differencesOf(received.data, measuredGrams, context);
  return differences.ok ? accept([received, ...differences.value]) : differences;
};

const unrecorded = (line: ShipmentLine, finding: 'missing' | 'accepted'): LineFinding => ({
  itemId: line.item.itemId,
  finding,
  measuredGrams: null,
  reason: null,
});

const receivedLine = ({ item, containerId }: ShipmentLine, found: LineFinding): ReceivedLine => ({
  item: found.finding === 'accepted' ? nextCustody(item, { grams: found.measuredGrams ?? item.grams }) : item,
  finding: found.finding,
  sentGrams: item.grams,
  measured: found.finding === 'accepted' && found.measuredGrams !== null,
  containerId,
  reason: found.reason,
});
