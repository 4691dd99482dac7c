import type { SiteKind } from '@huihuan/contracts-events';
import type { Tolerance } from '@huihuan/kernel-domain';
import type { LocalVersion } from '@huihuan/rules-domain';
import { openFindings, type Findings } from '../findings.ts';
import { openColumn, type Column } from '../memory/column.ts';
import { openHexIndex, type HexIndex } from '../memory/hex-index.ts';
import { openNames, type Names } from '../memory/names.ts';
import { openBayBooks, type BayBooks } from './bay-book.ts';
import { openBatteries, type BatteryBook } from './battery-book.ts';
import type { BatchBook } from './batch-book.ts';
import type { MoistureBook } from './moisture-book.ts';
import { openAlarms, type AlarmBook } from './alarm-book.ts';
import { openAmendments, type AmendmentBook } from './amendment-book.ts';
import type { CertificateBook } from './certificate-book.ts';
import type { ChainBook } from './chain-book.ts';
import { openCustodyFacts, type CustodyFacts } from './custody-facts.ts';
import type { ConflictBook, DiscrepancyBook } from './discrepancy-book.ts';
import type { FlowBook } from './flow-book.ts';
import type { JobBook } from './job-book.ts';
import type { ManifestDays } from './manifest-days.ts';
import { openManifestBooks, type ManifestBooks } from './manifest-book.ts';
import type { ServiceName } from './services.ts';
import { openRefrigerant, type RefrigerantBook } from './refrigerant-book.ts';
import { openSignatures, type SignatureBook } from './signature-book.ts';
import { openStatements, type StatementBook } from './statement-book.ts';
import type { SuspicionBook } from './suspicion-book.ts';
import type { RedrawnBook } from './redrawn-book.ts';
import { openLines, type LineBook, type ShipmentBook } from './shipment-book.ts';
import {
  openVehicles,
  openVideos,
  type VehicleBook,
  type VideoBook,
  openDestructions,
  type DestructionBook,
} from './vehicle-book.ts';

/** The tolerances of one class, from the catalogue. */
export interface ClassTolerances {
  readonly handover: Tolerance;
  readonly balance: Tolerance;
}

/** A chain in the log of a service. */
export interface Speaker {
  readonly source: string;
  readonly service: ServiceName;
  /** Row of its first event there. */
  readonly event: number;
}

/** Everything that the events say, recomputed from them alone and kept compactly. Filled in place: it may hold millions. */
export interface Books {
  readonly findings: Findings;
  readonly signatures: SignatureBook;
  readonly statements: StatementBook;
  /** By class code; a class that is not here is not checked against a tolerance. */
  readonly tolerances: ReadonlyMap<string, ClassTolerances>;
  readonly events: HexIndex;
  /** Digests of (request, kind of effect, what it did it to). */
  readonly effects: HexIndex;
  readonly chains: Map<string, ChainBook>;
  readonly sites: Names;
  readonly siteKinds: Map<string, SiteKind>;
  readonly classes: Names;
  readonly items: HexIndex;
  /** By item: its class. */
  readonly itemClasses: Column;
  /** By item: `vin:LSV…`, as it came in; items without any are left out. */
  readonly identifiers: Map<number, readonly string[]>;
  /** By item id: what settled conflicts took from it. */
  readonly lostIdentifiers: Map<string, ReadonlySet<string>>;
  readonly custody: CustodyFacts;
  readonly flows: FlowBook;
  readonly shipmentIds: HexIndex;
  readonly shipments: ShipmentBook[];
  readonly lines: LineBook;
  readonly discrepancies: Map<string, DiscrepancyBook>;
  readonly conflicts: Map<string, ConflictBook>;
  readonly jobs: Map<string, JobBook>;
  readonly batches: Map<string, BatchBook>;
  readonly certificates: Map<string, CertificateBook>;
  /** By id of the manifest. */
  readonly manifestDays: Map<string, ManifestDays>;
  /** By item and record: the day on which the papers of a vehicle went to the vehicle office. */
  readonly papersHanded: Map<string, Map<string, string>>;
  readonly moisture: MoistureBook;
  /** Until when videos of dismantling are said to be kept. */
  readonly videosSaid: VideoBook;
  readonly videosDestroyed: DestructionBook;
  readonly vehiclesDismantled: VehicleBook;
  /** By site id: where it lies, for rules that hold in an area. */
  readonly areas: Map<string, string>;
  /** Local versions of rules, in the order in which they were set. */
  readonly localRules: LocalVersion[];
  /** The latest day in China on which anything was said. */
  lastDay: string;
  readonly manifests: ManifestBooks;
  /** Reports to the police, by their ids. */
  readonly suspicions: Map<string, SuspicionBook>;
  /** What was put into containers, by item id. */
  readonly containers: Map<string, ReadonlySet<string>>;
  readonly openedContainers: Set<string>;
  /** The bays of sites, and what lies in them. */
  readonly store: BayBooks;
  /** Which chains stand in which logs: the registry's log, which says whether they may, can be read at any time. */
  readonly speakers: Map<string, Speaker>;
  /** By job, in the order of its chain: what was corrected of its inputs after it was closed. */
  readonly redrawn: Map<string, RedrawnBook[]>;
  /** Corrections: the event, the item, and the event that it says it corrects. */
  readonly amendments: AmendmentBook;
  readonly alarms: AlarmBook;
  /** Moves of traction batteries that centres report, and their reports. */
  readonly batteries: BatteryBook;
  readonly refrigerant: RefrigerantBook;
  readonly corrections: { readonly event: number; readonly item: number; readonly corrects: string }[];
}

