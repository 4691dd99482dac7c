import type {
  CustodyLedger,
  DayFlow,
  FlowLedger,
  FoldedRecords,
  HourFlow,
  StockDelta,
} from '@huihuan/regulator-domain';
import { insertRows, type Column } from './column.ts';
import type { Statement } from './statement.ts';

interface Counted {
  readonly items: number;
  readonly grams: number;
}

interface SiteDelta extends Counted {
  readonly siteId: string;
  readonly position: number;
}

const counters: readonly Column<Counted>[] = [
  { name: 'items', type: 'int', of: (row) => row.items },
  { name: 'grams', type: 'bigint', of: (row) => row.grams },
];
const added = 'items = known.items + excluded.items, grams = known.grams + excluded.grams';

const stockColumns: readonly Column<StockDelta>[] = [
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'class_code', type: 'text', of: (row) => row.classCode },
  { name: 'family', type: 'text', of: (row) => row.family },
  ...counters,
];

const siteColumns: readonly Column<SiteDelta>[] = [
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'position', type: 'bigint', of: (row) => row.position },
  ...counters,
];

const hourColumns: readonly Column<HourFlow>[] = [
  { name: 'hour', type: 'text', cast: 'timestamptz', of: (row) => row.hour },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'class_code', type: 'text', of: (row) => row.classCode },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  ...counters,
];

const dayColumns: readonly Column<DayFlow>[] = [
  { name: 'day', type: 'text', cast: 'date', of: (row) => row.day },
  { name: 'site_id', type: 'uuid', of: (row) => row.siteId },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  ...counters,
];

/** What of a batch the totals follow from. */
export interface TotalsOfBatch {
  readonly ledger: CustodyLedger;
  readonly flows: FlowLedger;
  readonly records: FoldedRecords;
  /** Of its last fact. */
  readonly position: number;
}

/** Adds what a batch changed to the totals of sites, classes, hours and days. */
export const writeTotals = ({ ledger, flows, records, position }: TotalsOfBatch): readonly (Statement | null)[] => [
  insertRows('stock', stockColumns, [...ledger.stock.values()].filter(isChange), onConflict('site_id, class_code')),
  insertRows(
    'site_stock',
    siteColumns,
    siteDeltas(ledger, records, position),
    onConflict('site_id', 'position = excluded.position'),
  ),
  insertRows('flow', hourColumns, [...flows.hours.values()], onConflict('hour, site_id, class_code, kind')),
  insertRows('flow_day', dayColumns, [...flows.days.values()], onConflict('day, site_id, kind')),
];

const onConflict = (key: string, ...more: readonly string[]): string =>
  `on conflict (${key}) do update set ${[added, ...more].join(', ')}`;

const isChange = ({ items, grams }: Counted): boolean => items !== 0 || grams !== 0;

/** Sites whose differences changed are drawn anew as well, although their stock is the same. */
const siteDeltas = (ledger: CustodyLedger, records: FoldedRecords, position: number): readonly SiteDelta[] => {
  const sites = new Map<string, SiteDelta>();
  for (const { siteId, items, grams } of ledger.stock.values()) {
    const known = sites.get(siteId);
    sites.set(siteId, { siteId, position, items: (known?.items ?? 0) + items, grams: (known?.grams ?? 0) + grams });
  }
  const moved = [...sites.values()].filter(isChange);
  const differing = new Set([...records.discrepancies.values()].map(({ row }) => row.toSiteId));
  for (const { siteId } of moved) differing.delete(siteId);
  return [...moved, ...[...differing].map((siteId) => ({ siteId, position, items: 0, grams: 0 }))];
};
