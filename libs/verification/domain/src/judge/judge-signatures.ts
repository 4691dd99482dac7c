import { handoverSides, type HandoverSide } from '@huihuan/contracts-events';
import { countChecked, violate, warn } from '../findings.ts';
import { eventId, type Books } from '../books/books.ts';
import type { HandoverSignature, ShipmentBook } from '../books/shipment-book.ts';

const words = { sender: { zh: '发送方', en: 'sender' }, receiver: { zh: '接收方', en: 'receiver' } } as const;

/**
 * Rule 2 for who signed: both sides of each handover that was received signed one list, the receiver its findings, once. A signature
 * that is missing is no violation; it is told, as long as both sides have not recovered it.
 */
export const judgeSignatures = (books: Books): void => {
  for (const shipment of books.shipments) {
    const seen = new Set<HandoverSide>();
    for (const signature of shipment.signatures) {
      countChecked(books.findings, 2);
      judgeSignature(books, shipment, signature);
      if (signature.kind === 'handover-recovery') continue;
      if (seen.has(signature.side)) report(books, shipment, { signature, ...twice(signature.side) });
      seen.add(signature.side);
    }
    for (const side of missingOf(shipment, seen)) tellMissing(books, shipment, side);
  }
};

/** Of shipments that left before facts said who acted, nobody could sign. */
const missingOf = (
  { hasEvidence, received, recovered }: ShipmentBook,
  seen: ReadonlySet<HandoverSide>,
): readonly HandoverSide[] =>
  hasEvidence && received !== -1 ? handoverSides.filter((side) => !seen.has(side) && !recovered.has(side)) : [];

const twice = (side: HandoverSide) => ({
  code: 'signature.twice',
  zh: `${words[side].zh}对同一交接签字两次`,
  en: `the ${words[side].en} signed one handover twice`,
});

/** What a signature must be about, and what it is about. */
const judgeSignature = (books: Books, shipment: ShipmentBook, signature: HandoverSignature): void => {
  const { side, isReadable, shipmentId, signedSide, siteId, listDigest, findingsDigest } = signature;
  const { zh, en } = words[side];
  const site = side === 'sender' ? shipment.fromSite : shipment.toSite;
  const wrong = (code: string, text: { readonly zh: string; readonly en: string }) =>
    report(books, shipment, { signature, code, ...text });
  if (!isReadable)
    wrong('signature.unreadable', {
      zh: `${zh}所签不是交接声明`,
      en: `what the ${en} signed is no statement of a handover`,
    });
  else if (shipmentId !== books.shipmentIds.at(shipment.row))
    wrong('signature.replayed', {
      zh: `${zh}的签字属于另一运单`,
      en: `the signature of the ${en} belongs to another shipment`,
    });
  else if (signedSide !== side || (site !== -1 && siteId !== books.sites.at(site)))
    wrong('signature.other-side', {
      zh: `${zh}的签字不是这一方的`,
      en: `the signature of the ${en} is not that of its side`,
    });
  else if (shipment.dispatched !== -1 && listDigest !== shipment.sealedDigest)
    wrong('signature.other-list', { zh: `${zh}签的是另一清单`, en: `the ${en} signed another list` });
  else if (shipment.received !== -1 && findingsDigest !== (side === 'sender' ? null : shipment.findingsDigest))
    wrong('signature.other-findings', { zh: `${zh}签的是另一验收结果`, en: `the ${en} signed other findings` });
};

interface Fault {
  readonly signature: HandoverSignature;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const report = (books: Books, { row }: ShipmentBook, { signature, code, zh, en }: Fault): void =>
  violate(books.findings, {
    ...{ rule: 2, code: `handover.${code}`, subject: `shipment:${books.shipmentIds.at(row)}` },
    ...{ eventId: eventId(books, signature.event), zh, en },
  });

const tellMissing = (books: Books, { row, received }: ShipmentBook, side: HandoverSide): void =>
  warn(books.findings, {
    ...{ rule: 2, code: 'handover.signature-missing', subject: `shipment:${books.shipmentIds.at(row)}` },
    ...{ eventId: eventId(books, received), found: side },
    zh: `缺${words[side].zh}的签字，尚未由双方补签`,
    en: `the signature of the ${words[side].en} is missing, and not recovered by both sides`,
  });
