import { afterAll, beforeEach } from '@jest/globals';
import { takeLocks } from '@huihuan/platform-persistence';
import { regulatorSource } from '../projections/regulator-source.ts';
import { testOutbox } from '../spec/test-regulator.support.spec.ts';
import { AlarmYard } from './alarm-yard.support.spec.ts';
import { sayAlarms } from './say-alarms.ts';

/** Opens a yard of its own for each test of a file. @param use gets it before the test */
export const yardForEach = (use: (yard: AlarmYard) => void): void => {
  const yards: AlarmYard[] = [];
  beforeEach(async () => {
    const yard = await AlarmYard.open();
    yards.push(yard);
    use(yard);
  });
  afterAll(async () => {
    for (const one of yards) await one.regulator.test.drop();
  });
};

/** What the regulator stated, as `alarm.raised`. */
export const saidIn = async (yard: AlarmYard): Promise<readonly string[]> =>
  (await yard.regulator.said()).map(({ type }) => type.split('.').slice(2, 4).join('.'));

export const setRuleIn = (yard: AlarmYard, ...rule: Parameters<AlarmYard['rule']>): Promise<void> =>
  yard.regulator.database.transaction(async (tx) => {
    await takeLocks(tx, [regulatorSource]);
    const set = yard.rule(...rule);
    await sayAlarms(tx, testOutbox, [set], { correlationId: set.data.ruleId, causationId: set.data.ruleId });
  });
