import { serviceSource, type Identifier } from '@huihuan/contracts-events';
import type {
  ChainState,
  ContainerRecord,
  DiscrepancyRecord,
  HourFlow,
  ItemState,
  JobRecord,
  KnownConflict,
  Life,
  ShipmentRecord,
} from '@huihuan/regulator-domain';
import type { Database } from '../store/database.ts';
import type { Table } from '../store/table.ts';

export interface Total {
  readonly items: number;
  readonly grams: number;
}

export interface StockTotal extends Total {
  readonly siteId: string;
  readonly classCode: string;
}

export interface Carriers {
  readonly itemIds: readonly string[];
  /** Those to whom a settled conflict said no. */
  readonly disowned: readonly string[];
}

export interface ConflictRow extends KnownConflict {
  readonly identifier: Identifier;
}

/** What the regulator's screens read, as tables in memory. */
export interface RegulatorBooks {
  readonly database: Database;
  readonly chains: Table<ChainState>;
  /** By source: flaws that were found in its chain. */
  readonly flaws: Table<number>;
  readonly items: Table<ItemState>;
  readonly stock: Table<StockTotal>;
  readonly hours: Table<HourFlow>;
  readonly shipments: Table<ShipmentRecord>;
  /** By shipment: what it still holds. */
  readonly held: Table<Total>;
  readonly discrepancies: Table<DiscrepancyRecord>;
  /** By discrepancy: what the sender named as its own. */
  readonly heldItems: Table<readonly string[]>;
  readonly jobs: Table<JobRecord>;
  readonly containers: Table<ContainerRecord>;
  /** By `kind:value`. */
  readonly carriers: Table<Carriers>;
  readonly conflicts: Table<ConflictRow>;
  /** By `kind:value`: the conflicts about it, whatever became of them. */
  readonly conflictsAbout: Table<readonly string[]>;
  /** By item that carries a number of which there is one in the world. */
  readonly lives: Table<Life>;
  /** Under `archived`: how many events are in the archive. */
  readonly archived: Table<number>;
}

export const regulatorSource = serviceSource('regulator');

export const archivedKey = 'archived';

export const openRegulatorBooks = (database: Database): RegulatorBooks => ({
  database,
  chains: database.table(),
  flaws: database.table(),
  items: database.table(),
  stock: database.table(),
  hours: database.table(),
  shipments: database.table(),
  held: database.table(),
  discrepancies: database.table(),
  heldItems: database.table(),
  jobs: database.table(),
  containers: database.table(),
  carriers: database.table(),
  conflicts: database.table(),
  conflictsAbout: database.table(),
  lives: database.table(),
  archived: database.table(),
});
