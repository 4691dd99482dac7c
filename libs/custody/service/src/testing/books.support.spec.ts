import {
  fact,
  serviceSource,
  siteSource,
  type Fact,
  type ItemFacts,
  type SealedEvent,
  type SiteFacts,
} from '@huihuan/contracts-events';
import { handoverPolicies, sealedDigest, type Tier } from '@huihuan/custody-domain';
import { uuidV7 } from '@huihuan/kernel-domain';
import {
  createOutbox,
  logChannel,
  logTable,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  read,
  type Delivery,
} from '@huihuan/messaging-core';
import { CommandTable1764000000000, type ServiceDatabase } from '@huihuan/platform-persistence';
import { openFactSigner } from '@huihuan/platform-signing';
import { createTestDatabase } from '@huihuan/testing-database';
import type { CustodyOptions } from '../custody-service.ts';
import {
  AmendedIdentifiers1764000079000,
  HoldingIdentifiers1764000079001,
} from '../corrections/amended-identifiers.ts';
import { BayTables1764000081030, UnplacedGoods1764000081031 } from '../bays/bay-tables.ts';
import { LeftBays1764000082030 } from '../bays/left-bays.ts';
import { CorrectionTables1764000063000 } from '../corrections/correction-tables.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { DoubtfulSignatures1764000027000 } from '../signatures/doubtful-signatures.ts';
import { SignatureTables1764000006000 } from '../signatures/signature-tables.ts';
import { StatementTables1764000007001 } from '../statements/statement-tables.ts';
import { DropStatementDigestIndex1764000024000 } from '../statements/unused-index.ts';
import { ManifestTables1764000048000, VoidManifests1764000056000 } from '../manifests/manifest-tables.ts';
import { SuspicionTables1764000081010 } from '../suspicions/suspicion-tables.ts';
import { ItemStories1764000043000 } from '../stories/story-tables.ts';
import { RuleCopies1764000039000 } from '../local-copies/rule-copies.ts';
import { KeepingIndexes1764000078000 } from '../keeping/keeping-tables.ts';
import { LimitedStock1764000040000 } from '../storage/limited-stock.ts';
import { ReceiptWarnings1764000083040 } from '../incoming/receipt-warnings.ts';
import { StorageTables1764000022000 } from '../storage/storage-tables.ts';
import { CustodyTables1764000000002 } from '../tables/custody-tables.ts';
import { DriverSignatures1764000034000 } from '../tables/driver-signatures.ts';
import { IncomingDriver1764000031001 } from '../tables/incoming-driver.ts';
import { WeighingColumn1764000027002 } from '../tables/weighing-column.ts';
import { EndedAsCarried1764000083060, EndedClaims1764000083050 } from '../tables/ended-claims.ts';
import { WeighingTables1764000029001 } from '../weighing/weighing-tables.ts';

let made = 0;
export const newId = (): string => {
  made += 1;
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(6, made);
  return uuidV7(1_764_000_000_000, bytes);
};

const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId });
const cause = { correlationId: 'test', causationId: 'test' };

const site = (code: string, kind: SiteFacts['kind']): SiteFacts => ({
  ...{ siteId: newId(), code, name: code, nameEn: '', kind, form: null, areaCode: '410122', lon: 114, lat: 34.7 },
  ...{ coordinateSystem: 'WGS84', approximate: true, capacityGrams: 1_000_000, areaSquareMetres: 100 },
  ...{ acceptsFamilies: [], licences: [], active: true },
});
export const point = site('P-1', 'collection-point');
export const station = site('T-1', 'transfer-station');
export const centre = site('C-1', 'sorting-centre');

export const fridge = (): ItemFacts => ({
  ...{ itemId: newId(), tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator', grams: 50_000 },
  ...{ identifiers: [], custodySeq: 2 },
});

/** A shipment from the point to the station that has left. */
export const dispatched = (item: ItemFacts, shipmentId = newId()) => {
  const parties = { shipmentId, fromSiteId: point.siteId, toSiteId: station.siteId };
  const lines = [{ item, containerId: null }];
  return fact('cn.huihuan.shipment.dispatched.v1', {
    ...parties,
    ...{ truckId: null, plate: null, driverId: null, expectedAt: null, buyerLicence: null },
    ...{ dispatchedAt: new Date().toISOString(), lines, totalGrams: item.grams },
    sealedDigest: sealedDigest(parties, lines),
  });
};

export interface Books {
  /** What the use cases of the tier work with. */
  readonly custody: CustodyOptions;
  /** Another says this on the bus: what the consumer of the tier is given. */
  said(source: string, facts: readonly Fact[]): Promise<readonly Delivery[]>;
  /** The tier hears of these sites from the registry. */
  know(...sites: readonly SiteFacts[]): Promise<void>;
  close(): Promise<void>;
}

/** The empty books of a tier on a database of their own; others speak by the bus. */
export const openBooks = async (tier: Tier): Promise<Books> => {
  const test = await createTestDatabase([tier, 'others']);
  const migrations = [
    CommandTable1764000000000,
    MessagingTables1764000000001,
    LetterStates1764000000010,
    CustodyTables1764000000002,
    SignatureTables1764000006000,
    StatementTables1764000007001,
    DropStatementDigestIndex1764000024000,
    StorageTables1764000022000,
    RuleCopies1764000039000,
    LimitedStock1764000040000,
    DoubtfulSignatures1764000027000,
    WeighingColumn1764000027002,
    EndedClaims1764000083050,
    EndedAsCarried1764000083060,
    IncomingDriver1764000031001,
    DriverSignatures1764000034000,
    WeighingTables1764000029001,
    ItemStories1764000043000,
    ManifestTables1764000048000,
    VoidManifests1764000056000,
    SuspicionTables1764000081010,
    CorrectionTables1764000063000,
    KeepingIndexes1764000078000,
    AmendedIdentifiers1764000079000,
    HoldingIdentifiers1764000079001,
    BayTables1764000081030,
    UnplacedGoods1764000081031,
    LeftBays1764000082030,
    ReceiptWarnings1764000083040,
  ];
  const database: ServiceDatabase = await test.open(tier, { migrations });
  const others = await test.open('others', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  const said: Books['said'] = async (source, facts) =>
    deliveriesOf(await others.transaction((tx) => outbox.append(tx, source, facts, cause)));
  return {
    custody: {
      policy: handoverPolicies[tier],
      database,
      outbox,
      now: () => new Date(),
      newId,
      signer: openFactSigner(),
    },
    said,
    know: async (...sites) => {
      const facts = sites.map((data) => fact('cn.huihuan.site.registered.v1', data));
      const deliveries = await said(serviceSource('registry'), facts);
      await database.transaction((tx) => copyRegistry.apply(tx, deliveries));
    },
    close: () => test.drop(),
  };
};

const deliveriesOf = (events: readonly SealedEvent[]): readonly Delivery[] =>
  events.map(read).flatMap((reading) => (reading.kind === 'delivery' ? [reading.delivery] : []));

export const pointSource = siteSource(point.siteId);
