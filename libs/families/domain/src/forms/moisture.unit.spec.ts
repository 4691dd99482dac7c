import { describe, expect, it } from '@jest/globals';
import { judgeGate } from '../judge-gate.ts';
import type { StepDone } from '../step.ts';
import { moistureOf } from './scrap/moisture.ts';
import { against, handIn, item, lawOf, record } from './goods.support.spec.ts';

const measured = (percent: number, occurredAt = '2026-05-01T09:00:00+08:00', stepId = 'one') =>
  record('measure-moisture', { moisturePercent: percent, method: 'oven' }, { occurredAt, stepId });
const paper = (...steps: StepDone[]) => item('bulk.paper', {}, ...steps);
const above = ['warn', 'moisture.above-limit', undefined];

describe('the most moisture that a class may have', () => {
  it('is told at the hand-in of what is said there, from the first tenth of a per cent above', () => {
    expect(handIn('bulk.paper', { details: { moisturePercent: 12 } })).toEqual([]);
    expect(handIn('bulk.paper', { details: { moisturePercent: 12.1 } })).toEqual([
      ['warn', 'moisture.above-limit', '/moisturePercent'],
    ]);
  });

  it('is told of what was measured last, before goods go to the line or leave, and nowhere else', () => {
    const wet = paper(measured(9, '2026-05-01T08:00:00+08:00'), measured(13));
    expect([against(wet, 'start-job'), against(wet, 'dispatch'), against(wet, 'close-job')]).toEqual([
      [above],
      [above],
      [],
    ]);
    expect(against(paper(measured(13, '2026-05-01T08:00:00+08:00'), measured(9)), 'start-job')).toEqual([]);
    expect(against(item('bulk.glass', {}, measured(50)), 'start-job')).toEqual([]);
  });

  it('refuses where an area says so', () => {
    const strict = { ...lawOf('2026-05-02'), effectOf: () => 'refuse' as const };
    expect(judgeGate(paper(measured(13)), 'start-job', strict)).toMatchObject([{ effect: 'refuse' }]);
  });
});

describe('the moisture of an item', () => {
  it('is the latest that was measured, as an instant, and none that failed or is older than asked', () => {
    const steps = [
      measured(9, '2026-05-01T09:00:00+08:00', 'later'),
      measured(12, '2026-05-01T02:00:00.000Z', 'latest'),
      { ...measured(5, '2026-05-03T00:00:00.000Z'), result: 'failed' as const },
    ];
    expect(moistureOf(steps)).toEqual({ permille: 120, stepId: 'latest', measuredAt: '2026-05-01T02:00:00.000Z' });
    expect(moistureOf(steps, '2026-05-01T02:00:00.001Z')).toBeNull();
  });
});
