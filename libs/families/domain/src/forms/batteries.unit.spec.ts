import { describe, expect, it } from '@jest/globals';
import type { Details, Family } from '@huihuan/contracts-events';
import { nationalRules, rulesOn, type LocalVersion } from '@huihuan/rules-domain';
import { askedFields } from '../form.ts';
import { formOf } from '../family-book.ts';
import { judgeGate } from '../judge-gate.ts';
import { judgeIntake } from '../judge-intake.ts';
import type { Gate, KnownItem, StepDone } from '../step.ts';
import { chemistryGroup } from './battery-state.ts';

const rulesAt = (day: string, local: readonly LocalVersion[] = []) =>
  rulesOn({ rules: nationalRules, local }, { day, areaCode: '410122', siteId: null });

const step = (name: string, details: Details, more: Partial<StepDone> = {}): StepDone => ({
  ...{ step: name, stepId: `${name}-1`, result: 'done', details, staffId: null, witnessId: null },
  ...{ occurredAt: '2026-05-01T09:00:00+08:00', ...more },
});
const assessed = (capacityPercent: number, more: Partial<StepDone> = {}) =>
  step('assess-residual-life', { capacityPercent }, more);
const decided = (use: string) => step('decide-reuse', { use, standard: 'GB/T 34015.3-2021' });

const module = (steps: readonly StepDone[], details: Details = {}): KnownItem => ({
  ...{ itemId: 'module', family: 'traction-battery', classCode: 'traction-battery.module', details, steps },
});
const found = (item: KnownItem, gate: Gate, day = '2026-05-02') =>
  judgeGate(item, gate, rulesAt(day)).map(({ effect, problem }) => [
    effect,
    problem.code,
    (problem.details as { step?: string }).step,
  ]);

const intake = (family: Family, classCode: string, details: Details, day = '2026-05-02') => {
  const judged = judgeIntake(family, { classCode, details }, rulesAt(day));
  return judged.ok ? judged.value.map(({ effect, problem }) => [effect, problem.code, problem.path]) : judged.problem;
};

describe('a traction battery that is to be used again', () => {
  it('was measured, and somebody decided by a standard', () =>
    expect(found(module([assessed(78.5), decided('stationary-storage')]), 'close-reuse')).toEqual([]));

  it('needs a supervisor without an assessment or a decision', () => {
    expect(found(module([decided('backup-power')]), 'close-reuse')).toEqual([
      ['supervisor', 'step.missing', 'assess-residual-life'],
    ]);
    expect(found(module([assessed(78.5)]), 'close-reuse')).toEqual([['supervisor', 'step.missing', 'decide-reuse']]);
  });

  it('needs a supervisor below the capacity of the rule, by the last measurement', () => {
    const low = assessed(59.9, { stepId: 'later', occurredAt: '2026-05-01T10:00:00+08:00' });
    const reuse = decided('stationary-storage');
    expect(found(module([low, assessed(78.5), reuse]), 'close-reuse')).toMatchObject([
      ['supervisor', 'battery.capacity-low'],
    ]);
    expect(found(module([assessed(60), reuse]), 'close-reuse')).toEqual([]);
  });

  it.each([
    ['2026-03-31', []],
    ['2026-04-01', [['supervisor', 'battery.not-into-bikes', undefined]]],
  ])('may go into an electric bicycle on %s: %j', (day, expected) =>
    expect(found(module([assessed(90), decided('electric-bicycle')]), 'close-reuse', day)).toEqual(expected),
  );
});

describe('a damaged battery', () => {
  it.each(['damaged', 'leaking', 'swollen'])('leaves only after it was put apart: %s', (sign) => {
    const apart = step('isolate', { place: 'A-3', terminalsInsulated: true });
    expect(found(module([], { [sign]: true }), 'dispatch')).toEqual([['supervisor', 'step.missing', 'isolate']]);
    expect(found(module([apart], { [sign]: true }), 'dispatch')).toEqual([]);
    expect(found(module([], { [sign]: false }), 'dispatch')).toEqual([]);
    const light: KnownItem = { ...module([]), family: 'light-battery', classCode: 'light-battery.lead-acid' };
    expect(found({ ...light, details: { [sign]: true } }, 'dispatch')).toEqual([
      ['supervisor', 'step.missing', 'isolate'],
    ]);
  });
});

