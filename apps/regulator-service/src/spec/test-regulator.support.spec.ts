import type { SealedEvent } from '@huihuan/contracts-events';
import {
  createOutbox,
  logChannel,
  logTable,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  read,
  type Delivery,
  type Message,
  type UnknownMessage,
} from '@huihuan/messaging-core';
import {
  CommandTable1764000000000,
  rowsOf,
  takeLocks,
  type ServiceDatabase,
  type Tx,
} from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { SaidOfKeys1764000074000 } from '../arrivals/arrival-tables.ts';
import { AlarmTables1764000025000 } from '../alarms/alarm-tables.ts';
import { RedrawnBalances1764000081022, RedrawnHead1764000082040 } from '../balances/redrawn-tables.ts';
import { BatchDays1764000077000, BatchTables1764000068000 } from '../batches/batch-tables.ts';
import { DryBalances1764000080021, DryHead1764000080022 } from '../batches/dry-tables.ts';
import { CheckpointTables1764000001020 } from '../checkpoints/checkpoint-tables.ts';
import { AmendmentTables1764000065000 } from '../closings/amendment-tables.ts';
import { AmendedIdentifiers1764000066000 } from '../database/amended-identifiers.ts';
import { ConflictWithdrawals1764000001002 } from '../database/conflict-withdrawals.ts';
import { ConflictEnds1764000025001 } from '../days/conflict-ends.ts';
import { DayTables1764000026001 } from '../days/day-tables.ts';
import { AnswerIndex1764000024001 } from '../evidence/answer-index.ts';
import { FileFactIndex1764000033000 } from '../evidence/file-index.ts';
import { KeyFacts1764000006001 } from '../evidence/key-tables.ts';
import { RegulatorTables1764000001000 } from '../database/regulator-tables.ts';
import { UnreadFacts1764000001001 } from '../database/unread-facts.ts';
import { OutcomeFacts1764000081060 } from '../outcomes/outcome-tables.ts';
import { createProjection } from '../projections/regulator-projection.ts';
import { ManifestTables1764000048001, VoidManifests1764000057000 } from '../manifests/manifest-tables.ts';
import { SiteLimits1764000041000 } from '../alarms/site-limits.ts';
import { RuleCopies1764000039001 } from '../rules/rule-copies.ts';
import { LastHeard1764000034001 } from '../voices/last-heard.ts';
import {
  AmendedVehicles1764000081021,
  VehicleClocks1764000051000,
  VehicleOperation1764000080030,
  VehicleTables1764000050000,
} from '../vehicles/vehicle-tables.ts';
import { VehicleVideos1764000081000 } from '../vehicles/video-tables.ts';
import { BatteryReports1764000083020 } from '../batteries/battery-tables.ts';
import { HeldOnTheRoad1764000083070 } from '../held/held-tables.ts';
import { SaidFigures1764000082050 } from '../said/said-tables.ts';
import { SuspicionStateTables1764000082000 } from '../suspicions/suspicion-state-tables.ts';
import { SuspicionTables1764000081011 } from '../suspicions/suspicion-tables.ts';
import { ClosingTables1764000052000 } from '../closings/closing-tables.ts';
import { OtherVoice1764000031000 } from '../voices/other-voice-table.ts';
import { FollowedYields1764000081020 } from '../yields/followed-yields.ts';
import { GuttedUnits1764000080020 } from '../yields/gutted-tables.ts';
import { YieldTables1764000054000 } from '../yields/yield-tables.ts';

export interface TestRegulator {
  readonly test: TestDatabase;
  readonly database: ServiceDatabase;
  /** Projects deliveries in batches of this size, as the consumer does. @returns how many were new */
  project(deliveries: readonly Delivery[], batch?: number): Promise<number>;
  /** Hands over messages as the consumer does: those of unknown types by themselves, before the others. */
  hear(messages: readonly Message[]): Promise<void>;
  /** The same, but the process dies at the last moment before the commit. */
  dieOver(messages: readonly Message[]): Promise<void>;
  /** What the regulator said itself, in its order, as its log has it. */
  said(): Promise<readonly SealedEvent[]>;
  /** The rows of a table without what depends on the order of arrival: positions, and when a row was written. */
  rows(table: string): Promise<readonly unknown[]>;
}

export const migrations = [
  CommandTable1764000000000,
  MessagingTables1764000000001,
  LetterStates1764000000010,
  RegulatorTables1764000001000,
  UnreadFacts1764000001001,
  ConflictWithdrawals1764000001002,
  CheckpointTables1764000001020,
  AlarmTables1764000025000,
  ConflictEnds1764000025001,
  DayTables1764000026001,
  KeyFacts1764000006001,
  AnswerIndex1764000024001,
  OtherVoice1764000031000,
  FileFactIndex1764000033000,
  LastHeard1764000034001,
  RuleCopies1764000039001,
  SiteLimits1764000041000,
  ManifestTables1764000048001,
  VehicleTables1764000050000,
  VehicleClocks1764000051000,
  ClosingTables1764000052000,
  YieldTables1764000054000,
  VoidManifests1764000057000,
  BatchTables1764000068000,
  AmendmentTables1764000065000,
  AmendedIdentifiers1764000066000,
  SaidOfKeys1764000074000,
  BatchDays1764000077000,
  GuttedUnits1764000080020,
  DryBalances1764000080021,
  DryHead1764000080022,
  VehicleOperation1764000080030,
  SuspicionTables1764000081011,
  VehicleVideos1764000081000,
  FollowedYields1764000081020,
  AmendedVehicles1764000081021,
  RedrawnBalances1764000081022,
  OutcomeFacts1764000081060,
  SuspicionStateTables1764000082000,
  RedrawnHead1764000082040,
  SaidFigures1764000082050,
  BatteryReports1764000083020,
  HeldOnTheRoad1764000083070,
];
export const testOutbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId });

