import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import { judgeGoods } from '../family/judge-goods.ts';
import { mayTakeOver } from './may-take-over.ts';
import type { OutgoingContext } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { DraftShipment } from './outgoing-shipment.ts';
import { readyToLeave } from './ready-to-leave.ts';

/** From here on the list is what the sender signs. */
export const sealShipment = (draft: DraftShipment, context: OutgoingContext): Result<readonly OutgoingEvent[]> => {
  const lines = readyToLeave(draft, context);
  if (!lines.ok) return lines;
  // what no supervisor can answer for is told before the truck stands at the gate
  const act = { siteId: draft.fromSiteId, at: context.now };
  const found = [
    ...mayTakeOver(draft, lines.value, context, context.now),
    ...judgeGoods('dispatch', lines.value, act, context),
  ];
  const against = found.find(({ effect }) => effect === 'refuse');
  if (against !== undefined) return refuse(against.problem);
  const digest = sealedDigest(draft, lines.value.map(asDispatched));
  return accept([{ type: 'outgoing.sealed', data: { lines: lines.value, sealedDigest: digest } }]);
};
