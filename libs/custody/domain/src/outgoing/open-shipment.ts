import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { activeSite } from '../handover/site-problems.ts';
import { partiesOf } from '../handover/shipment-line.ts';
import type { OpenShipment, OutgoingContext } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';

/** A draft needs two different sites in service, of kinds that this tier's policy lets send and receive. */
export const openShipment = (command: OpenShipment, context: OutgoingContext): Result<readonly OutgoingEvent[]> => {
  const { fromSiteId, toSiteId, truckId, driverId, expectedAt } = command;
  if (fromSiteId === toSiteId) {
    return refuse({
      code: 'shipment.same-site',
      kind: 'invalid',
      zh: '发货场所与收货场所相同；请改选收货场所',
      en: 'sender and receiver are the same site; choose another destination',
      path: '/toSiteId',
      details: { siteId: toSiteId },
    });
  }
  const from = activeSite(context.site, fromSiteId, [context.policy.siteKind], '/fromSiteId');
  if (!from.ok) return from;
  const to = activeSite(context.site, toSiteId, context.policy.sendsTo, '/toSiteId');
  if (!to.ok) return to;
  if (truckId !== null && context.truck(truckId)?.active !== true) {
    return refuse({
      code: 'truck.unknown',
      kind: 'missing',
      zh: `没有在用车辆 ${truckId}；请核对，或先登记该车辆`,
      en: `there is no truck ${truckId} in service; check the id, or register the truck first`,
      path: '/truckId',
      details: { truckId },
    });
  }
  if (driverId !== null && context.staff(driverId)?.active !== true) {
    return refuse({
      code: 'staff.unknown',
      kind: 'missing',
      zh: `没有在岗人员 ${driverId}；请核对，或先登记该人员`,
      en: `there is no active member of staff ${driverId}; check the id, or register the person first`,
      path: '/driverId',
      details: { staffId: driverId },
    });
  }
  return accept([{ type: 'outgoing.drafted', data: { ...partiesOf(command), truckId, driverId, expectedAt } }]);
};
