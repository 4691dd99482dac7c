import { custodyOfFact, sealedDigest, totalGrams } from '@huihuan/custody-domain';
import type { Fact, ItemFacts } from '@huihuan/contracts-events';
import type { Flaw } from '../checkpoint/flaw.ts';
import type { ReadRecord } from './read-records.ts';
import type { ShipmentStory } from './shipment-story.ts';
import { firstAmong, firstFlaw, flaw } from './tools.ts';

/** The sealed list: its digest, its total, and each weight as the fact before left it. */
export const flawOfList = ({ sent }: ShipmentStory, records: readonly ReadRecord[]): Flaw | null => {
  const { data } = sent.event;
  return firstFlaw(
    () =>
      sealedDigest(data, data.lines) === data.sealedDigest
        ? null
        : flaw(
            'list.digest-differs',
            `清单与封签摘要 ${data.sealedDigest} 不符：清单被改动`,
            `the list does not have the digest ${data.sealedDigest} that was sealed: it was changed`,
          ),
    () =>
      totalGrams(data.lines) === data.totalGrams
        ? null
        : flaw(
            'list.total-differs',
            `清单总重 ${data.totalGrams} 克不等于各行之和 ${totalGrams(data.lines)} 克`,
            `the total of ${data.totalGrams} g is not the sum of the lines, ${totalGrams(data.lines)} g`,
          ),
    () => flawOfHistory(sent.event.data, records),
  );
};

const flawOfHistory = (
  { lines }: { readonly lines: readonly { readonly item: ItemFacts }[] },
  records: readonly ReadRecord[],
): Flaw | null => {
  const before = new Map(
    records.flatMap(({ event }) =>
      event === null
        ? []
        : custodyOfFact(event as Fact).map(({ item }) => [`${item.itemId} ${item.custodySeq}`, item.grams] as const),
    ),
  );
  return firstAmong(lines, ({ item: { itemId, custodySeq, grams } }) => {
    const known = before.get(`${itemId} ${custodySeq - 1}`);
    if (known === undefined || known === grams) return null;
    return flaw(
      'item.weight-changed',
      `物品 ${itemId} 此前为 ${known} 克，清单上为 ${grams} 克，其间没有更正`,
      `the item ${itemId} had ${known} g before and has ${grams} g on the list, with no correction in between`,
    );
  });
};

/** The receipt is about this list, line by line. */
export const flawOfReceipt = ({ sent, received }: ShipmentStory): Flaw | null => {
  if (received === null) return null;
  const [list, receipt] = [sent.event.data, received.event.data];
  if (receipt.sealedDigest !== list.sealedDigest)
    return flaw(
      'receipt.other-list',
      `接收方验收的是另一清单：${receipt.sealedDigest}`,
      `the receiver took in another list: ${receipt.sealedDigest}`,
    );
  const sentLines = list.lines.map(({ item }) => `${item.itemId} ${item.grams}`).join();
  const foundLines = receipt.lines.map(({ item, sentGrams }) => `${item.itemId} ${sentGrams}`).join();
  if (sentLines === foundLines) return null;
  return flaw('receipt.lines-differ', '验收单的各行与清单不同', 'the lines of the receipt are not those of the list');
};
