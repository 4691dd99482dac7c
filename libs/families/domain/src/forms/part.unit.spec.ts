import { describe, expect, it } from '@jest/globals';
import type { ActKnown } from '../findings.ts';
import { judgeGate } from '../judge-gate.ts';
import { item, lawOf } from './goods.support.spec.ts';

describe('one of the five assemblies', () => {
  const receiver = (remanufactures: boolean) => ({ passesOn: false, destroysData: false, remanufactures });
  const closed = (classCode: string, act?: ActKnown, day = '2026-05-02') =>
    judgeGate(item(classCode, {}), 'close-reuse', lawOf(day), act).map(({ effect, problem }) => [effect, problem.code]);
  const assemblies = ['part.engine', 'part.steering-gear', 'part.gearbox', 'part.axle', 'part.frame'];

  it.each(assemblies)('%s is never used again as it is, whoever gets it', (classCode) => {
    const doubt = [['supervisor', 'assembly.not-reused']];
    expect(closed(classCode)).toEqual(doubt);
    for (const use of ['reused', 'cascaded'] as const)
      expect(closed(classCode, { use, receiver: receiver(true) })).toEqual(doubt);
  });

  it.each(assemblies)('%s is remanufactured by nobody but who can', (classCode) => {
    const doubt = [['supervisor', 'assembly.not-a-remanufacturer']];
    expect(closed(classCode, { use: 'remanufactured', receiver: receiver(true) })).toEqual([]);
    expect(closed(classCode, { use: 'remanufactured', receiver: receiver(false) })).toEqual(doubt);
    expect(closed(classCode, { use: 'remanufactured' })).toEqual(doubt);
  });

  it('is asked about by its rule alone: not a motor, and not before the rule', () => {
    expect(closed('part.motor', { use: 'reused', receiver: receiver(false) })).toEqual([]);
    expect(closed('part.engine', { use: 'reused' }, '2019-05-31')).toEqual([]);
  });
});
