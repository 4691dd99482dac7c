import { outbox, type Act, type Outcome, type StuckAct } from '@huihuan/web-outbox';
import { cancelAfter, dispatchKind, dispatchWithout, loadWithout } from './list-anew.ts';

/**
 * Records a list that waits in vain anew, without the hand-ins that were given up, and its dispatch with how much is left; both
 * are signed as of now and stand in the places of the old ones, for the seal and whatever else comes after them.
 */
export const goOnWithout = async (stuck: StuckAct): Promise<Outcome<readonly Act[]>> => {
  const core = outbox();
  const shipmentId = stuck.act.note?.['shipmentId'];
  const dispatch = await core.store.acts
    .where('state')
    .equals('waiting')
    .filter(({ kind, note }) => kind === dispatchKind && note?.['shipmentId'] === shipmentId)
    .first();
  return core.recordAll([
    loadWithout(stuck, core.newActId()),
    ...(dispatch === undefined ? [] : [dispatchWithout(stuck, dispatch, core.newActId())]),
  ]);
};

/**
 * Gives a step of a shipment up with all that comes after it; what the server knows of the shipment already is cancelled there,
 * so that its items are in stock again.
 */
export const giveUpShipment = (act: Act, reason: string): Promise<Outcome<readonly Act[]>> => {
  const core = outbox();
  return core.giveUpWithRest(act.id, cancelAfter(act, { id: core.newActId(), reason }) ?? undefined);
};
