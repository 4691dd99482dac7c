import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { asDispatched, sealedDigest } from '../handover/sealed-digest.ts';
import { judgeDispatch } from './dispatch-shipment.ts';
import type { OutgoingContext } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { DraftShipment } from './outgoing-shipment.ts';
import { readyToLeave } from './ready-to-leave.ts';

/** From here on the list is what the sender signs. */
export const sealShipment = (draft: DraftShipment, context: OutgoingContext): Result<readonly OutgoingEvent[]> => {
  const lines = readyToLeave(draft, context);
  if (!lines.ok) return lines;
  // what no supervisor can answer for is told before the truck stands at the gate
  const found = judgeDispatch({ ...draft, lines: lines.value }, context.now, context);
  const against = found.find(({ effect }) => effect === 'refuse');
  if (against !== undefined) return refuse(against.problem);
  const digest = sealedDigest(draft, lines.value.map(asDispatched));
  return accept([{ type: 'outgoing.sealed', data: { lines: lines.value, sealedDigest: digest } }]);
};
