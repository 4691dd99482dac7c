import type {
  AuditBalance,
  AuditDiscrepancy,
  AuditFlow,
  AuditHolding,
  AuditItem,
  AuditShipment,
  AuditShipmentProjection,
  FlowKind,
} from '@huihuan/contracts-audit';
import type { ItemFacts } from '@huihuan/contracts-events';
import type { TierService } from '../index.ts';

/** What the services and the regulator would keep in their tables, rebuilt naively, apart from the code under test. */
export const madeUpTables = () => {
  const holdings: Record<TierService, Map<string, AuditHolding>> = {
    collection: new Map(),
    transfer: new Map(),
    sorting: new Map(),
  };
  const shipments: Record<TierService, Map<string, AuditShipment>> = {
    collection: new Map(),
    transfer: new Map(),
    sorting: new Map(),
  };
  const items = new Map<string, AuditItem>();
  const flows = new Map<string, AuditFlow>();
  return {
    holdings,
    shipments,
    items,
    flows,
    projections: new Map<string, AuditShipmentProjection>(),
    discrepancies: new Map<string, { row: AuditDiscrepancy; keepers: readonly TierService[] }>(),
    balances: new Map<string, AuditBalance>(),
    /** The item is at a site, in the books of its service and of the regulator. */
    place: (service: TierService, siteId: string, item: ItemFacts): void => {
      const links = { shipmentId: null, containerId: null, jobId: null, grade: null, blockedBy: [] };
      holdings[service].set(item.itemId, { item, siteId, state: 'in-stock', ...links });
      items.set(item.itemId, { item, place: 'site', siteId, shipmentId: null, outcome: null, blockedBy: [] });
    },
    flow: (
      time: string,
      kind: FlowKind,
      siteId: string,
      of: { classCode: string; items: number; grams: number },
    ): void => {
      const at = `${time.slice(0, 13)}:00:00.000Z`;
      const key = [at, siteId, of.classCode, kind].join('/');
      const known = flows.get(key) ?? { at, siteId, classCode: of.classCode, kind, items: 0, grams: 0 };
      flows.set(key, { ...known, items: known.items + of.items, grams: known.grams + of.grams });
    },
  };
};
export type MadeUpTables = ReturnType<typeof madeUpTables>;

/** Changes a row of a map of rows. */
export const change = <Row>(rows: Map<string, Row>, id: string, changed: Partial<Row>): void => {
  const row = rows.get(id);
  if (row === undefined) throw new RangeError(`no row ${id}`);
  rows.set(id, { ...row, ...changed });
};
