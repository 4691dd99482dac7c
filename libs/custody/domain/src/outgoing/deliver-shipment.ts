import { fact, type ClosingOutcome } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { judgeEnd } from '../family/judge-goods.ts';
import { judgeLost } from '../holding/ends-here.ts';
import { nextCustody } from '../holding/correct-item.ts';
import { judgedMembers, resolveFindings, type RuleFinding } from '../rules/rule-finding.ts';
import type { DeliverShipment, OutgoingContext } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { ShipmentInTransit } from './outgoing-shipment.ts';
import { mayHaveTaken } from './may-take-over.ts';
import { receiverOf } from './receiver-of.ts';

/** A downstream enterprise keeps no books here, so the sender states the delivery and closes the items by it. */
export const deliverShipment = (
  shipment: ShipmentInTransit,
  command: DeliverShipment,
  context: OutgoingContext,
): Result<readonly OutgoingEvent[]> => {
  if (!context.policy.deliversDownstream || context.site(shipment.toSiteId)?.kind !== 'downstream') {
    return refuse({
      code: 'shipment.not-downstream',
      kind: 'conflict',
      zh: '该运单的收货方不是下游企业，由收货方登记收货',
      en: 'this shipment does not go to a downstream enterprise; its receiver records the receipt',
      details: { shipmentId: shipment.shipmentId, toSiteId: shipment.toSiteId },
    });
  }
  const { fromSiteId: siteId, lines } = shipment;
  const against = judgeDelivery(shipment, command, context);
  const judged = resolveFindings(against, { siteId, staff: context.staff, override: command.override ?? null });
  if (!judged.ok) return judged;
  return accept([
    fact('cn.huihuan.item.closed.v1', {
      siteId,
      outcome: command.outcome,
      items: lines.map((line) => nextCustody(line.item)),
      shipmentId: shipment.shipmentId,
      deliveredTo: shipment.toSiteId,
      documentReference: command.documentReference,
      reason: command.reason,
      ...judgedMembers(judged.value),
    }),
  ]);
};

/** Treated by the receiver. What got lost on the way, or was recorded in error, never came to him. */
const becameWaste = (outcome: ClosingOutcome): boolean => outcome === 'recycled' || outcome === 'disposed-hazardous';

/** What the families of the goods have against this end of their way, and the licences that were not asked for when they left. */
export const judgeDelivery = (
  shipment: Pick<ShipmentInTransit, 'fromSiteId' | 'toSiteId' | 'lines'>,
  { outcome }: DeliverShipment,
  context: OutgoingContext,
): readonly RuleFinding[] => {
  const { fromSiteId: siteId, toSiteId, lines } = shipment;
  const at = context.now;
  const receiver = receiverOf(context.site(toSiteId), at);
  const against = judgeEnd(lines, { siteId, at, receiver, outcome }, context);
  if (outcome === 'lost') return [...against, ...judgeLost(lines, { siteId, at }, context)];
  if (!becameWaste(outcome)) return against;
  const isDisposal = outcome === 'disposed-hazardous';
  return [...against, ...mayHaveTaken(shipment, { at, isDisposal }, context)];
};
