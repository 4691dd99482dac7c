import { fact } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { notInTheFuture } from '../clock.ts';
import { judgeGoods } from '../family/judge-goods.ts';
import { licenceAt } from '../handover/licence-at.ts';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import { partiesOf, totalGrams, type Parties, type ShipmentLine } from '../handover/shipment-line.ts';
import { judgedMembers, resolveFindings, type RuleFinding } from '../rules/rule-finding.ts';
import { mayTakeOver } from './may-take-over.ts';
import type { DispatchShipment, OutgoingContext } from './outgoing-command.ts';
import type { DispatchedFact, OutgoingEvent } from './outgoing-event.ts';
import { sealedListOutdated } from './outgoing-problems.ts';
import type { SealedShipment } from './outgoing-shipment.ts';
import { readyToLeave } from './ready-to-leave.ts';
import { receiverOf } from './receiver-of.ts';

/** The truck leaves: from now on the shipment holds the items, under one custody number more. */
export const dispatchShipment = (
  sealed: SealedShipment,
  { dispatchedAt: asked, driverSignature, override = null }: DispatchShipment,
  context: OutgoingContext,
): Result<readonly OutgoingEvent[]> => {
  const dispatchedAt = asked ?? context.now;
  const time = notInTheFuture(dispatchedAt, context.now, '/dispatchedAt');
  if (!time.ok) return time;
  const current = readyToLeave(sealed, context);
  if (!current.ok) return current;
  const lines = current.value.map(asDispatched);
  if (sealedDigest(sealed, lines) !== sealed.sealedDigest) return refuse(sealedListOutdated(sealed.shipmentId));
  const siteId = sealed.fromSiteId;
  const against = judgeDispatch({ ...sealed, lines }, dispatchedAt, context);
  const judged = resolveFindings(against, { siteId, staff: context.staff, override });
  if (!judged.ok) return judged;
  const to = context.site(sealed.toSiteId);
  return accept([
    fact('cn.huihuan.shipment.dispatched.v1', {
      ...partiesOf(sealed),
      truckId: sealed.truckId,
      plate: sealed.truckId === null ? null : (context.truck(sealed.truckId)?.plate ?? null),
      driverId: sealed.driverId,
      dispatchedAt,
      expectedAt: sealed.expectedAt,
      lines: [...lines],
      totalGrams: totalGrams(lines),
      sealedDigest: sealed.sealedDigest,
      ...containersOf(lines, context),
      buyerLicence: to?.kind === 'downstream' ? licenceAt(to, dispatchedAt) : null,
      ...(driverSignature === undefined ? {} : { driverSignature }),
      ...judgedMembers(judged.value),
    }),
  ]);
};

/** What rules have against these goods leaving for this receiver. */
export const judgeDispatch = (
  shipment: Parties & { readonly lines: readonly ShipmentLine[] },
  at: string,
  context: OutgoingContext,
): readonly RuleFinding[] => [
  ...mayTakeOver(shipment, shipment.lines, context, at),
  ...judgeGoods(
    'dispatch',
    shipment.lines.map(({ item }) => ({ item, grade: context.holding(item.itemId)?.grade ?? null })),
    { siteId: shipment.fromSiteId, at, receiver: receiverOf(context.site(shipment.toSiteId), at) },
    context,
  ),
];

/** What stands on the containers, so that the receiver reads on its screen what its people read on the goods. */
const containersOf = (
  lines: readonly ShipmentLine[],
  { container }: OutgoingContext,
): Pick<DispatchedFact['data'], 'containers'> => {
  const ids = [...new Set(lines.flatMap(({ containerId }) => (containerId === null ? [] : [containerId])))];
  const known = ids.map(container).flatMap((each) => (each === undefined || each.state === 'none' ? [] : [each]));
  return known.length === 0
    ? {}
    : { containers: known.map(({ containerId, kind, code }) => ({ containerId, kind, code })) };
};
