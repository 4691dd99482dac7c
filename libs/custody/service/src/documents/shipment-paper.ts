import {
  dayOfId,
  shipmentNote,
  shortNumber,
  words,
  type NoteLine,
  type NoteSignature,
} from '@huihuan/documents-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { containerNames } from '../books/container-names.ts';
import { loadIncoming } from '../books/incoming-books.ts';
import { loadOutgoing } from '../books/outgoing-books.ts';
import type { CustodyOptions } from '../custody-service.ts';
import type { ShipmentView } from '../http/schemas.ts';
import { incomingView, outgoingView } from '../http/views.ts';
import { knownSites, knownTrucks } from '../local-copies/read-copies.ts';
import { handoverSignatures } from '../signatures/show-signatures.ts';
import { goodsNames, identifierOf, siteNamed, type Paper } from './paper.ts';

export interface KnownShipment {
  readonly view: ShipmentView;
  readonly driverId: string | null;
  /** Of the list, or of the truck that is named. */
  readonly plate: string | null;
}

/** A shipment as this tier has it: as its sender, otherwise as its receiver. */
export const knownShipment = async (tx: Tx, shipmentId: string): Promise<KnownShipment | null> => {
  const sent = await loadOutgoing(tx, shipmentId);
  if (sent.state !== 'none') {
    const truck = (await knownTrucks(tx, [sent.truckId]))(sent.truckId ?? '');
    return { view: outgoingView(sent), driverId: sent.driverId, plate: truck?.plate ?? null };
  }
  const expected = await loadIncoming(tx, shipmentId);
  if (expected.state === 'unknown') return null;
  return { view: incomingView(expected), driverId: expected.driverId, plate: expected.plate };
};

const linesOf = async (tx: Tx, view: ShipmentView): Promise<readonly NoteLine[]> => {
  const goods = await goodsNames(
    tx,
    view.lines.map(({ item }) => item.classCode),
  );
  const codes = new Map((await containerNames(tx, view)).map(({ containerId, code }) => [containerId, code]));
  // until the receipt is closed its findings are a draft of the receiver
  const isSaid = view.state === 'received';
  return view.lines.map(({ item, containerId, finding, measuredGrams }) => ({
    ...{ number: shortNumber(item.itemId), goods: goods(item.classCode), identifier: identifierOf(item) },
    ...{ container: codes.get(containerId ?? '') ?? null, grams: item.grams },
    ...{ measuredGrams: isSaid ? measuredGrams : null, finding: isSaid ? finding : null },
  }));
};

const personOf = (id: string | null): string | null => (id === null ? null : shortNumber(id));

const signaturesOf = async (tx: Tx, { shipmentId, state }: ShipmentView): Promise<readonly NoteSignature[]> => {
  const { signatures } = await handoverSignatures(tx, shipmentId, state);
  return signatures.map(({ side, personId, method, signedAt, kid }) => ({
    ...{ side, person: personOf(personId), method, signedAt, kid },
  }));
};

const cancelled = words('运单已取消', 'The shipment was cancelled');

/** The note of a shipment, once its list is sealed. `sealed` says whether there is something to print. */
export const shipmentPaper = async (
  { database }: CustodyOptions,
  shipmentId: string,
): Promise<(Paper & { readonly isSealed: boolean }) | null> => {
  const known = await knownShipment(database, shipmentId);
  if (known === null) return null;
  const { view, driverId, plate } = known;
  const site = await knownSites(database, [view.fromSiteId, view.toSiteId]);
  const [from, to] = [siteNamed(site(view.fromSiteId)), siteNamed(site(view.toSiteId))];
  const [lines, signatures] = [await linesOf(database, view), await signaturesOf(database, view)];
  const voided = view.state === 'cancelled' ? cancelled : null;
  const { sealedDigest, grams, dispatchedAt, expectedAt, receivedAt } = view;
  const number = shortNumber(shipmentId);
  return {
    isSealed: sealedDigest !== null,
    facts: {
      ...{ kind: 'shipment-note', id: shipmentId, number, siteId: view.fromSiteId, site: from.name },
      ...{ day: dayOfId(shipmentId), identifier: null, basis: [sealedDigest, view.toSiteId], voided },
      // a list that was taken apart weighs nothing any more, and the paper did not say so
      grams: voided === null ? grams : null,
    },
    describe: (genuineUrl) =>
      shipmentNote({
        ...{ number, from, to, plate, driver: personOf(driverId), dispatchedAt, expectedAt, receivedAt },
        ...{ sealedDigest: sealedDigest ?? '', lines, grams, signatures, voided, genuineUrl },
      }),
  };
};
