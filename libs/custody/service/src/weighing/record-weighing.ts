import type { HandoverSide } from '@huihuan/contracts-events';
import {
  shipmentNotWeighed,
  weighTruck,
  type Parties,
  type TruckWeighing,
  type WeighTruck,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, type Tx } from '@huihuan/platform-persistence';
import { loadIncoming } from '../books/incoming-books.ts';
import { loadOutgoing } from '../books/outgoing-books.ts';
import { stateFacts } from '../books/state-facts.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';
import { loadWeighing, recordWeighing } from './weighing-books.ts';

export interface WeighingRequest {
  readonly asked: { readonly id: string };
  readonly shipmentId: string;
  readonly side: HandoverSide;
  readonly correlationId: string;
  readonly command: WeighTruck;
}

type Weighable = Parties & { readonly state: string; readonly sealedDigest: string | null };

/** The shipment as the side has it that weighs. */
const shipmentOf = async (tx: Tx, shipmentId: string, side: HandoverSide): Promise<Result<Weighable>> => {
  const shipment = side === 'sender' ? await loadOutgoing(tx, shipmentId) : await loadIncoming(tx, shipmentId);
  if (shipment.state === 'none' || shipment.state === 'unknown') return refuse(shipmentUnknown(shipmentId));
  return accept({ ...shipment, sealedDigest: 'sealedDigest' in shipment ? shipment.sealedDigest : null });
};

/** Takes one reading of a weighbridge; with the second one the slip is told as a fact of the site. */
export const takeReading = async (
  custody: CustodyOptions,
  { asked, shipmentId, side, correlationId, command }: WeighingRequest,
): Promise<Result<TruckWeighing>> => {
  const known = await shipmentOf(custody.database, shipmentId, side);
  if (!known.ok) return known;
  const siteId = side === 'sender' ? known.value.fromSiteId : known.value.toSiteId;
  return runCommand(
    custody.database,
    { id: asked.id, operation: 'shipment.weigh', request: { shipmentId, side, asked }, locks: [siteId] },
    async (tx) => {
      const shipment = await shipmentOf(tx, shipmentId, side);
      if (!shipment.ok) return shipment;
      const { state } = shipment.value;
      if (state === 'cancelled') return refuse(shipmentNotWeighed(shipmentId, state));
      const context = {
        now: custody.now().toISOString(),
        shipment: shipment.value,
        side,
        weighingId: custody.newId(),
      };
      const weighed = weighTruck(await loadWeighing(tx, shipmentId, siteId), command, context);
      if (!weighed.ok) return weighed;
      const { weighing, fact } = weighed.value;
      await recordWeighing(tx, weighing);
      const cause = { correlationId, causationId: asked.id };
      if (fact !== null) await stateFacts(custody, tx, { siteId, facts: [fact], cause });
      return accept(weighing);
    },
  );
};
