import { readStatement, type HandoverSide, type SignedStatement } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import type { HandoverSignature, ShipmentBook } from '../books/shipment-book.ts';
import { shipmentOf, type Reading, type ReadingOf } from './reading.ts';

/** A signature as it was stated: judged when the list and the receipt are known, which may stand in other logs. */
export const takeSigned = (reading: ReadingOf<'cn.huihuan.handover.signed.v1'>): void => {
  const { shipmentId, side, signed } = reading.event.data;
  enter(reading, shipmentOf(reading, shipmentId), { side, signed, kind: 'handover' });
};

/** Both sides sign a recovery: each of its two statements is judged like a signature, and the missing one counts as there. */
export const takeRecovered = (reading: ReadingOf<'cn.huihuan.handover.signature-recovered.v1'>): void => {
  const { shipmentId, missing, sender, receiver } = reading.event.data;
  const shipment = shipmentOf(reading, shipmentId);
  shipment.recovered.add(missing);
  enter(reading, shipment, { side: 'sender', signed: sender, kind: 'handover-recovery' });
  enter(reading, shipment, { side: 'receiver', signed: receiver, kind: 'handover-recovery' });
};

interface Told {
  readonly side: HandoverSide;
  readonly signed: SignedStatement;
  readonly kind: HandoverSignature['kind'];
}

const enter = ({ row }: Reading, shipment: ShipmentBook, { side, signed, kind }: Told): void => {
  const said = readStatement(signed.statement);
  const isReadable = said?.kind === kind;
  shipment.signatures.push({
    ...{ side, kind, event: row, isReadable },
    shipmentId: said?.shipmentId ?? '',
    signedSide: said?.side ?? '',
    siteId: said?.siteId ?? '',
    listDigest: said?.listDigest ?? '',
    findingsDigest: said?.findingsDigest ?? null,
  });
};

/** What the receiver signs of its findings, worked out from the fact of the receipt. */
export const findingsDigestOf = ({ data }: ReadingOf<'cn.huihuan.shipment.received.v1'>['event']): string =>
  sha256Hex(
    canonicalJson({
      ...{ shipmentId: data.shipmentId, listDigest: data.sealedDigest },
      lines: data.lines.map(({ item, finding, measured, reason }) => ({
        ...{ itemId: item.itemId, finding, measuredGrams: measured ? item.grams : null, reason },
      })),
      unexpected: data.unexpected.map(({ unexpectedId, itemId, identifiers, note, grams }) => ({
        ...{ unexpectedId, itemId, note, grams },
        identifiers: identifiers.map(({ kind, value }) => ({ kind, value })),
      })),
    }),
  );
