import { beforeAll, describe, expect, it } from '@jest/globals';
import { defaultOptions, faultKinds, type SimulationOptions } from '../options.ts';
import { runSimulation, type RunReport } from './run.ts';

const optionsOf = (seed: string, more: Partial<SimulationOptions> = {}): SimulationOptions => ({
  ...defaultOptions,
  seed,
  steps: 5_000,
  restEvery: 2_500,
  ...more,
});

describe('a network in which everything goes wrong', () => {
  const reports: RunReport[] = [];
  beforeAll(() => {
    for (const seed of ['one', 'two', '17']) reports.push(runSimulation(optionsOf(seed)));
  });

  it('breaks no rule in some thousand steps', () => {
    expect(reports.map(({ failure }) => failure)).toEqual([null, null, null]);
    expect(reports.map(({ steps, rests }) => [steps, rests])).toEqual(reports.map(() => [5_000, 2]));
  });

  it('is not idle: goods come in, travel, and are taken apart', () => {
    const acts = new Set(reports.flatMap(({ tally }) => [...tally.acts.keys()]));
    for (const act of [
      'collection: hand-in',
      'collection: dispatch',
      'transfer: receive',
      'transfer: consolidate',
      'transfer: propose',
      'sorting: grade',
      'sorting: dismantle',
      'sorting: start a job of a batch',
      'sorting: close a batch',
      'sorting: close a batch (refused)',
      'transfer: propose a correction',
      'collection: agree to a correction',
      'collection: decline a correction',
      'sorting: deliver',
      'any: the same request again',
      'any: an id used twice (refused)',
    ])
      expect(acts).toContain(act);
    for (const { events, items } of reports) {
      expect(events).toBeGreaterThan(500);
      expect(items).toBeGreaterThan(300);
    }
  });

  it.each(faultKinds)('suffers %s', (kind) => {
    const times = reports.reduce((sum, { tally }) => sum + (tally.faults.get(kind) ?? 0), 0);
    expect(times).toBeGreaterThan(0);
  });

  it('does the same again for the same seed, and something else for another one', () => {
    const digestOf = (seed: string): string => runSimulation(optionsOf(seed, { steps: 800, restEvery: 400 })).digest;
    const first = digestOf('again');
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf('again')).toBe(first);
    expect(digestOf('another')).not.toBe(first);
  });
});

describe('a calm network', () => {
  it('suffers nothing that was left out', () => {
    const { tally, failure } = runSimulation(optionsOf('calm', { without: faultKinds, steps: 1_000, restEvery: 500 }));
    expect(failure).toBeNull();
    expect([...tally.faults.keys()]).toEqual([]);
  });

  it('begins a new world after an era', () => {
    const told: number[] = [];
    const report = runSimulation(optionsOf('eras', { steps: 900, restEvery: 200, eraSteps: 300 }), (steps) =>
      told.push(steps),
    );
    expect(report).toMatchObject({ steps: 900, rests: 6, failure: null });
    expect(told).toEqual([200, 300, 500, 600, 800, 900]);
  });
});
