import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type RuleVersionFacts } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { knownRules } from './known-rules.ts';

const story = new Story();
let regulator: TestRegulator;
beforeAll(async () => {
  regulator = await newTestRegulator();
  story.registry();
});
afterAll(() => regulator.test.drop());

const set = (days: number): RuleVersionFacts => {
  const version: RuleVersionFacts = {
    ...{ versionId: newId(), ruleId: 'light-battery.lead-days-collection', validFrom: '2026-03-01', validTo: null },
    ...{ scope: { kind: 'area', areaCode: '410122' }, effect: 'clock', parameters: { days } },
    ...{ document: '本地管理办法', clause: null },
  };
  story.log.tell(serviceSource('registry'), fact('cn.huihuan.rule.version-set.v1', version));
  return version;
};
const known = () => regulator.database.transaction((tx) => knownRules(tx));

describe('the rules that the regulator judges by', () => {
  it('are those of the nation and what the registry has set, in its order, also where it was heard before anybody asked', async () => {
    const [first, second] = [set(30), set(20)];
    await regulator.project(story.log.deliveries);
    expect((await known()).local).toEqual([first, second]);
    const third = set(10);
    await regulator.project(story.log.deliveries);
    expect((await known()).local).toEqual([first, second, third]);
  });
});