export const newTestRegulator = async (): Promise<TestRegulator> => {
  const test = await createTestDatabase(['regulator']);
  const database = await test.open('regulator', { migrations });
  const { inbox, effect, unknown } = createProjection(testOutbox);
  const apply = async (tx: Tx, deliveries: readonly Delivery[], unread: readonly UnknownMessage[]): Promise<number> => {
    await takeLocks(tx, effect.locks?.(deliveries) ?? []);
    if (unread.length > 0) await unknown(tx, unread);
    const fresh = await inbox.claim(tx, deliveries);
    if (fresh.length > 0) await effect.apply(tx, fresh);
    return fresh.length;
  };
  const projectBatch = (deliveries: readonly Delivery[], unread: readonly UnknownMessage[] = []): Promise<number> =>
    database.transaction((tx) => apply(tx, deliveries, unread));
  return {
    test,
    database,
    project: async (deliveries, batch = 1000) => {
      let fresh = 0;
      for (let from = 0; from < deliveries.length; from += batch) {
        fresh += await projectBatch(deliveries.slice(from, from + batch));
      }
      return fresh;
    },
    hear: async (messages) => {
      await projectBatch(...divided(messages));
    },
    dieOver: async (messages) => {
      const died = database.transaction(async (tx) => {
        await apply(tx, ...divided(messages));
        throw new Error('killed');
      });
      await died.catch(() => undefined);
    },
    said: () =>
      rowsOf<SealedEvent>(
        database,
        `select id, topic, key, type, source, site_seq as "siteSeq", hash, record from ${logTable} order by pos`,
      ),
    rows: async (table) =>
      (
        await rowsOf<{ row: Record<string, unknown> }>(
          database,
          comparableSql[table] ?? `select to_jsonb(t) as row from ${table} t`,
        )
      )
        .map(({ row }) => JSON.stringify(row))
        .sort(),
  };
};

const divided = (messages: readonly Message[]): [Delivery[], UnknownMessage[]] => {
  const readings = messages.map(read);
  return [
    readings.flatMap((reading) => (reading.kind === 'delivery' ? [reading.delivery] : [])),
    readings.flatMap((reading) => ('unknown' in reading ? [reading.unknown] : [])),
  ];
};

const timeline = `
  (select jsonb_agg(fact.id order by fact.id) from unnest(t.positions) as said (position) join fact using (position))`;

/** Tables that keep positions or numbers given out on arrival are compared by what those stand for. */
const comparableSql: Readonly<Record<string, string>> = {
  // When the regulator found a conflict, and whether it took one for one at first, depends on what it heard last of the items.
  conflict: `select to_jsonb(t) - 'opened_at' as row from conflict t where state <> 'withdrawn'`,
  batch: `select to_jsonb(t) - 'closing_position' as row from batch t`,
  fact: `select to_jsonb(t) - 'position' - 'chain_no' || jsonb_build_object('source', source) as row from fact t join chain using (chain_no)`,
  figure_correction: `select to_jsonb(t) - 'position' - 'since' as row from figure_correction t`,
  figure_amendment: `select to_jsonb(t) - 'position' - 'since' as row from figure_amendment t`,
  alarm: `select to_jsonb(t) - 'changed' as row from alarm t`,
  chain: `select to_jsonb(t) - 'chain_no' as row from chain t`,
  day_events: `select to_jsonb(t) - 'chain_no' || jsonb_build_object('source', source) as row from day_events t join chain using (chain_no)`,
  unread_fact: `select jsonb_build_object('id', id, 'type', type, 'problem', problem) as row from unread_fact join fact using (position)`,
  item: `select to_jsonb(t) - 'positions' || jsonb_build_object('timeline', ${timeline}) as row from item t`,
  shipment: `select to_jsonb(t) - 'positions' - 'position' || jsonb_build_object('timeline', ${timeline}) as row from shipment t`,
  site_stock: `select to_jsonb(t) - 'position' as row from site_stock t where items <> 0 or grams <> 0`,
  outcome_fact: `select to_jsonb(t) - 'position' || jsonb_build_object('fact', id) as row from outcome_fact t join fact using (position)`,
  stock: `select to_jsonb(t) as row from stock t where items <> 0 or grams <> 0`,
  job: `select to_jsonb(t) - 'closing_position' || jsonb_build_object('closing', (select id from fact where position = closing_position)) as row from job t`,
};

export const projectedTables = [
  'fact',
  'chain',
  'chain_run',
  'chain_flaw',
  'item',
  'identifier_claim',
  'conflict',
  'container',
  'stock',
  'site_stock',
  'flow',
  'flow_day',
  'shipment',
  'discrepancy',
  'job',
  'site',
  'area',
  'goods_class',
  'unread_fact',
  'alarm',
  'alarm_rule',
  'day_events',
  'day_transit',
  'month_transit',
  'month_stock',
  'shipment_days',
  'site_since',
  'figure_correction',
  'figure_amendment',
  'amended_item',
  'vehicle',
  'vehicle_certificate',
  'vehicle_papers',
  'vehicle_video',
  'outcome_fact',
  'refrigerant_record',
  'light_battery_word',
  'battery_move',
  'battery_return',
  'battery_filing',
] as const;
