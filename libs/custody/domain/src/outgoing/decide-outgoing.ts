import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { changeLines } from './change-lines.ts';
import { deliverShipment } from './deliver-shipment.ts';
import { dispatchShipment } from './dispatch-shipment.ts';
import { openShipment } from './open-shipment.ts';
import type { OutgoingCommand, OutgoingContext } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import { notNow } from './outgoing-problems.ts';
import type { OutgoingShipment } from './outgoing-shipment.ts';
import { sealShipment } from './seal-shipment.ts';

/** The sender's half of the handover: one implementation for all tiers, told apart by the policy in the context. */
export const decideOutgoing = (
  shipment: OutgoingShipment,
  command: OutgoingCommand,
  context: OutgoingContext,
): Result<readonly OutgoingEvent[]> => {
  const { state } = shipment;
  switch (command.kind) {
    case 'open':
      return state === 'none' ? openShipment(command, context) : refuse(notNow(shipment, 'open'));
    case 'change-lines':
      return state === 'draft' ? changeLines(shipment, command, context) : refuse(notNow(shipment, 'change-lines'));
    case 'seal':
      return state === 'draft' ? sealShipment(shipment, context) : refuse(notNow(shipment, 'seal'));
    case 'unseal':
      return state === 'sealed'
        ? accept([{ type: 'outgoing.unsealed', data: { reason: command.reason } }])
        : refuse(notNow(shipment, 'unseal'));
    case 'cancel':
      return state === 'draft' || state === 'sealed'
        ? accept([{ type: 'outgoing.cancelled', data: { reason: command.reason } }])
        : refuse(notNow(shipment, 'cancel'));
    case 'dispatch':
      return state === 'sealed' ? dispatchShipment(shipment, command, context) : refuse(notNow(shipment, 'dispatch'));
    case 'deliver':
      return state === 'in-transit' ? deliverShipment(shipment, command, context) : refuse(notNow(shipment, 'deliver'));
    default:
      return command satisfies never;
  }
};
