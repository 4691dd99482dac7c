import { createHmac } from 'node:crypto';
import { handoverPolicies } from '@huihuan/custody-domain';
import {
  AmendedIdentifiers1764000079000,
  CorrectionTables1764000063000,
  DropStatementDigestIndex1764000024000,
  custodyEffects,
  custodyFacts,
  custodyModule,
  custodyPlaces,
  BayTables1764000081030,
  CustodyTables1764000000002,
  SignatureTables1764000006000,
  StatementTables1764000007001,
  DoubtfulSignatures1764000027000,
  StorageTables1764000022000,
  EndedAsCarried1764000083060,
  EndedClaims1764000083050,
  WeighingColumn1764000027002,
  IncomingDriver1764000031001,
  DriverSignatures1764000034000,
  ForgetDecidedRequests1764000034002,
  ItemStories1764000043000,
  ManifestTables1764000048000,
  VoidManifests1764000056000,
  RuleCopies1764000039000,
  ReceiptWarnings1764000083040,
  KeepingIndexes1764000078000,
  SuspicionTables1764000081010,
  LimitedStock1764000040000,
  fillManifests,
  flagHeardBefore,
  placesAtSites,
  receivingSites,
  sitesWithin,
} from '@huihuan/custody-service';
import { openDocuments } from '@huihuan/documents-genuine';
import { HeardOfKeys1764000080050, tierArrivals } from '@huihuan/evidence-arrivals';
import { FileTables1764000008000, openTierFiles, placesWithFiles } from '@huihuan/evidence-files';
import { followRevocations, revokedSessionsIn, RevokedSessions1764000012000 } from '@huihuan/identity-guard';
import { LetterStates1764000000010, MessagingTables1764000000001 } from '@huihuan/messaging-core';
import { CommandTable1764000000000 } from '@huihuan/platform-persistence';
import { edgeSettings, readSettings } from '@huihuan/platform-config';
import {
  dataKeyController,
  DataKeyTables1764000009000,
  findHashesUnder,
  openKeyRing,
} from '@huihuan/platform-sealed-data';
import { StartProblem, type ServiceDefinition } from '@huihuan/platform-service';
import { followVoids } from './bookings/follow-voids.ts';
import { forgetPlacesByTheHour } from './bookings/forget-by-the-hour.ts';
import { BookingController } from './bookings/http/booking-controller.ts';
import { CONSIGNORS, type ConsignorOptions } from './consignors/consignor-options.ts';
import { rulesIn } from './consignors/consignor-settings.ts';
import { ConsignorController } from './consignors/http/consignor-controller.ts';
import { ReadingController } from './consignors/http/reading-controller.ts';
import { ImportController } from './imports/import-controller.ts';
import { ReceiptController } from './receipt/receipt-controller.ts';
import { receiptFacts } from './receipt/receipt-paper.ts';
import { INTAKE, IntakeController } from './register-intake/intake-controller.ts';
import { handInOf } from './register-intake/earlier-answers.ts';
import { pseudonymsUnder } from './register-intake/pseudonym.ts';
import { ReleaseController } from './releases/release-controller.ts';
import { releasesUnder } from './releases/release-rows.ts';
import { admitIntake } from './statements/admit-intake.ts';
import { intakeAct } from './statements/signed-row.ts';
import { BookingTables1764000060000 } from './tables/booking-tables.ts';
import { ConsignorTables1764000009002 } from './tables/consignor-tables.ts';
import { ImportTables1764000081040 } from './tables/import-tables.ts';
import { IntakeTables1764000000003 } from './tables/intake-tables.ts';
import { followTariffs } from './tariffs/follow-tariffs.ts';
import {
  ReleasedDescriptions1764000083010,
  ReleasedLists1764000079002,
  ReleaseTables1764000069000,
} from './tables/release-tables.ts';
import { TariffCopies1764000030000 } from './tariffs/tariff-copies.ts';

class CollectionModule {}

