import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { centre, fridge, held, id, jobContext } from './testing/line.support.spec.ts';
import type { OpenJob } from './job.ts';
import { missingBatteries } from './missing-batteries.ts';

const vehicle = (number: number) =>
  fridge(number, { family: 'vehicle', classCode: 'vehicle.passenger-car-electric', grams: 1_600_000 });
const [first, second] = [vehicle(1), vehicle(2)];
const loose = fridge(3, { family: 'traction-battery', classCode: 'traction-battery.pack', grams: 300_000 });

const whole: Details = { fuel: 'electric', assemblies: ['engine', 'frame', 'traction-battery'] };
const gone: Details = { fuel: 'electric', assemblies: ['engine', 'frame'] };

/** The step by which the centre says how many batteries it took out. */
const removed = (tractionBatteries: number, result: 'done' | 'failed' = 'done') => ({
  ...{ step: 'remove-battery', stepId: id(90), result, details: { startBatteries: 1, tractionBatteries } },
  ...{ staffId: null, witnessId: null, occurredAt: '2026-03-01T07:00:00.000Z' },
});

let outputs = 200;
const out = (classCode: string, fromItemId?: string) => {
  outputs += 1;
  return { itemId: id(outputs), classCode, grams: 100_000, identifiers: [], fromItemId };
};
const pack = (fromItemId?: string) => out('traction-battery.pack', fromItemId);
const module = (fromItemId?: string) => out('traction-battery.module', fromItemId);

interface Line {
  readonly inputs?: OpenJob['inputs'];
  readonly details?: Details;
  readonly steps?: readonly ReturnType<typeof removed>[];
  readonly now?: string;
}
const judged = (came: OpenJob['outputs'], { inputs = [first], details = whole, steps = [], now }: Line = {}) => {
  const job: OpenJob = {
    ...{ state: 'open', jobId: id(50), siteId: centre.siteId, inputs },
    ...{ outputs: [out('bulk.steel'), ...came], loss: { grams: 0, reason: '无' } },
  };
  const context = { ...jobContext([held(first), held(second), held(loose)]), stories: () => ({ details, steps }) };
  return missingBatteries(job, now === undefined ? context : { ...context, now });
};
/** By how many batteries which vehicles lack. */
const lacking = (...asked: Parameters<typeof judged>) =>
  judged(...asked).map(({ problem }) => [problem.details?.['itemId'], problem.details?.['lacking']]);

describe('the traction battery of a vehicle that is taken apart', () => {
  it('comes out: where nothing is recorded, a supervisor answers for it under a rule', () => {
    expect(judged([])).toMatchObject([
      {
        effect: 'supervisor',
        problem: {
          ...{ code: 'output.battery-missing', kind: 'conflict', path: '/outputs' },
          details: {
            ...{ ruleId: 'traction-battery.recorded-when-removed', itemId: first.itemId },
            ...{ removed: 1, recorded: 0, lacking: 1 },
          },
        },
      },
    ]);
    expect(lacking([out('hazardous.lead-battery')])).toEqual([[first.itemId, 1]]);
  });

  it('may come out whole, or as its modules or cells', () => {
    expect(lacking([pack()])).toEqual([]);
    expect(lacking([module(), module(), module()])).toEqual([]);
    expect(lacking([out('traction-battery.cell', first.itemId)])).toEqual([]);
  });

  it('comes out as often as the centre says that it was removed', () => {
    expect(lacking([pack()], { steps: [removed(2)] })).toEqual([[first.itemId, 1]]);
    expect(lacking([pack(), pack()], { steps: [removed(2)] })).toEqual([]);
    expect(lacking([pack()], { steps: [removed(2, 'failed')] })).toEqual([]);
  });

  it('is asked for where the form says that it was there, although the centre says that it removed none', () => {
    expect(lacking([], { steps: [removed(0)] })).toEqual([[first.itemId, 1]]);
  });

  it('is not asked for where it was missing at the hand-in, unless one was removed nevertheless', () => {
    expect(lacking([], { details: gone })).toEqual([]);
    expect(lacking([], { details: gone, steps: [removed(0)] })).toEqual([]);
    expect(lacking([], { details: gone, steps: [removed(1)] })).toEqual([[first.itemId, 1]]);
  });

  it('is asked for by the form of a vehicle, whatever drives it, and by nothing where no form says it', () => {
    expect(lacking([], { details: { ...whole, fuel: 'petrol' } })).toEqual([[first.itemId, 1]]);
    expect(lacking([], { details: {} })).toEqual([]);
    expect(lacking([], { details: whole, inputs: [loose] })).toEqual([]);
  });
});

describe('the traction batteries of several vehicles on one line', () => {
  it('are asked for of each, by what came out of it or may have', () => {
    const inputs = [first, second];
    expect(lacking([pack(first.itemId)], { inputs })).toEqual([[second.itemId, 1]]);
    expect(lacking([pack(first.itemId), pack()], { inputs })).toEqual([]);
    expect(lacking([module(first.itemId), module(first.itemId)], { inputs })).toEqual([[second.itemId, 1]]);
    expect(lacking([pack()], { inputs })).toEqual([[second.itemId, 1]]);
  });

  it('are told from what came out of a loose battery beside them: where one lies there, an output has to name its vehicle', () => {
    const inputs = [first, loose];
    expect(lacking([module()], { inputs })).toEqual([[first.itemId, 1]]);
    expect(lacking([module(loose.itemId)], { inputs })).toEqual([[first.itemId, 1]]);
    expect(lacking([module(loose.itemId), pack(first.itemId)], { inputs })).toEqual([]);
  });
});

it('is asked for since the rule holds, and not the day before in China', () => {
  expect(lacking([], { now: '2018-07-31T15:59:59.000Z' })).toEqual([]);
  expect(lacking([], { now: '2018-07-31T16:00:00.000Z' })).toEqual([[first.itemId, 1]]);
});
