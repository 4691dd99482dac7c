import type { AlarmAct } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import { decideHandling } from '@huihuan/regulator-domain';
import { regulatorSource } from '../projections/regulator-source.ts';
import type { RegulatorOptions } from '../regulator.ts';
import { readAlarm } from './alarm-query.ts';
import type { AlarmHistory } from './alarm-schema.ts';
import { sayAlarms } from './say-alarms.ts';

export interface Handling {
  /** Of the act, made by the client. */
  readonly id: string;
  readonly alarmId: string;
  readonly act: AlarmAct;
  readonly text: string | null;
  readonly byPersonId: string | null;
}

/** What somebody does about an alarm, and the fact that tells of it, in one transaction. */
export const handleAlarm = (
  { database, outbox }: Pick<RegulatorOptions, 'database' | 'outbox'>,
  handling: Handling,
  correlationId: string,
): Promise<Result<AlarmHistory>> =>
  runCommand(
    database,
    { id: handling.id, operation: 'alarm.handle', request: handling, locks: [regulatorSource] },
    async (tx) => {
      const { id, ...asked } = handling;
      const known = await readAlarm(tx, asked.alarmId);
      if (known === null) return refuse(unknownAlarm(asked.alarmId));
      const { state: progress, clearedAt } = known.alarm;
      const decided = decideHandling({ progress, clearedAt }, asked);
      if (!decided.ok) return decided;
      await sayAlarms(tx, outbox, [decided.value], { correlationId, causationId: id });
      const after = await readAlarm(tx, asked.alarmId);
      if (after === null) throw new Error(`alarm ${asked.alarmId} vanished while it was handled`);
      return accept(after);
    },
  );

export const unknownAlarm = (alarmId: string) => ({
  code: 'alarm.unknown',
  kind: 'missing' as const,
  zh: `没有告警 ${alarmId}`,
  en: `there is no alarm ${alarmId}`,
  details: { alarmId },
});