describe('work on a battery', () => {
  it('is better begun without voltage: told and never refused', () => {
    expect(found(module([], { volts: 60.5 }), 'start-job')).toEqual([['warn', 'step.missing', 'discharge']]);
    expect(found(module([], { volts: 60 }), 'start-job')).toEqual([]);
    expect(found({ ...module([]), classCode: 'traction-battery.cell' }, 'start-job')).toEqual([]);
  });
});

describe('the hand-in of a battery', () => {
  it('without a readable code needs its nameplate and a code of our own', () => {
    const [family, pack] = ['traction-battery', 'traction-battery.pack'] as const;
    expect(intake(family, pack, { codeMissing: true })).toMatchObject({ code: 'detail.missing', path: '/nameplate' });
    expect(intake(family, pack, { codeMissing: true, nameplate: '52 kWh', ownCode: 'ZM-0007' })).toEqual([]);
    expect(intake(family, pack, {})).toEqual([]);
    expect(intake(family, pack, { ownCode: 'ZM-0007' })).toMatchObject({ code: 'detail.unknown' });
  });

  it('that is traded in names the new one, by its serial number or its receipt', () => {
    const [family, lead] = ['light-battery', 'light-battery.lead-acid'] as const;
    expect(intake(family, lead, { tradedIn: true })).toEqual([['supervisor', 'detail.missing', '/newSerial']]);
    expect(intake(family, lead, { tradedIn: true, newSerial: 'TN-48-2026-001' })).toEqual([]);
    expect(intake(family, lead, { tradedIn: true, newReceipt: 'INV-77' })).toEqual([]);
    expect(intake(family, lead, { tradedIn: false })).toEqual([]);
    expect(intake(family, lead, { newSerial: 'TN-48-2026-001' })).toMatchObject({ code: 'detail.unknown' });
  });

  it('of lithium under a class of lead is for a supervisor', () => {
    const doubt = [['supervisor', 'battery.chemistry-not-of-class', '/chemistry']];
    expect(intake('light-battery', 'light-battery.lead-acid', { chemistry: 'lithium-ternary' })).toEqual(doubt);
    expect(intake('light-battery', 'light-battery.lithium-ion', { chemistry: 'lead-acid' })).toEqual(doubt);
    expect(intake('light-battery', 'light-battery.lithium-ion', { chemistry: 'unknown' })).toEqual([]);
    expect(intake('light-battery', 'light-battery.lithium-ion', { chemistry: 'lithium-other' })).toEqual([]);
  });

  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('on %s asks whether the e-bike was a non-standard one: %s', (day, isAsked) => {
    const asked = askedFields(formOf('light-battery').fields, {
      ...{ details: {}, classCode: 'light-battery.lead-acid', day },
    });
    expect(asked.some(({ name }) => name === 'nonStandardBike')).toBe(isAsked);
    expect(rulesAt(day).effectOf('light-battery.non-standard-counted') === 'warn').toBe(isAsked);
  });
});

describe('what a battery is of', () => {
  it.each([
    ['light-battery.lead-acid', {}, 'lead'],
    ['light-battery.lead-acid-starter', {}, 'lead'],
    ['hazardous.lead-battery', {}, 'lead'],
    ['light-battery.lithium-ion', {}, 'lithium'],
    ['light-battery.lithium-ion', { chemistry: 'sodium' }, 'other'],
    ['traction-battery.pack', { chemistry: 'nickel' }, 'other'],
    ['traction-battery.pack', {}, 'lithium'],
    ['light-battery.lithium-ion', { chemistry: 'lead-acid' }, 'lead'],
    ['appliance.refrigerator', {}, null],
  ])('%s %j: %s', (classCode, details, group) => expect(chemistryGroup(classCode, details)).toBe(group));
});
