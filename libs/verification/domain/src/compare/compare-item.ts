import type { AuditItem } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import { eventId } from '../books/books.ts';
import { placeText } from '../judge/custody-truth.ts';
import { compareBlocks, compareItemFacts } from './compare-item-facts.ts';
import type { Comparison } from './comparison.ts';
import { isActive } from '../judge/judge-identifiers.ts';

const table = 'regulator/items';

/** Rule 1 for one row of the regulator's custody of every item. */
export const compareItem = (comparison: Comparison, row: AuditItem): void => {
  const { books, truth, projected } = comparison;
  const { itemId } = row.item;
  countChecked(books.findings, 1);
  const item = books.items.find(itemId);
  const about = { rule: 1 as const, subject: `item:${itemId}`, itemId, table };
  if (item === -1 || truth.seqs.at(item) === 0)
    return violate(books.findings, {
      ...about,
      rule: 6,
      code: 'item.without-events',
      zh: '监管台账上的物品没有任何事件',
      en: 'the regulator knows an item that no event tells of',
    });
  if (projected[item] === 1)
    violate(books.findings, { ...about, code: 'item.twice', zh: '同一物品有两行', en: 'two rows for one item' });
  projected[item] = 1;
  const expected = placeText(books, truth.places.at(item));
  const found = placeOfRow(row);
  if (expected !== found)
    return violate(books.findings, {
      ...about,
      code: 'item.elsewhere',
      eventId: eventId(books, truth.lastEvents.at(item)),
      expected,
      found,
      zh: '监管台账所称的位置与事件不符',
      en: 'the regulator places the item elsewhere than the events do',
    });
  if (!isActive(truth, item)) return;
  compareItemFacts(comparison, item, row.item, table);
  compareBlocks(comparison, item, row.blockedBy, table);
};

const placeOfRow = ({ place, siteId, shipmentId }: AuditItem): string => {
  if (place === 'site') return `site:${siteId}`;
  return place === 'shipment' ? `shipment:${shipmentId}` : place;
};

/** Every item of the events has its row. */
export const finishItems = ({ books, truth, projected }: Comparison): void => {
  for (let item = 0; item < books.items.size; item += 1) {
    if (projected[item] === 1) continue;
    const itemId = books.items.at(item);
    violate(books.findings, {
      rule: 1,
      code: 'item.missing',
      subject: `item:${itemId}`,
      itemId,
      eventId: eventId(books, truth.lastEvents.at(item)),
      table,
      zh: '监管台账缺少该物品',
      en: 'the regulator has no row for an item of the events',
    });
  }
};
