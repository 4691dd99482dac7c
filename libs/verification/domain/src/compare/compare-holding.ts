import type { AuditHolding, HoldingState } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import { kindOfPlace } from '../books/place.ts';
import type { TierService } from '../books/services.ts';
import { holderService, placeText } from '../judge/custody-truth.ts';
import { compareBlocks, compareItemFacts } from './compare-item-facts.ts';
import type { Comparison } from './comparison.ts';

/** Rule 1 for one row of a tier's holdings. */
export const compareHolding = (comparison: Comparison, service: TierService, holding: AuditHolding): void => {
  const { books, truth, held } = comparison;
  const { itemId } = holding.item;
  countChecked(books.findings, 1);
  const row = books.items.find(itemId);
  if (row === -1 || truth.seqs.at(row) === 0)
    return violate(books.findings, {
      rule: 5,
      code: 'holding.without-events',
      subject: `item:${itemId}`,
      itemId,
      table: `${service}/holdings`,
      zh: '台账上的物品没有任何事件',
      en: 'the books hold an item that no event tells of',
    });
  // an item that went on has left its trace here, and one that came back or moved within the tier may have left several
  if (holding.state === 'handed-over') return;
  if (holderService(truth, row) !== service)
    return report(comparison, service, holding, {
      code: 'holding.second-place',
      expected: 'handed-over',
      found: holding.state,
    });
  if (held[service][row] === 1)
    report(comparison, service, holding, { code: 'holding.twice', expected: '1', found: '2' });
  held[service][row] = 1;
  compareState(comparison, service, holding, row);
};

const compareState = (comparison: Comparison, service: TierService, holding: AuditHolding, row: number): void => {
  const { truth, books } = comparison;
  const expected = placeText(books, truth.places.at(row));
  const found = placeOfHolding(holding);
  if (expected !== found) return report(comparison, service, holding, { code: 'holding.elsewhere', expected, found });
  const place = truth.places.at(row);
  if (kindOfPlace(place) !== 'site' && kindOfPlace(place) !== 'shipment') return;
  compareItemFacts(comparison, row, holding.item, `${service}/holdings`);
  compareBlocks(comparison, row, holding.blockedBy, `${service}/holdings`);
  if (kindOfPlace(place) === 'site') compareWork(comparison, service, holding, row);
};

/** Where the row says that the item is, in the words of `placeText`. */
const placeOfHolding = ({ state, siteId, shipmentId }: AuditHolding): string => {
  const places: Readonly<Record<HoldingState, string>> = {
    'in-stock': `site:${siteId}`,
    packed: `site:${siteId}`,
    reserved: `site:${siteId}`,
    'in-process': `site:${siteId}`,
    'in-transit': `shipment:${shipmentId}`,
    'handed-over': 'handed-over',
    consumed: 'consumed',
    closed: 'closed',
  };
  return places[state];
};

/** On the line exactly while its job is open; packed only into an open container; reserved is counted for its shipment. */
const compareWork = (comparison: Comparison, service: TierService, holding: AuditHolding, row: number): void => {
  const job = comparison.jobs.get(row) ?? null;
  const claimed = holding.state === 'in-process' ? holding.jobId : null;
  if (job !== claimed)
    report(comparison, service, holding, { code: 'holding.job', expected: job ?? 'none', found: claimed ?? 'none' });
  if (holding.state === 'packed') {
    const { containers, openedContainers } = comparison.books;
    const containerId = holding.containerId ?? '';
    if (openedContainers.has(containerId) || containers.get(containerId)?.has(holding.item.itemId) !== true)
      report(comparison, service, holding, {
        code: 'holding.container',
        expected: 'not packed',
        found: `container:${holding.containerId}`,
      });
  }
  if (holding.state === 'reserved') {
    const key = `${service}/${holding.shipmentId}`;
    comparison.reserved.set(key, (comparison.reserved.get(key) ?? 0) + 1);
  }
};

const report = (
  { books, truth }: Comparison,
  service: TierService,
  { item }: AuditHolding,
  what: { code: string; expected: string; found: string },
): void => {
  const last = truth.lastEvents.at(books.items.find(item.itemId));
  violate(books.findings, {
    ...what,
    rule: 1,
    subject: `item:${item.itemId}`,
    itemId: item.itemId,
    eventId: last === -1 ? null : books.events.at(last),
    table: `${service}/holdings`,
    zh: '台账所称的位置与事件不符',
    en: 'the books place the item elsewhere than the events do',
  });
};

/** Every item has a row in the service that answers for it. */
export const finishHoldings = ({ books, truth, held }: Comparison): void => {
  for (let row = 0; row < books.items.size; row += 1) {
    const service = holderService(truth, row);
    if (service === null || held[service][row] === 1) continue;
    const itemId = books.items.at(row);
    const last = truth.lastEvents.at(row);
    violate(books.findings, {
      rule: 1,
      code: 'holding.missing',
      subject: `item:${itemId}`,
      itemId,
      eventId: last === -1 ? null : books.events.at(last),
      table: `${service}/holdings`,
      expected: placeText(books, truth.places.at(row)),
      zh: '事件所说的物品不在台账上',
      en: 'the books have no row for an item of the events',
    });
  }
};