/** @param tolerances of the catalogue, by class code */
export const openBooks = (tolerances: ReadonlyMap<string, ClassTolerances> = new Map()): Books => ({
  findings: openFindings(),
  signatures: openSignatures(),
  statements: openStatements(),
  tolerances,
  events: openHexIndex(),
  effects: openHexIndex(),
  chains: new Map(),
  sites: openNames(),
  siteKinds: new Map(),
  classes: openNames(),
  items: openHexIndex(),
  itemClasses: openColumn(),
  identifiers: new Map(),
  lostIdentifiers: new Map(),
  custody: openCustodyFacts(),
  flows: new Map(),
  shipmentIds: openHexIndex(),
  shipments: [],
  lines: openLines(),
  discrepancies: new Map(),
  conflicts: new Map(),
  jobs: new Map(),
  batches: new Map(),
  certificates: new Map(),
  manifestDays: new Map(),
  papersHanded: new Map(),
  moisture: { measured: new Map(), corrected: new Map(), used: [] },
  videosSaid: openVideos(),
  videosDestroyed: openDestructions(),
  vehiclesDismantled: openVehicles(),
  areas: new Map(),
  localRules: [],
  lastDay: '',
  manifests: openManifestBooks(),
  suspicions: new Map(),
  containers: new Map(),
  openedContainers: new Set(),
  store: openBayBooks(),
  speakers: new Map(),
  amendments: openAmendments(),
  alarms: openAlarms(),
  batteries: openBatteries(),
  refrigerant: openRefrigerant(),
  redrawn: new Map(),
  corrections: [],
});

/** The row of an item; a new one where no event named it before. */
export const itemRow = (books: Books, itemId: string, classCode: string): number => {
  const row = books.items.add(itemId);
  if (row === books.itemClasses.length) {
    books.itemClasses.push(books.classes.add(classCode));
    books.custody.latest.push(-1);
  }
  return row;
};

/** What an item carries: as it came in, less what it lost. */
export const identifiersOf = (books: Books, item: number): readonly string[] => {
  const entered = books.identifiers.get(item) ?? [];
  const lost = books.lostIdentifiers.get(books.items.at(item));
  return lost === undefined ? entered : entered.filter((identifier) => !lost.has(identifier));
};

export const eventId = (books: Books, row: number): string | null => (row === -1 ? null : books.events.at(row));
