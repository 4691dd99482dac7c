import { checksArrivals } from '@huihuan/evidence-arrivals';
import { followRevocations, revokedSessionsIn, RevokedSessions1764000012000 } from '@huihuan/identity-guard';
import { listenToLog, LetterStates1764000000010, MessagingTables1764000000001 } from '@huihuan/messaging-core';
import { CommandTable1764000000000 } from '@huihuan/platform-persistence';
import { readSettings } from '@huihuan/platform-config';
import type { ServiceDefinition } from '@huihuan/platform-service';
import { alarmChannel } from './alarms/alarm-channel.ts';
import { scheduleAlarms } from './alarms/alarm-schedule.ts';
import { SaidOfKeys1764000074000 } from './arrivals/arrival-tables.ts';
import { examineArrivals } from './arrivals/examine-arrivals.ts';
import { findSaidOfKeys } from './arrivals/said-of-keys.ts';
import { AlarmTables1764000025000 } from './alarms/alarm-tables.ts';
import { searchable, sweepAlarms } from './alarms/sweep-alarms.ts';
import { watchLag } from './alarms/watch-lag.ts';
import { RedrawnBalances1764000081022, RedrawnHead1764000082040 } from './balances/redrawn-tables.ts';
import { BatteryReports1764000083020 } from './batteries/battery-tables.ts';
import { HeldOnTheRoad1764000083070 } from './held/held-tables.ts';
import { BatchDays1764000077000, BatchTables1764000068000 } from './batches/batch-tables.ts';
import { DryBalances1764000080021, DryHead1764000080022 } from './batches/dry-tables.ts';
import { CheckpointTables1764000001020 } from './checkpoints/checkpoint-tables.ts';
import { closeMonths } from './closings/close-months.ts';
import { AmendmentTables1764000065000 } from './closings/amendment-tables.ts';
import { ClosingTables1764000052000 } from './closings/closing-tables.ts';
import { followFiguresAtStart } from './closings/follow-figures.ts';
import { scheduleClosings } from './closings/schedule-closings.ts';
import { openCheckpointDesk } from './checkpoints/open-desk.ts';
import { ConflictWithdrawals1764000001002 } from './database/conflict-withdrawals.ts';
import { AmendedIdentifiers1764000066000 } from './database/amended-identifiers.ts';
import { RegulatorTables1764000001000 } from './database/regulator-tables.ts';
import { UnreadFacts1764000001001 } from './database/unread-facts.ts';
import { ConflictEnds1764000025001 } from './days/conflict-ends.ts';
import { DayTables1764000026001 } from './days/day-tables.ts';
import { followArchiveAtStart } from './days/follow-archive.ts';
import { AnswerIndex1764000024001 } from './evidence/answer-index.ts';
import { FileFactIndex1764000033000 } from './evidence/file-index.ts';
import { KeyFacts1764000006001 } from './evidence/key-tables.ts';
import { forgetWhenFactsCome } from './facts/forget-names.ts';
import { createNameBook } from './facts/name-book.ts';
import { ManifestTables1764000048001, VoidManifests1764000057000 } from './manifests/manifest-tables.ts';
import { factChannel } from './projections/fact-channel.ts';
import { mapSettings } from './map/map-settings.ts';
import { judgeBacklog } from './projections/judge-backlog.ts';
import { projectUnreadAtStart } from './projections/project-unread.ts';
import { createProjection } from './projections/regulator-projection.ts';
import { scheduleCounting } from './projections/schedule-counting.ts';
import { OutcomeFacts1764000081060 } from './outcomes/outcome-tables.ts';
import { regulatorPlaces } from './places/regulator-places.ts';
import { SiteLimits1764000041000 } from './alarms/site-limits.ts';
import { RuleCopies1764000039001 } from './rules/rule-copies.ts';
import { LastHeard1764000034001 } from './voices/last-heard.ts';
import { OtherVoice1764000031000 } from './voices/other-voice-table.ts';
import { otherVoices } from './voices/other-voices.ts';
import { noteAmendedAtStart } from './vehicles/follow-amended.ts';
import { SaidFigures1764000082050 } from './said/said-tables.ts';
import { SuspicionStateTables1764000082000 } from './suspicions/suspicion-state-tables.ts';
import { SuspicionTables1764000081011 } from './suspicions/suspicion-tables.ts';
import { followVehicles } from './projections/follow-vehicles.ts';
import {
  AmendedVehicles1764000081021,
  VehicleClocks1764000051000,
  VehicleOperation1764000080030,
  VehicleTables1764000050000,
} from './vehicles/vehicle-tables.ts';
import { VehicleVideos1764000081000 } from './vehicles/video-tables.ts';
import { countYields } from './yields/count-yields.ts';
import { FollowedYields1764000081020 } from './yields/followed-yields.ts';
import { GuttedUnits1764000080020 } from './yields/gutted-tables.ts';
import { YieldTables1764000054000 } from './yields/yield-tables.ts';
import { RegulatorModule } from './regulator-module.ts';
import { regulatorSettings } from './regulator-settings.ts';

