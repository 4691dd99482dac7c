import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import { nextCustody } from '../holding/correct-item.ts';
import type { Parties, ShipmentLine } from './shipment-line.ts';

/** A line as the shipment holds it: leaving the site is one fact more in the item's custody. */
export const asDispatched = (line: ShipmentLine): ShipmentLine => ({ ...line, item: nextCustody(line.item) });

/**
 * What both sides sign: SHA-256 over the canonical JSON of the parties and the lines as dispatched. Exactly these members
 * count, so that a member which a later version of the event adds does not break the digest at a reader that drops it.
 */
export const sealedDigest = (parties: Parties, lines: readonly ShipmentLine[]): string =>
  sha256Hex(
    canonicalJson({
      shipmentId: parties.shipmentId,
      fromSiteId: parties.fromSiteId,
      toSiteId: parties.toSiteId,
      lines: lines.map(({ item, containerId }) => ({
        containerId,
        itemId: item.itemId,
        tracking: item.tracking,
        family: item.family,
        classCode: item.classCode,
        grams: item.grams,
        identifiers: item.identifiers.map(({ kind, value }) => ({ kind, value })),
        custodySeq: item.custodySeq,
      })),
    }),
  );
