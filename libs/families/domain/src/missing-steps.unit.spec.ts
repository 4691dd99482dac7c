import { describe, expect, it } from '@jest/globals';
import { judgeGate } from './judge-gate.ts';
import { missingSteps } from './missing-steps.ts';
import type { KnownItem, Step, StepDone } from './step.ts';
import { rulesOf } from './testing-rules.support.spec.ts';

const drain: Step = {
  ...{ name: 'drain-fluids', zh: '排放油液', en: 'drain the fluids', families: ['vehicle'], fields: [], evidence: [] },
  ...{ witness: false, ruleId: 'vehicle.dismantling', before: ['start-job'] },
};
const wipe: Step = { ...drain, name: 'wipe', zh: '清除数据', en: 'wipe the data', mayFail: true };

const item = (...steps: readonly Partial<StepDone>[]): KnownItem => ({
  ...{ itemId: '0190e7a2-0000-7000-8000-000000000001', family: 'vehicle', classCode: 'vehicle.car', details: {} },
  steps: steps.map((step) => ({
    ...{ step: 'drain-fluids', stepId: '0190e7a2-0000-7000-8000-000000000002', result: 'done', details: {} },
    ...{ staffId: null, witnessId: null, occurredAt: '2026-03-01T08:00:00Z', ...step },
  })),
});

const found = (steps: readonly Step[], known: KnownItem, effect?: 'refuse' | 'supervisor' | 'warn' | 'clock') =>
  missingSteps(
    steps,
    known,
    { gate: 'start-job' },
    rulesOf(effect === undefined ? {} : { 'vehicle.dismantling': effect }),
  ).map((finding) => [finding.effect, finding.problem.code]);

describe('a step that an act waits for', () => {
  it.each([
    ['refuse', 'refuse'],
    ['supervisor', 'supervisor'],
    ['warn', 'warn'],
    ['clock', 'warn'],
  ] as const)('stops it as the rule says: %s', (effect, stops) =>
    expect(found([drain], item(), effect)).toEqual([[stops, 'step.missing']]),
  );

  it('stops nothing once it is recorded, nor where its rule does not hold on the day', () => {
    expect(found([drain], item({}), 'refuse')).toEqual([]);
    expect(found([drain], item())).toEqual([]);
  });

  it('is told where it is good practice alone', () =>
    expect(found([{ ...drain, ruleId: null }], item())).toEqual([['warn', 'step.missing']]));

  it('waits on while it was tried in vain, except where trying is enough', () => {
    expect(found([drain], item({ result: 'failed' }), 'refuse')).toEqual([['refuse', 'step.failed']]);
    expect(found([drain], item({ result: 'failed' }, {}), 'refuse')).toEqual([]);
    expect(found([wipe], item({ step: 'wipe', result: 'failed' }), 'refuse')).toEqual([]);
  });

  it('is not replaced by another', () =>
    expect(found([drain, wipe], item({ step: 'wipe' }), 'refuse')).toEqual([['refuse', 'step.missing']]));

  it('is named with the item, the act and the rule, and says what to do', () => {
    const [finding] = missingSteps(
      [drain],
      item(),
      { gate: 'start-job' },
      rulesOf({ 'vehicle.dismantling': 'refuse' }),
    );
    expect(finding?.problem).toMatchObject({
      kind: 'conflict',
      zh: '开始作业前须完成“排放油液”；请先做，并在该物品上记录',
      details: { itemId: item().itemId, gate: 'start-job', step: 'drain-fluids', ruleId: 'vehicle.dismantling' },
    });
  });
});

it('goods that nobody hands in wait for nothing', () =>
  expect(judgeGate({ ...item(), family: 'part' }, 'dispatch', rulesOf({}))).toEqual([]));
