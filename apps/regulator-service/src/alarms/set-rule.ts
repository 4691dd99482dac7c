import type { AlarmKind } from '@huihuan/contracts-events';
import { accept, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import { decideRule, type AlarmRule } from '@huihuan/regulator-domain';
import { regulatorSource } from '../projections/regulator-source.ts';
import type { RegulatorOptions } from '../regulator.ts';
import type { AlarmRuleView } from './alarm-schema.ts';
import { readRules } from './rule-query.ts';
import { sayAlarms } from './say-alarms.ts';

export interface RuleRequest {
  /** Of the act, made by the client; also that of the rule. */
  readonly id: string;
  readonly kind: AlarmKind;
  readonly areaCode: string | null;
  readonly rule: AlarmRule | null;
  readonly reason: string;
  readonly byPersonId: string | null;
}

/** @returns the rules that hold in the area from now on */
export const setRule = (
  { database, outbox }: Pick<RegulatorOptions, 'database' | 'outbox'>,
  request: RuleRequest,
  correlationId: string,
): Promise<Result<{ rules: AlarmRuleView[] }>> =>
  runCommand(
    database,
    { id: request.id, operation: 'alarm.set-rule', request, locks: [regulatorSource] },
    async (tx) => {
      const { id, ...set } = request;
      const decided = decideRule({ ruleId: id, ...set });
      if (!decided.ok) return decided;
      await sayAlarms(tx, outbox, [decided.value], { correlationId, causationId: id });
      return accept({ rules: await readRules(tx, set.areaCode) });
    },
  );