/** 交投点: goods enter the network here, and leave for the next tier by the handover that all tiers share. */
export const collectionService: ServiceDefinition = {
  name: 'collection',
  migrations: [
    CommandTable1764000000000,
    MessagingTables1764000000001,
    LetterStates1764000000010,
    CustodyTables1764000000002,
    IntakeTables1764000000003,
    RevokedSessions1764000012000,
    FileTables1764000008000,
    DataKeyTables1764000009000,
    ConsignorTables1764000009002,
    SignatureTables1764000006000,
    StatementTables1764000007001,
    DropStatementDigestIndex1764000024000,
    StorageTables1764000022000,
    DoubtfulSignatures1764000027000,
    WeighingColumn1764000027002,
    EndedClaims1764000083050,
    EndedAsCarried1764000083060,
    IncomingDriver1764000031001,
    DriverSignatures1764000034000,
    ForgetDecidedRequests1764000034002,
    TariffCopies1764000030000,
    RuleCopies1764000039000,
    LimitedStock1764000040000,
    ItemStories1764000043000,
    ManifestTables1764000048000,
    VoidManifests1764000056000,
    CorrectionTables1764000063000,
    KeepingIndexes1764000078000,
    AmendedIdentifiers1764000079000,
    BookingTables1764000060000,
    ReleaseTables1764000069000,
    ReleasedLists1764000079002,
    ReleasedDescriptions1764000083010,
    HeardOfKeys1764000080050,
    SuspicionTables1764000081010,
    BayTables1764000081030,
    ImportTables1764000081040,
    ReceiptWarnings1764000083040,
  ],
  build: async (host) => {
    const { database, outbox, now, newId, env, signer } = host;
    const files = await openTierFiles({ ...host, tier: 'collection', log: host.log.lines, sitesWithin });
    const key = keyIn(env);
    const pseudonymOf = pseudonymsUnder(key);
    const releases = releasesUnder(pseudonymOf, now);
    const custody = { policy: handoverPolicies.collection, database, outbox, now, newId, signer, handInOf, releases };
    const books = { placesOf: custodyPlaces(database), placesAtSites, receivingSites };
    const documents = openDocuments({
      ...{ tier: 'collection', secrets: files.files.secrets, env, now },
      find: { ...custodyFacts(custody), receipt: receiptFacts(custody) },
    });
    const ring = openKeyRing(env, key);
    const consignors: ConsignorOptions = {
      ...{ custody, ring, hashOf: findHashesUnder(key), digestOf: pseudonymOf, rules: rulesIn(env) },
      proxies: readSettings(edgeSettings, env).HUIHUAN_PROXIES,
    };
    const putAsideKey = createHmac('sha256', key).update('put aside', 'utf8').digest();
    const intake = { custody, pseudonymOf, consignors, putAsideKey };
    let endForgetting = (): Promise<void> => Promise.resolve();
    return {
      module: {
        module: CollectionModule,
        imports: [
          custodyModule(custody, { placesOf: books.placesOf, documents, admits: { [intakeAct]: admitIntake(intake) } }),
          files.module,
        ],
        controllers: [
          IntakeController,
          ImportController,
          ReceiptController,
          ReadingController,
          ConsignorController,
          BookingController,
          ReleaseController,
          dataKeyController('collection', database, ring),
        ],
        providers: [
          { provide: INTAKE, useValue: intake },
          { provide: CONSIGNORS, useValue: consignors },
        ],
      },
      access: { placesOf: placesWithFiles(database, books), isRevoked: revokedSessionsIn(database) },
      effects: [...custodyEffects(custody), followTariffs, followVoids, followRevocations, ...files.effects],
      ...tierArrivals(host),
      prepare: async () => {
        await files.prepare();
        await flagHeardBefore(custody);
        await fillManifests(custody);
        endForgetting = forgetPlacesByTheHour(custody, host.log);
      },
      close: async () => {
        await endForgetting();
        await files.close();
      },
    };
  },
};

const keyIn = (env: Readonly<Record<string, string | undefined>>): string => {
  const key = env['HUIHUAN_PSEUDONYM_KEY'];
  if (key === undefined || key.length < 32) {
    throw new StartProblem(
      'HUIHUAN_PSEUDONYM_KEY：请设置至少 32 个字符的密钥并妥善保管，换了密钥就认不出同一交投人\n' +
        'HUIHUAN_PSEUDONYM_KEY: set it to a secret of at least 32 characters, and keep it: with another key the same ' +
        'consignor is no longer known again',
    );
  }
  return key;
};
