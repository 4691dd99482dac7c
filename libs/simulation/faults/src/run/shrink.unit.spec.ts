import { describe, expect, it } from '@jest/globals';
import { defaultOptions, faultKinds, type SimulationOptions } from '../options.ts';
import { runSimulation } from './run.ts';
import { parametersOf, shrink, type Smaller } from './shrink.ts';

const failing = (more: Partial<SimulationOptions>): Smaller => {
  const options = { ...defaultOptions, seed: 'shrink 27', steps: 250, restEvery: 250, points: 4, ...more };
  const { failure } = runSimulation(options);
  if (failure === null) throw new Error('this run was to fail');
  return { options, failure };
};

describe('a failing run', () => {
  it('becomes smaller as long as the same rule breaks, and every smaller one really fails', () => {
    const before = failing({ flaw: 'outbox-publishes-before-commit' });
    const told: Smaller[] = [];
    const after = shrink(before, (smaller) => told.push(smaller));
    expect(after.failure.rule).toBe(before.failure.rule);
    expect(after.options.without.length).toBeGreaterThan(5);
    expect(told.at(-1)).toEqual(after);
    expect(runSimulation(after.options).failure).toEqual(after.failure);
  });

  it('loses all faults that it does not need: a bug that needs none is found in a calm network', () => {
    const { options } = shrink(failing({ flaw: 'item-counted-at-two-sites' }));
    expect(options.without).toEqual(faultKinds);
    expect(options.points).toBe(2);
  });
});

describe('the command of a run', () => {
  it('names everything that the run follows from', () => {
    const options = { ...defaultOptions, seed: '7', steps: 90, points: 2, restEvery: 10, eraSteps: 1_000 };
    expect(parametersOf(options)).toBe('--seed 7 --steps 90 --points 2 --rest-every 10 --era 1000');
    expect(parametersOf({ ...options, without: ['drop', 'duplicate'] })).toBe(
      '--seed 7 --steps 90 --points 2 --rest-every 10 --era 1000 --without drop,duplicate',
    );
    const only = (...left: readonly string[]) => faultKinds.filter((kind) => !left.includes(kind));
    expect(parametersOf({ ...options, without: only('rebalance') })).toMatch(/ --only rebalance$/);
    expect(parametersOf({ ...options, without: faultKinds })).toMatch(/ --only none$/);
  });
});
