import { isWithinTolerance } from '@huihuan/kernel-domain';
import { countChecked, violate } from '../findings.ts';
import { eventId, type Books } from '../books/books.ts';
import { lineFindings, linesOf, type Line, type ShipmentBook } from '../books/shipment-book.ts';

interface Handover {
  readonly books: Books;
  readonly shipment: ShipmentBook;
  /** Differences of this shipment by kind and item. */
  readonly opened: Map<string, number>;
}

interface Text {
  readonly zh: string;
  readonly en: string;
  readonly expected?: string | number;
  readonly found?: string | number;
}

const report = ({ books, shipment }: Handover, code: string, item: number | null, text: Text): void =>
  violate(books.findings, {
    rule: 2,
    code,
    subject: `shipment:${books.shipmentIds.at(shipment.row)}`,
    itemId: item === null ? null : books.items.at(item),
    eventId: eventId(books, shipment.received === -1 ? shipment.dispatched : shipment.received),
    ...text,
  });

/** Rule 2 for every shipment: each line that left arrived, or a difference says why it did not. */
export const judgeHandovers = (books: Books): void => {
  for (const shipment of books.shipments) {
    const handover = { books, shipment, opened: openedFor(books, shipment) };
    countChecked(books.findings, 2, shipment.lines);
    if (shipment.dispatched === -1)
      report(handover, 'receipt.without-dispatch', null, {
        zh: '收到了未曾发出的运单',
        en: 'nothing was sent under this number',
      });
    else if (shipment.received !== -1) judgeReceipt(handover);
    else if (shipment.discrepancies.length > 0)
      report(handover, 'discrepancy.before-receipt', null, {
        zh: '尚未接收便有差异单',
        en: 'a difference without a receipt',
      });
  }
};

const openedFor = (books: Books, shipment: ShipmentBook): Map<string, number> => {
  const opened = new Map<string, number>();
  for (const id of shipment.discrepancies) {
    const difference = books.discrepancies.get(id);
    const key = difference?.kind === 'unexpected' ? 'unexpected' : `${difference?.kind}/${difference?.itemId}`;
    opened.set(key, (opened.get(key) ?? 0) + 1);
  }
  return opened;
};

const judgeReceipt = (handover: Handover): void => {
  const { books, shipment, opened } = handover;
  if (shipment.sealedDigest !== shipment.receivedDigest)
    report(handover, 'receipt.other-list', null, {
      expected: shipment.sealedDigest,
      found: shipment.receivedDigest,
      zh: '收发双方签的不是同一清单',
      en: 'sender and receiver signed different lists',
    });
  const received = new Map(
    linesOf(books.lines, shipment.firstReceived, shipment.receivedLines).map((line) => [line.item, line]),
  );
  for (const sent of linesOf(books.lines, shipment.firstLine, shipment.lines)) {
    const line = received.get(sent.item);
    received.delete(sent.item);
    if (line === undefined)
      report(handover, 'receipt.line-missing', sent.item, {
        zh: '发出的一行不在接收单上',
        en: 'a line that was sent is not on the receipt',
      });
    else judgeLine(handover, sent, line);
  }
  for (const item of received.keys())
    report(handover, 'receipt.line-added', item, {
      zh: '接收单上有未发出的一行',
      en: 'the receipt has a line that was not sent',
    });
  expectDifferences(handover, 'unexpected', null, shipment.unexpected);
  for (const [key, count] of opened)
    if (count > 0)
      report(handover, 'discrepancy.without-cause', null, {
        found: key,
        zh: '差异单在接收单上没有依据',
        en: 'a difference that no line of the receipt explains',
      });
};

const judgeLine = (handover: Handover, sent: Line, line: Line): void => {
  const { books } = handover;
  if (line.sentGrams !== sent.grams)
    report(handover, 'receipt.sent-weight-differs', line.item, {
      expected: sent.grams,
      found: line.sentGrams,
      zh: '接收单所称的发出重量与清单不同',
      en: 'the receipt states another sent weight than the list',
    });
  const finding = lineFindings[line.finding] ?? 'accepted';
  const itemId = books.items.at(line.item);
  if (finding !== 'accepted') {
    if (line.seq !== sent.seq)
      report(handover, 'receipt.custody-changed', line.item, {
        expected: sent.seq,
        found: line.seq,
        zh: '未接收的一行却改变了保管序号',
        en: 'a line that was not accepted changed the custody number',
      });
    return expectDifferences(handover, `${finding}/${itemId}`, line.item, 1);
  }
  const tolerance = books.tolerances.get(books.classes.at(sent.classRow))?.handover;
  const key = `weight/${itemId}`;
  if (tolerance === undefined) handover.opened.delete(key);
  else expectDifferences(handover, key, line.item, isWithinTolerance(tolerance, sent.grams, line.grams) ? 0 : 1);
};

/** Takes the differences that a line calls for from those that were opened; what is left over at the end has no cause. */
const expectDifferences = (handover: Handover, key: string, item: number | null, expected: number): void => {
  const found = handover.opened.get(key) ?? 0;
  handover.opened.set(key, Math.max(0, found - expected));
  if (found < expected)
    report(handover, 'receipt.difference-unsaid', item, {
      expected,
      found,
      zh: '差异未开立差异单',
      en: `no difference was opened for what was found (${key})`,
    });
};
