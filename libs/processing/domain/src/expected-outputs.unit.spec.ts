import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import { nationalBook, rulesOn } from '@huihuan/rules-domain';
import { expectedOutputs, kerbOfJob } from './expected-outputs.ts';
import type { OpenJob } from './job.ts';
import { kerbFindings } from './kerb-findings.ts';
import { centre, fridge, held, id, jobContext, steelClass } from './testing/line.support.spec.ts';

const rules = rulesOn(nationalBook, { day: '2026-03-01', areaCode: '410122', siteId: centre.siteId });
const input = (classCode: string, grams: number, number = 1) => ({ itemId: id(100 + number), classCode, grams });

describe('what a job is expected to give', () => {
  it('is the sum over its inputs, and says what nothing is expected of', () => {
    const inputs = [
      input('appliance.refrigerator', 50_000),
      input('appliance.refrigerator', 50_000, 2),
      input('machine.tractor', 900_000, 3),
    ];
    const { outputs, unknownGrams, rules: behind } = expectedOutputs(inputs, rules, () => ({}));
    expect(Object.fromEntries(outputs.map(({ classCode, grams }) => [classCode, grams]))).toEqual({
      ...{ 'bulk.steel': 77_200, 'bulk.copper': 2_800, 'bulk.aluminium': 1_200, 'bulk.plastics': 18_000 },
    });
    expect([unknownGrams, behind.map(({ rule }) => rule.ruleId)]).toEqual([900_000, ['yield.refrigerator']]);
  });

  it('is less of a unit that its form calls gutted, and unknown where nobody can say what the missing parts hold', () => {
    const inputs = [1, 2, 3].map((number) => input('appliance.refrigerator', 50_000, number));
    const forms = new Map<string, Details>([
      [id(102), { completeness: 'gutted', missingParts: ['compressor'], missingSeen: 'at-hand-in' }],
      [id(103), { completeness: 'gutted', missingParts: ['other'], missingSeen: 'at-hand-in' }],
    ]);
    const expected = expectedOutputs(inputs, rules, (itemId) => forms.get(itemId) ?? {});
    const copper = expected.outputs.find(({ classCode }) => classCode === 'bulk.copper')?.grams;
    // 1,400 g of the whole one; of the second what is left without the 14 g/kg of its compressor
    expect(copper).toBe(1_400 + Math.round((14 * 50_000) / (1000 - 157)));
    expect(expected.unknownGrams).toBe(50_000);
    expect(expected.rules.map(({ rule }) => rule.ruleId)).toEqual(['yield.refrigerator', 'gutted.refrigerator']);
  });
});

const car = fridge(1, { family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_200_000 });
const job = (outputGrams: number): OpenJob => ({
  ...{ state: 'open', jobId: id(50), siteId: centre.siteId, inputs: [car] },
  outputs: [{ itemId: id(60), classCode: steelClass.classCode, grams: outputGrams, identifiers: [] }],
  loss: { grams: 1_200_000 - outputGrams, reason: '油液' },
});
const context = (kerbWeightKg: number | undefined) => ({
  ...jobContext([held(car)]),
  stories: () => ({ details: kerbWeightKg === undefined ? {} : { kerbWeightKg }, steps: [] }),
});
const found = (outputGrams: number, kerbWeightKg?: number) =>
  kerbFindings(job(outputGrams), context(kerbWeightKg)).map(({ effect, problem }) => `${effect} ${problem.en}`);

describe('the kerb weight of a vehicle', () => {
  it('is held against what was weighed on arrival and against the outputs, and only told', () => {
    expect(found(1_150_000, 1_240)).toEqual([]);
    expect(found(700_000, 1_240)).toEqual([expect.stringMatching(/^warn the outputs in all, 700000 g, .* below/)]);
    expect(found(1_150_000, 1_000)).toEqual([
      expect.stringMatching(/^warn the weight on arrival, 1200000 g, .* above/),
      expect.stringMatching(/^warn the outputs in all, 1150000 g, .* above/),
    ]);
  });

  it('is not held against anything where a form does not say it, or an input is no vehicle', () => {
    expect(found(10_000)).toEqual([]);
    const inputs = [input('vehicle.passenger-car', 1_200_000), input('appliance.refrigerator', 50_000, 2)];
    expect(kerbOfJob(inputs, () => ({ kerbWeightKg: 1_240 }), rules)).toBeNull();
    expect(kerbOfJob(inputs.slice(0, 1), () => ({ kerbWeightKg: 1_240 }), rules)).toMatchObject({
      ...{ kerbGrams: 1_240_000, takenGrams: 1_200_000, overPercent: 10, shortPercent: 30 },
    });
  });
});