/** Small enough that nobody waits long for the transaction, large enough that hot counters are written once for many facts. */
const maximumBatch = 2000;
/** How often to look whether a month is due. */
const closingMilliseconds = 60_000;
/** How often to look whether jobs and vehicles are counted as far as the archive goes. */
const countingMilliseconds = 60_000;

/** 监管: projections, live streams, trace, completeness of the chains and conflicts between databases. */
export const regulatorService: ServiceDefinition = {
  name: 'regulator',
  migrations: [
    CommandTable1764000000000,
    MessagingTables1764000000001,
    LetterStates1764000000010,
    RegulatorTables1764000001000,
    UnreadFacts1764000001001,
    ConflictWithdrawals1764000001002,
    CheckpointTables1764000001020,
    RevokedSessions1764000012000,
    KeyFacts1764000006001,
    AnswerIndex1764000024001,
    AlarmTables1764000025000,
    ConflictEnds1764000025001,
    DayTables1764000026001,
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
  ],
  build: async (host) => {
    const { database, outbox, env, now, newId, log } = host;
    const settings = readSettings(regulatorSettings, env);
    const { desk, schedule } = await openCheckpointDesk(host, settings);
    const factSignal = listenToLog(database.connection, factChannel);
    const alarmSignal = listenToLog(database.connection, alarmChannel);
    const warn = (details: object, message: string): void => log.lines.warn(details, message);
    const abreast = watchLag(now);
    const alarms = scheduleAlarms({
      sweep: async (at, kinds) => {
        await followVehicles(database);
        return sweepAlarms({ database, outbox, newId, warn }, at, await searchable(database, kinds));
      },
      isAbreast: () => abreast.isAbreast(),
      ...{ now, factSignal, everyMilliseconds: settings.HUIHUAN_ALARM_SECONDS * 1000, warn },
    });
    const monthClosesAfterDays = settings.HUIHUAN_MONTH_CLOSES_AFTER_DAYS;
    const closings = scheduleClosings({
      close: () => closeMonths(database, now(), monthClosesAfterDays),
      isAbreast: () => abreast.isAbreast(),
      everyMilliseconds: closingMilliseconds,
      info: (details, message) => log.lines.info(details, message),
      warn,
    });
    const counting = scheduleCounting({
      steps: [() => followVehicles(database), () => countYields(database, warn)],
      everyMilliseconds: countingMilliseconds,
      warn,
    });
    const names = createNameBook(database);
    const stopForgetting = forgetWhenFactsCome(factSignal, names);
    const { inbox, effect, unknown } = createProjection(outbox);
    const checks = checksArrivals(settings.HUIHUAN_CHECK_SIGNATURES, env);
    const { HUIHUAN_TRUSTED_KEYS: trusted, HUIHUAN_UNSIGNED_UNTIL: unsignedUntil } = settings;
    const map = mapSettings(settings);
    return {
      module: RegulatorModule.register(
        { database, outbox, factSignal, alarmSignal, names, now, map, monthClosesAfterDays },
        desk,
      ),
      access: { placesOf: regulatorPlaces(database), isRevoked: revokedSessionsIn(database) },
      effects: [effect, followRevocations],
      inbox,
      maximumBatch,
      unknown,
      ...(checks ? { examine: examineArrivals({ database, trusted, unsignedUntil }) } : {}),
      complaints: () => otherVoices(database),
      prepare: async () => {
        await projectUnreadAtStart(database, outbox);
        await followArchiveAtStart(database);
        await followFiguresAtStart(database);
        await noteAmendedAtStart(database);
        await judgeBacklog(database, outbox);
        if (checks) await findSaidOfKeys(database);
        schedule?.start();
      },
      onConsuming: (consumer) => {
        abreast.follow(consumer);
        closings.start();
        counting.start();
        if (settings.HUIHUAN_ALARM_SECONDS > 0) alarms.start();
      },
      close: async () => {
        stopForgetting();
        await schedule?.stop();
        await closings.stop();
        await counting.stop();
        await alarms.stop();
        await alarmSignal.close();
        await factSignal.close();
      },
    };
  },
};
