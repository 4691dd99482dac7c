import type { AuditBalance, AuditFlow, AuditJobBalance, AuditStock } from '@huihuan/contracts-audit';
import {
  compareBalance,
  compareChain,
  compareDiscrepancy,
  compareHolding,
  compareItem,
  compareOverview,
  compareShipment,
  compareShipmentProjection,
  compareStock,
  finishTables,
  openBooks,
  openComparison,
  openFactComparison,
  openFlowComparison,
  openJobBalanceComparison,
  reportOf,
  takeEvent,
  tierServices,
  type Books,
  type ServiceName,
  type VerificationReport,
  type Violation,
} from '../index.ts';
import type { MadeUpNetwork } from './made-up-network.support.spec.ts';
import { madeUpTolerances } from './made-up-sites.support.spec.ts';

const order: readonly ServiceName[] = ['registry', 'collection', 'transfer', 'sorting', 'regulator'];

/** Everything that a verification reads, in a form that a spec can tamper with. */
export const evidenceOf = (network: MadeUpNetwork) => {
  const { logs, tables } = network;
  const items = [...tables.items.values()];
  return {
    logs: structuredClone(logs.logs),
    facts: structuredClone(logs.facts),
    chains: logs.chains(),
    holdings: structuredClone(tables.holdings),
    shipments: structuredClone(tables.shipments),
    discrepancies: [...tables.discrepancies.values()].map(({ row, keepers }) => ({ row: { ...row }, keepers })),
    items: structuredClone(items),
    stock: stockOf(items),
    flows: structuredClone<AuditFlow[]>([...tables.flows.values()]),
    projections: structuredClone([...tables.projections.values()]),
    balances: structuredClone([...tables.balances.values()]),
    jobBalances: [...tables.balances.values()].map(jobBalanceOf),
    overview: {
      stock: totalOf(items.filter(({ place }) => place === 'site')),
      inTransit: {
        ...totalOf(items.filter(({ place }) => place === 'shipment')),
        shipments: [...tables.projections.values()].filter(({ state }) => state === 'in-transit').length,
      },
      openDiscrepancies: [...tables.discrepancies.values()].filter(({ row }) => row.state === 'open').length,
      openConflicts: 0,
    },
  };
};
/** What the centre says of a job; what it knows of a correction names no event. */
const jobBalanceOf = ({ redrawnBatch: _batch, redrawnRead: _read, redrawn, ...row }: AuditBalance): AuditJobBalance => {
  if (redrawn === null) return { ...row, redrawn };
  const { eventId: _event, ...figures } = redrawn;
  return { ...row, redrawn: figures };
};

export type Evidence = ReturnType<typeof evidenceOf>;

type Item = ReturnType<MadeUpNetwork['tables']['items']['values']> extends Iterator<infer Row> ? Row : never;

const totalOf = (items: readonly Item[]) => ({
  items: items.length,
  grams: items.reduce((sum, { item }) => sum + item.grams, 0),
});

const stockOf = (items: readonly Item[]): AuditStock[] => {
  const cells = new Map<string, AuditStock>();
  for (const { item, place, siteId } of items) {
    if (place !== 'site' || siteId === null) continue;
    const key = `${siteId}/${item.classCode}`;
    const known = cells.get(key) ?? { siteId, classCode: item.classCode, items: 0, grams: 0 };
    cells.set(key, { ...known, items: known.items + 1, grams: known.grams + item.grams });
  }
  return [...cells.values()];
};

/** Which log the next record is read from, as long as it has one. */
export type Turns = readonly ServiceName[];

/** One log after the other. */
const oneByOne = ({ logs }: Evidence): Turns => order.flatMap((service) => logs[service].map(() => service));

export const booksOf = (evidence: Evidence, turns: Turns = oneByOne(evidence)): Books => {
  const books = openBooks(madeUpTolerances);
  const readers = new Map(order.map((service) => [service, evidence.logs[service].values()]));
  for (const service of turns) {
    const next = readers.get(service)?.next();
    if (next?.done === false) takeEvent(books, service, next.value);
  }
  return books;
};

export const audit = (evidence: Evidence, turns: Turns = oneByOne(evidence)): VerificationReport => {
  const books = booksOf(evidence, turns);
  const comparison = openComparison(books);
  for (const service of tierServices) {
    for (const row of evidence.holdings[service].values()) compareHolding(comparison, service, row);
    for (const row of evidence.shipments[service].values()) compareShipment(comparison, service, row);
  }
  for (const { row, keepers } of evidence.discrepancies)
    for (const keeper of new Set([...keepers, 'regulator'])) compareDiscrepancy(comparison, keeper, row);
  for (const row of evidence.items) compareItem(comparison, row);
  for (const row of evidence.projections) compareShipmentProjection(comparison, row);
  for (const row of evidence.balances) compareBalance(comparison, row);
  const jobs = openJobBalanceComparison(comparison);
  for (const row of evidence.jobBalances) jobs.take(row);
  jobs.finish();
  for (const row of evidence.chains) compareChain(comparison, row);
  compareStock(comparison, 'regulator/stock', evidence.stock, () => true);
  const flows = openFlowComparison(comparison);
  for (const row of evidence.flows) flows.take(row);
  flows.finish();
  const facts = openFactComparison(comparison);
  for (const row of evidence.facts) facts.take(row);
  facts.finish();
  compareOverview(comparison, evidence.overview);
  finishTables(comparison);
  return reportOf(books);
};

export const violationsOf = (report: VerificationReport): readonly Violation[] =>
  report.rules.flatMap(({ violations }) => violations);

/** `1 custody.elsewhere` for each kind of violation, in order. */
export const kindsOf = (report: VerificationReport): string[] =>
  [...new Set(violationsOf(report).map(({ rule, code }) => `${rule} ${code}`))].sort();
