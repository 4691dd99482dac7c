import type { HandoverSide } from '@huihuan/contracts-events';
import { toSignInIncoming, toSignInOutgoing, type Parties, type ToBeSigned } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { loadIncoming } from '../books/incoming-books.ts';
import { loadOutgoing } from '../books/outgoing-books.ts';
import { shipmentUnknown } from '../outgoing/change-outgoing.ts';

/** Where a shipment stands in the books of this tier. */
export interface BooksOfShipment {
  /** In whose chain what is signed here is stated. */
  readonly bySiteId: string;
  readonly state: string;
  readonly siteOf: (side: HandoverSide) => string;
  readonly toSign: (side: HandoverSide) => Result<ToBeSigned>;
}

/** Both sites, for their locks; `null` where these books have no such shipment. */
export const sitesOfShipment = async (tx: Tx, shipmentId: string): Promise<readonly string[] | null> => {
  const [row] = await rowsOf<{ from: string; to: string }>(
    tx,
    `select from_site_id as "from", to_site_id as "to" from outgoing where shipment_id = $1
     union select from_site_id, to_site_id from incoming where shipment_id = $1`,
    [shipmentId],
  );
  return row === undefined ? null : [row.from, row.to];
};

/**
 * The books in which a side signs: the receiver in its own, the sender in its own or, at the receiver's gate, in the
 * receiver's. Where both are sites of one tier, each signs in its own.
 */
export const booksOfShipment = async (
  tx: Tx,
  shipmentId: string,
  side: HandoverSide,
): Promise<Result<BooksOfShipment>> => {
  const sent = await loadOutgoing(tx, shipmentId);
  const expected = await loadIncoming(tx, shipmentId);
  if (sent.state !== 'none' && (side === 'sender' || expected.state === 'unknown')) {
    const toSign = (asked: HandoverSide) => toSignInOutgoing(sent, asked);
    return accept({ bySiteId: sent.fromSiteId, state: sent.state, siteOf: siteOf(sent), toSign });
  }
  if (expected.state === 'unknown') return refuse(shipmentUnknown(shipmentId));
  const toSign = (asked: HandoverSide) => toSignInIncoming(expected, asked);
  return accept({ bySiteId: expected.toSiteId, state: expected.state, siteOf: siteOf(expected), toSign });
};

const siteOf =
  ({ fromSiteId, toSiteId }: Parties): BooksOfShipment['siteOf'] =>
  (side) =>
    side === 'sender' ? fromSiteId : toSiteId;
