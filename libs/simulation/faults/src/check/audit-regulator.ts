import type { AuditDiscrepancy, AuditItem, AuditShipmentProjection } from '@huihuan/contracts-audit';
import type { DiscrepancyRecord, ItemState, JobRecord, Place, ShipmentRecord } from '@huihuan/regulator-domain';
import { gapsOf } from '@huihuan/regulator-domain';
import {
  compareBalance,
  compareChain,
  compareDiscrepancy,
  compareItem,
  compareOverview,
  compareShipmentProjection,
  compareStock,
  openFlowComparison,
  type Comparison,
} from '@huihuan/verification-domain';
import type { RegulatorBooks, Total } from '../regulator/regulator-books.ts';

/** Holds every row of the regulator's tables beside what follows from the events. */
export const auditRegulator = (comparison: Comparison, books: RegulatorBooks): void => {
  const blocks = blocksOf(books);
  for (const item of books.items.values()) {
    const row = itemRow(item, blocks.get(item.itemId) ?? []);
    if (row !== null) compareItem(comparison, row);
  }
  for (const shipment of books.shipments.values())
    if (shipment.dispatchedAt !== null) compareShipmentProjection(comparison, shipmentRow(books, shipment));
  for (const record of books.discrepancies.values()) {
    const row = differenceRow(record);
    if (row !== null) compareDiscrepancy(comparison, 'regulator', row);
  }
  for (const job of books.jobs.values()) if (job.closedAt !== null) compareBalance(comparison, balanceRow(job));
  for (const [source, chain] of books.chains.entries()) {
    const isWhole = gapsOf(chain).length === 0 && (books.flaws.get(source) ?? 0) === 0;
    compareChain(comparison, { source, ...chain.head, state: isWhole ? 'complete' : 'broken' });
  }
  compareStock(comparison, 'regulator/stock', [...books.stock.values()], () => true);
  const flows = openFlowComparison(comparison);
  for (const { hour, ...flow } of books.hours.values()) flows.take({ at: hour, ...flow });
  flows.finish();
  compareOverview(comparison, overviewOf(books));
};

const differenceRow = (record: DiscrepancyRecord): AuditDiscrepancy | null => {
  const { discrepancyId, shipmentId, fromSiteId, toSiteId, kind, openedItemId: itemId, resolution } = record;
  if (kind === null || record.openedAt === null) return null;
  const state = record.settledAt === null ? 'open' : 'settled';
  return { discrepancyId, shipmentId, fromSiteId, toSiteId, kind, state, itemId, resolution };
};

const blocksOf = (books: RegulatorBooks): ReadonlyMap<string, readonly string[]> => {
  const blocks = new Map<string, string[]>();
  const block = (itemId: string, by: string): void => {
    const known = blocks.get(itemId);
    if (known === undefined) blocks.set(itemId, [by]);
    else if (!known.includes(by)) known.push(by);
  };
  for (const { discrepancyId, openedItemId, openedAt, settledAt } of books.discrepancies.values()) {
    if (openedAt === null || settledAt !== null) continue;
    const held = books.heldItems.get(discrepancyId) ?? [];
    for (const itemId of openedItemId === null ? held : [openedItemId, ...held])
      block(itemId, `discrepancy:${discrepancyId}`);
  }
  for (const { conflictId, itemIds, state } of books.conflicts.values())
    if (state === 'open') for (const itemId of itemIds) block(itemId, `conflict:${conflictId}`);
  return blocks;
};

const itemRow = (state: ItemState, blockedBy: readonly string[]): AuditItem | null => {
  const { itemId, goods, grams, custodySeq, identifiers, place } = state;
  if (place === null || goods === null) return null;
  return {
    item: { itemId, ...goods, grams, custodySeq, identifiers: [...identifiers] },
    ...placeRow(place),
    blockedBy: [...blockedBy],
  };
};

const placeRow = (place: Place): Pick<AuditItem, 'place' | 'siteId' | 'shipmentId' | 'outcome'> => ({
  place: place.kind,
  siteId: place.kind === 'site' ? place.siteId : null,
  shipmentId: place.kind === 'shipment' ? place.shipmentId : null,
  outcome: place.kind === 'closed' ? place.outcome : null,
});

const stateOf = ({ deliveredAt, receivedAt }: ShipmentRecord): AuditShipmentProjection['state'] => {
  if (deliveredAt !== null) return 'delivered';
  return receivedAt === null ? 'in-transit' : 'received';
};

const shipmentRow = ({ held }: RegulatorBooks, record: ShipmentRecord): AuditShipmentProjection => {
  const { shipmentId, fromSiteId, toSiteId, items, grams, sealedDigest, dispatchedAt } = record;
  const open = held.get(shipmentId);
  return {
    ...{ shipmentId, sealedDigest, dispatchedAt, state: stateOf(record) },
    fromSiteId: fromSiteId ?? '',
    toSiteId: toSiteId ?? '',
    items: items ?? 0,
    grams: grams ?? 0,
    openItems: open?.items ?? 0,
    openGrams: open?.grams ?? 0,
  };
};

const balanceRow = (job: JobRecord) => ({
  jobId: job.jobId,
  siteId: job.siteId,
  inputGrams: job.inputGrams ?? 0,
  outputGrams: job.outputGrams ?? 0,
  lossGrams: job.lossGrams ?? 0,
  differenceGrams: job.differenceGrams ?? 0,
  toleranceGrams: job.toleranceGrams ?? 0,
  explained: job.explanation !== null,
});

const totalOf = (totals: Iterable<Total>): Total => {
  let [items, grams] = [0, 0];
  for (const total of totals) [items, grams] = [items + total.items, grams + total.grams];
  return { items, grams };
};

const overviewOf = (books: RegulatorBooks) => ({
  stock: totalOf(books.stock.values()),
  inTransit: {
    ...totalOf(books.held.values()),
    shipments: countOf(books.shipments.values(), (one) => one.dispatchedAt !== null && stateOf(one) === 'in-transit'),
  },
  openDiscrepancies: countOf(books.discrepancies.values(), (one) => one.openedAt !== null && one.settledAt === null),
  openConflicts: countOf(books.conflicts.values(), ({ state }) => state === 'open'),
});

const countOf = <Row>(rows: Iterable<Row>, counts: (row: Row) => boolean): number => {
  let found = 0;
  for (const row of rows) if (counts(row)) found += 1;
  return found;
};
