import { handoverPolicies } from '@huihuan/custody-domain';
import {
  custodyEffects,
  custodyModule,
  custodyPlaces,
  CustodyTables1764000000002,
  SignatureTables1764000006000,
} from '@huihuan/custody-service';
import { followRevocations, revokedSessionsIn, RevokedSessions1764000012000 } from '@huihuan/identity-guard';
import { LetterStates1764000000010, MessagingTables1764000000001 } from '@huihuan/messaging-core';
import { CommandTable1764000000000 } from '@huihuan/platform-persistence';
import type { ServiceDefinition } from '@huihuan/platform-service';

/** 中转站: receives against the sender's list, settles differences, consolidates, dispatches. All of it is the handover. */
export const transferService: ServiceDefinition = {
  name: 'transfer',
  migrations: [
    CommandTable1764000000000,
    MessagingTables1764000000001,
    LetterStates1764000000010,
    CustodyTables1764000000002,
    RevokedSessions1764000012000,
    SignatureTables1764000006000,
  ],
  build: ({ database, outbox, now, newId, signer }) => {
    const custody = { policy: handoverPolicies.transfer, database, outbox, now, newId, signer };
    return {
      module: custodyModule(custody),
      access: { placesOf: custodyPlaces(database), isRevoked: revokedSessionsIn(database) },
      effects: [...custodyEffects(custody), followRevocations],
    };
  },
};
