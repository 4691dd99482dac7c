import { describe, expect, it } from '@jest/globals';
import { checkStep } from '../judge-step.ts';
import { against, handIn, item, record } from './goods.support.spec.ts';

const fridge = 'appliance.refrigerator';

describe('the limits of the directory', () => {
  it.each([
    [fridge, 'litres', 800, 801],
    ['appliance.air-conditioner', 'coolingWatts', 14_000, 14_001],
    ['appliance.washing-machine', 'loadKg', 10, 10.1],
    ['appliance.electric-water-heater', 'tankLitres', 500, 501],
  ])('%s: %s up to %d is inside, %d is outside and told', (classCode, field, inside, outside) => {
    expect(handIn(classCode, { details: { [field]: inside } })).toEqual([]);
    expect(handIn(classCode, { details: { [field]: outside } })).toEqual([
      ['warn', 'appliance.outside-directory', `/${field}`],
    ]);
  });

  it('are those of the day: the directory holds since 2016-03-01', () => {
    expect(handIn(fridge, { details: { litres: 900 }, day: '2016-02-29' })).toEqual([]);
    expect(handIn(fridge, { details: { litres: 900 }, day: '2016-03-01' })).toHaveLength(1);
  });

  it('are asked of their own class alone', () => {
    expect(handIn('appliance.television', { details: { litres: 900 } })).toEqual([
      ['refused', 'detail.unknown', '/litres'],
    ]);
  });
});

describe('an appliance', () => {
  it('needs nothing said, so that a usual intake stays short', () => {
    expect(handIn(fridge, { details: {} })).toEqual([]);
    expect(handIn(fridge, {})).toEqual([]);
  });

  it('that is gutted says which parts are missing and when that was seen', () => {
    const gutted = { completeness: 'gutted', missingParts: ['compressor'], missingSeen: 'at-hand-in' };
    expect(handIn(fridge, { details: gutted })).toEqual([]);
    expect(handIn(fridge, { details: { completeness: 'gutted', missingParts: ['motor'] } })).toEqual([
      ['refused', 'detail.missing', '/missingSeen'],
    ]);
    expect(handIn(fridge, { details: { completeness: 'complete', missingParts: ['motor'] } })).toEqual([
      ['refused', 'detail.unknown', '/missingParts'],
    ]);
  });
});

describe('refrigerant', () => {
  const recovered = record('recover-refrigerant', { refrigerant: 'r600a', refrigerantGrams: 23.5 });

  it('is recovered before the job on a fridge or an air conditioner is closed', () => {
    for (const classCode of [fridge, 'appliance.air-conditioner']) {
      expect(against(item(classCode, {}), 'close-job')).toEqual([['warn', 'step.missing', 'recover-refrigerant']]);
      expect(against(item(classCode, {}, recovered), 'close-job')).toEqual([]);
    }
    expect(against(item('appliance.television', {}), 'close-job')).toEqual([]);
    expect(against(item(fridge, {}), 'start-job')).toEqual([]);
  });

  it.each([
    [{ refrigerant: 'r600a', refrigerantGrams: 2.3 }, null],
    [{ refrigerant: 'none' }, null],
    [{ refrigerant: 'r600a' }, '/details/refrigerantGrams'],
    [{ refrigerant: 'r600a', refrigerantGrams: 20_000.1 }, '/details/refrigerantGrams'],
    [{}, '/details/refrigerant'],
  ])('is stated by kind in grams: %j', (details, path) => {
    const stated = {
      step: 'recover-refrigerant',
      result: 'done',
      details,
      evidence: [],
      staffId: null,
      witnessId: null,
    };
    const checked = checkStep(
      { ...stated, result: 'done' },
      { family: 'appliance', classCode: fridge, day: '2026-05-02' },
    );
    expect(checked.ok ? null : checked.problem.path).toBe(path);
  });
});

it('what is sold as second-hand is marked, since the regulation holds', () => {
  expect(against(item(fridge, {}), 'close-reuse')).toEqual([['supervisor', 'step.missing', 'mark-second-hand']]);
  expect(against(item(fridge, {}), 'close-reuse', '2010-12-31')).toEqual([]);
  expect(against(item(fridge, {}, record('mark-second-hand', { markedBy: 'label' })), 'close-reuse')).toEqual([]);
});
