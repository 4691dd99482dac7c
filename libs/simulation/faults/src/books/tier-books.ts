import type { CatalogueClassFacts, Identifier, SiteFacts } from '@huihuan/contracts-events';
import type {
  Container,
  Correction,
  Discrepancy,
  HandoverPolicy,
  Holding,
  IncomingShipment,
  KnownStaff,
  KnownTruck,
  OutgoingShipment,
} from '@huihuan/custody-domain';
import type { BatchContext, Job, KnownBatch } from '@huihuan/processing-domain';
import type { Database } from '../store/database.ts';
import type { Table } from '../store/table.ts';
import type { VirtualClock } from '../virtual/clock.ts';

/** What the registry said last of something, with the number of the event that said it. */
export interface Said<Facts> {
  readonly facts: Facts;
  readonly saidBy: number;
}

/** Which active item carries an identifier, and under which custody number that was heard. */
export interface Claim {
  readonly itemId: string;
  readonly placeId: string;
  readonly custodySeq: number;
}

/** The books of one tier, as tables in memory. */
export interface TierBooks {
  readonly database: Database;
  readonly policy: HandoverPolicy;
  readonly clock: VirtualClock;
  readonly newId: () => string;
  readonly sites: Table<Said<SiteFacts>>;
  readonly staff: Table<Said<KnownStaff>>;
  readonly trucks: Table<Said<KnownTruck>>;
  readonly classes: Table<Said<CatalogueClassFacts>>;
  /** By item: its holdings at all sites of these books. */
  readonly holdings: Table<readonly Holding[]>;
  /** By site and item (`weighingKey`): the event by which the site said its weight last. */
  readonly weighings: Table<string>;
  /** By discrepancy or conflict: the items that it blocks here. */
  readonly blocked: Table<readonly string[]>;
  readonly containers: Table<Exclude<Container, { state: 'none' }>>;
  readonly outgoing: Table<Exclude<OutgoingShipment, { state: 'none' }>>;
  readonly incoming: Table<Exclude<IncomingShipment, { state: 'unknown' }>>;
  readonly discrepancies: Table<Exclude<Discrepancy, { state: 'none' }>>;
  /** By item: conflicts that are open about it, and identifiers that settled ones took from it. */
  readonly conflictsOfItem: Table<readonly string[]>;
  readonly itemsOfConflict: Table<readonly string[]>;
  readonly lost: Table<readonly Identifier[]>;
  /** By `kind:value`; those of ended items are gone. */
  readonly claims: Table<Claim>;
  readonly claimsOfItem: Table<readonly string[]>;
  readonly corrections: Table<Correction>;
  readonly correctionsOfItem: Table<readonly string[]>;
  /** By site and item (`weighingKey`): the site that it was received from. */
  readonly cameFrom: Table<string>;
  readonly jobs: Table<Exclude<Job, { state: 'none' }>>;
  readonly batches: Table<KnownBatch>;
  /** By batch: its jobs that were not cancelled, in the order in which they began. */
  readonly jobsOfBatch: Table<BatchContext['jobs']>;
}

export const openTierBooks = (
  database: Database,
  policy: HandoverPolicy,
  clock: VirtualClock,
  newId: () => string,
): TierBooks => ({
  database,
  policy,
  clock,
  newId,
  sites: database.table(),
  staff: database.table(),
  trucks: database.table(),
  classes: database.table(),
  holdings: database.table(),
  weighings: database.table(),
  blocked: database.table(),
  containers: database.table(),
  outgoing: database.table(),
  incoming: database.table(),
  discrepancies: database.table(),
  conflictsOfItem: database.table(),
  itemsOfConflict: database.table(),
  lost: database.table(),
  claims: database.table(),
  claimsOfItem: database.table(),
  corrections: database.table(),
  correctionsOfItem: database.table(),
  cameFrom: database.table(),
  jobs: database.table(),
  batches: database.table(),
  jobsOfBatch: database.table(),
});

export const weighingKey = (siteId: string, itemId: string): string => `${siteId} ${itemId}`;

/** Where an item is now, as far as these books know: the holding with the highest custody number. */
export const presentHolding =
  ({ holdings }: TierBooks) =>
  (itemId: string): Holding | undefined => {
    const all = holdings.get(itemId);
    if (all === undefined || all.length === 1) return all?.[0];
    return all.reduce((known, other) => (other.item.custodySeq > known.item.custodySeq ? other : known));
  };

export const knownSite =
  ({ sites }: TierBooks) =>
  (siteId: string): SiteFacts | undefined =>
    sites.get(siteId)?.facts;

export const knownStaff =
  ({ staff }: TierBooks) =>
  (staffId: string): KnownStaff | undefined =>
    staff.get(staffId)?.facts;

export const catalogueOf = ({ classes }: TierBooks): readonly CatalogueClassFacts[] =>
  [...classes.values()].map(({ facts }) => facts);
