import { handoverPolicies } from '@huihuan/custody-domain';
import {
  DropStatementDigestIndex1764000024000,
  custodyEffects,
  custodyFacts,
  custodyModule,
  custodyPlaces,
  BayTables1764000081030,
  UnplacedGoods1764000081031,
  LeftBays1764000082030,
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
  AmendedIdentifiers1764000079000,
  HoldingIdentifiers1764000079001,
  CorrectionTables1764000063000,
  KeepingIndexes1764000078000,
  SuspicionTables1764000081010,
  LimitedStock1764000040000,
  WeighingTables1764000029001,
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
import type { ServiceDefinition } from '@huihuan/platform-service';

class TransferModule {}

/** 中转站: receives against the sender's list, settles differences, consolidates, dispatches. All of it is the handover. */
export const transferService: ServiceDefinition = {
  name: 'transfer',
  migrations: [
    CommandTable1764000000000,
    MessagingTables1764000000001,
    LetterStates1764000000010,
    CustodyTables1764000000002,
    RevokedSessions1764000012000,
    FileTables1764000008000,
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
    WeighingTables1764000029001,
    RuleCopies1764000039000,
    LimitedStock1764000040000,
    ItemStories1764000043000,
    ManifestTables1764000048000,
    VoidManifests1764000056000,
    CorrectionTables1764000063000,
    KeepingIndexes1764000078000,
    AmendedIdentifiers1764000079000,
    HoldingIdentifiers1764000079001,
    HeardOfKeys1764000080050,
    SuspicionTables1764000081010,
    BayTables1764000081030,
    UnplacedGoods1764000081031,
    LeftBays1764000082030,
    ReceiptWarnings1764000083040,
  ],
  build: async (host) => {
    const { database, outbox, now, newId, env, signer } = host;
    const files = await openTierFiles({ ...host, tier: 'transfer', log: host.log.lines, sitesWithin });
    const books = { placesOf: custodyPlaces(database), placesAtSites, receivingSites };
    const custody = { policy: handoverPolicies.transfer, database, outbox, now, newId, signer };
    const documents = openDocuments({
      ...{ tier: 'transfer', find: custodyFacts(custody), secrets: files.files.secrets, env, now },
    });
    return {
      module: {
        module: TransferModule,
        imports: [custodyModule(custody, { placesOf: books.placesOf, documents }), files.module],
      },
      access: { placesOf: placesWithFiles(database, books), isRevoked: revokedSessionsIn(database) },
      effects: [...custodyEffects(custody), followRevocations, ...files.effects],
      ...tierArrivals(host),
      prepare: async () => {
        await files.prepare();
        await flagHeardBefore(custody);
        await fillManifests(custody);
      },
      close: files.close,
    };
  },
};
