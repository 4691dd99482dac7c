import type { Fact } from '@huihuan/contracts-events';
import { handoverPolicies, type Tier } from '@huihuan/custody-domain';
import { uuidV7, type Result } from '@huihuan/kernel-domain';
import {
  createOutbox,
  LetterStates1764000000010,
  logChannel,
  logTable,
  MessagingTables1764000000001,
  startConsumer,
  type Consumer,
  type Message,
} from '@huihuan/messaging-core';
import { CommandTable1764000000000, rowsOf, takeLocks, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase } from '@huihuan/testing-database';
import { BayTables1764000081030 } from '../bays/bay-tables.ts';
import { LeftBays1764000082030 } from '../bays/left-bays.ts';
import { custodyEffects } from '../custody-module.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { DoubtfulSignatures1764000027000 } from '../signatures/doubtful-signatures.ts';
import { SignatureTables1764000006000 } from '../signatures/signature-tables.ts';
import { StatementTables1764000007001 } from '../statements/statement-tables.ts';
import { DropStatementDigestIndex1764000024000 } from '../statements/unused-index.ts';
import {
  AmendedIdentifiers1764000079000,
  HoldingIdentifiers1764000079001,
} from '../corrections/amended-identifiers.ts';
import { CorrectionTables1764000063000 } from '../corrections/correction-tables.ts';
import { SuspicionTables1764000081010 } from '../suspicions/suspicion-tables.ts';
import { ManifestTables1764000048000, VoidManifests1764000056000 } from '../manifests/manifest-tables.ts';
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
import type { Postman } from './postman.support.spec.ts';

export const tiers = ['collection', 'transfer', 'sorting'] as const satisfies readonly Tier[];

/** UUIDv7 that are the same in every run: by who makes them, and the how manyth it is. */
export const idsOf = (maker: number): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    const bytes = Uint8Array.from({ length: 10 }, (_, index) =>
      index < 2 ? maker : (count >> ((9 - index) * 8)) % 256,
    );
    return uuidV7(1_772_000_000_000 + count, bytes);
  };
};

/** Something that somebody does at a tier as soon as its books let it; it is tried again until they do. */
export interface Act {
  readonly at: Tier | 'others';
  readonly what: string;
  readonly run: (network: VirtualNetwork) => Promise<Result<unknown>>;
}

export interface VirtualNetwork {
  readonly books: Readonly<Record<Tier, CustodyOptions>>;
  /** Somebody without books here says this: the registry, the regulator. */
  said(source: string, facts: readonly Fact[]): Promise<void>;
  /** Does everything, each tier in the order of its acts, while the postman brings what they say to all of them. */
  play(acts: readonly Act[], postman: Postman): Promise<void>;
  /** The rows of the tables of all tiers, as text, without what says only when a row was written here. */
  rows(): Promise<Readonly<Record<string, readonly string[]>>>;
  close(): Promise<void>;
}

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
  LeftBays1764000082030,
  ReceiptWarnings1764000083040,
];
const now = (): Date => new Date('2026-03-02T10:00:00.000Z');
const cause = { correlationId: 'day', causationId: 'day' };
const quiet = { warn: () => undefined, error: () => undefined };

interface Hearer {
  readonly consumer: Consumer;
  readonly hear: (messages: readonly Message[]) => Promise<void>;
}

/** Three tiers with books, database roles and consumers of their own, and between them nothing but a postman. */
export const openVirtualNetwork = async (): Promise<VirtualNetwork> => {
  const test = await createTestDatabase([...tiers, 'others']);
  const databases = new Map<string, ServiceDatabase>();
  const books = {} as Record<Tier, CustodyOptions>;
  const hearers = new Map<Tier, Hearer>();
  const outboxOf = (maker: number) => createOutbox({ table: logTable, channel: logChannel, now, newId: idsOf(maker) });
  for (const [index, tier] of tiers.entries()) {
    const database = await test.open(tier, { migrations });
    databases.set(tier, database);
    books[tier] = {
      ...{ policy: handoverPolicies[tier], database, now },
      // What comes into the books must not depend on how many events were said before.
      ...{ outbox: outboxOf(10 + index), newId: idsOf(20 + index) },
    };
    hearers.set(tier, await hearerOf(tier, books[tier]));
  }
  const others = await test.open('others', { migrations: [MessagingTables1764000000001] });
  databases.set('others', others);
  const voice = outboxOf(30);
  const read = newlySaid(databases);

  const network: VirtualNetwork = {
    books,
    said: (source, facts) =>
      others.transaction(async (tx) => {
        await takeLocks(tx, [source]);
        await voice.append(tx, source, facts, cause);
      }),
    play: async (acts, postman) => {
      const queues = ([...tiers, 'others'] as const).map((at) => acts.filter((act) => act.at === at));
      let refusal = '';
      const tryNext = async (queue: Act[]): Promise<boolean> => {
        const [act] = queue;
        if (act === undefined) return false;
        const result = await act.run(network);
        if (result.ok) queue.shift();
        else refusal = `${act.at}: ${act.what}: ${result.problem.en}`;
        return result.ok;
      };
      for (let quietTurns = 0; ;) {
        const acted = await postman.acts(queues, tryNext);
        postman.collect(await read());
        const brought = await postman.bring(hearers);
        if (acted || brought) quietTurns = 0;
        else if (queues.every((queue) => queue.length === 0) && postman.isDone()) break;
        else if ((quietTurns += 1) > 2000) throw new Error(`nothing goes on any more: ${refusal}`);
      }
      await postman.bringEverythingAgain(hearers);
      const left = await lettersLeft([...hearers.values()].map(({ consumer }) => consumer));
      if (left.length > 0) throw new Error(left.map(({ type, error }) => `${type}: ${error}`).join());
    },
    rows: async () => {
      const found = await Promise.all(
        tiers.flatMap((tier) =>
          Object.entries(comparable).map(async ([table, row]) => {
            const sql = `select (${row})::text as row from ${table} as t order by 1`;
            const rows = await rowsOf<{ row: string }>(books[tier].database, sql);
            return [`${tier}.${table}`, rows.map((each) => each.row)] as const;
          }),
        ),
      );
      return Object.fromEntries(found);
    },
    close: async () => {
      for (const { consumer } of hearers.values()) await consumer.stop();
      await test.drop();
    },
  };
  return network;
};

