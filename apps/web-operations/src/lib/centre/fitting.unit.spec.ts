import { describe, expect, it } from '@jest/globals';
import type { Family, GradeOutcome } from '@huihuan/contracts-events';
import { endings, fitting, presetOf, type Delivered } from './fitting.ts';

const goods = (classCode: string, grade: GradeOutcome | null = null): Delivered => ({
  ...{ family: classCode.slice(0, classCode.indexOf('.')) as Family, classCode, grade },
});

describe('the ends that fit goods', () => {
  it.each([
    ['traction-battery.module', ['recycled', 'reused', 'remanufactured', 'cascaded', 'disposed-hazardous']],
    ['appliance.refrigerator', ['recycled', 'reused', 'remanufactured', 'disposed-hazardous']],
    ['part.reused-vehicle-part', ['recycled', 'reused', 'remanufactured', 'disposed-hazardous']],
    ['part.engine', ['recycled', 'remanufactured']],
    ['vehicle.passenger-car', ['recycled']],
    ['hazardous.waste-oil', ['recycled', 'disposed-hazardous']],
  ])('of %s are %j', (classCode, ends) => expect(fitting([goods(classCode)])).toEqual(ends));

  it('are those that fit each of them', () =>
    expect(fitting([goods('traction-battery.module'), goods('part.engine')])).toEqual(['recycled', 'remanufactured']));
});

describe('the ends of goods in stock, without a shipment', () => {
  it.each([
    ['device.laptop', ['reused', 'remanufactured', 'lost']],
    ['appliance.refrigerator', ['reused', 'remanufactured', 'lost']],
    ['traction-battery.module', ['reused', 'remanufactured', 'cascaded', 'disposed-hazardous', 'lost']],
    ['part.engine', ['remanufactured', 'lost']],
    ['vehicle.passenger-car', ['lost']],
    ['hazardous.waste-oil', ['disposed-hazardous', 'lost']],
  ])('of %s are %j', (classCode, ends) => expect(endings(goods(classCode))).toEqual(ends));
});

describe('the end that is put first', () => {
  it('is what all of them were graded for', () => {
    const module = goods('traction-battery.module', 'cascade');
    expect(presetOf([module, module])).toBe('cascaded');
    expect(presetOf([goods('device.laptop', 'reuse')])).toBe('reused');
    expect(presetOf([module, goods('traction-battery.module', 'reuse')])).toBe('recycled');
  });

  it('is recycling where nobody graded them, disposal of a hazardous fraction', () => {
    expect(presetOf([goods('bulk.copper')])).toBe('recycled');
    expect(presetOf([goods('hazardous.waste-oil')])).toBe('disposed-hazardous');
    expect(presetOf([goods('hazardous.waste-oil'), goods('bulk.copper')])).toBe('recycled');
  });

  it('is never one that does not fit', () => expect(presetOf([goods('part.engine', 'reuse')])).toBe('recycled'));
});