const patienceMilliseconds = 30_000;

/**
 * What cannot be applied, however often it is tried. A consumer tries letters by itself too: those that it has in hand are passed
 * by when all are tried, and were perhaps looked at before what they wait for came.
 */
const lettersLeft = async (consumers: readonly Consumer[]): ReturnType<Consumer['deadLetters']> => {
  const last = performance.now() + patienceMilliseconds;
  for (;;) {
    for (const consumer of consumers) await consumer.retryAll();
    const letters = (await Promise.all(consumers.map((consumer) => consumer.deadLetters()))).flat();
    if (letters.length === 0 || performance.now() > last) return letters;
  }
};

/**
 * What is left out, and why: `at`, `since`, `arrived_at` and `released_at` are this server's clock when the row was written; `claim_id` and
 * `place` of what a tier itself packed are counted by the database.
 */
const comparable: Readonly<Record<string, string>> = {
  site: 'to_jsonb(t)',
  staff: 'to_jsonb(t)',
  truck: 'to_jsonb(t)',
  catalogue_class: 'to_jsonb(t)',
  holding: `to_jsonb(t) - 'since' - 'arrived_at'`,
  container: `to_jsonb(t) - 'at'`,
  open_conflict: 'to_jsonb(t)',
  lost_identifier: 'to_jsonb(t)',
  amended_identifier: 'to_jsonb(t)',
  ended_item: 'to_jsonb(t)',
  outgoing: `to_jsonb(t) - 'at'`,
  outgoing_line: `to_jsonb(t) - 'place'`,
  incoming: `to_jsonb(t) - 'at'`,
  incoming_line: 'to_jsonb(t)',
  discrepancy: `to_jsonb(t) - 'at'`,
  handover_signature: `to_jsonb(t) - 'at'`,
  identifier_claim: `to_jsonb(t) - 'claim_id' - 'since' || jsonb_build_object('released_at', released_at is not null)`,
};

const hearerOf = async (group: Tier, custody: CustodyOptions): Promise<Hearer> => {
  let hear: Hearer['hear'] | undefined;
  const consumer = await startConsumer({
    ...{ group, database: custody.database, effects: custodyEffects(custody), log: quiet },
    transport: {
      subscribe: ({ handle, types }) => {
        hear = (messages) => handle(messages.filter(({ type }) => types.includes(type)));
        return Promise.resolve({
          lag: () => Promise.resolve({ events: 0, seconds: 0 }),
          stop: () => Promise.resolve(),
        });
      },
    },
  });
  if (hear === undefined) throw new Error(`${group} does not listen`);
  return { consumer, hear };
};

/** What was said since it was asked last, of each service in the order of its log. */
const newlySaid = (databases: ReadonlyMap<string, ServiceDatabase>) => {
  const seen = new Map<string, number>();
  return async (): Promise<readonly Message[]> => {
    const said: Message[] = [];
    for (const [service, database] of databases) {
      const rows = await rowsOf<Message & { pos: number }>(
        database,
        `select pos, id, topic, key, type, source, site_seq as "siteSeq", hash, record from ${logTable}
          where service = current_user and pos > $1 order by txid, pos`,
        [seen.get(service) ?? 0],
      );
      seen.set(
        service,
        rows.reduce((last, { pos }) => Math.max(last, pos), seen.get(service) ?? 0),
      );
      said.push(...rows.map(({ pos: _, ...message }) => message));
    }
    return said;
  };
};
