import { describe, expect, it } from '@jest/globals';
import type { ActKnown, GoodsReceiver } from '../findings.ts';
import { judgeGate } from '../judge-gate.ts';
import { item, lawOf } from './goods.support.spec.ts';
import { assemblyAsScrap } from './part.ts';

describe('one of the five assemblies', () => {
  const receiver = (remanufactures: boolean, meltsSteel = false): GoodsReceiver => ({
    ...{ passesOn: false, keepsBooks: false, destroysData: false, remanufactures, meltsSteel },
  });
  const asScrap = (classCode: string, to?: GoodsReceiver, day = '2026-05-02') =>
    assemblyAsScrap(item(classCode, {}), lawOf(day), to).map(({ effect, problem }) => [effect, problem.code]);
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

  it.each(assemblies)('%s is scrap for steel works alone, unless a supervisor answers for it', (classCode) => {
    const doubt = [['supervisor', 'assembly.not-steel-works']];
    expect(asScrap(classCode, receiver(false, true))).toEqual([]);
    expect(asScrap(classCode, receiver(true))).toEqual(doubt);
    expect(asScrap(classCode)).toEqual(doubt);
  });

  it('that ends without a shipment is told that nobody gets it, not of a receiver that is not registered', () => {
    const told = (to?: GoodsReceiver) => assemblyAsScrap(item('part.engine', {}), lawOf('2026-05-02'), to)[0]?.problem;
    expect(told()).toMatchObject({
      zh: expect.stringMatching(/^没有已知的接收方/),
      en: expect.stringMatching(/^no receiver is known/),
    });
    expect(told(receiver(false))).toMatchObject({ zh: expect.stringMatching(/^接收方没有登记/) });
  });

  it('that is remanufactured without a shipment is told so, too', () => {
    const told = (to?: GoodsReceiver) =>
      judgeGate(item('part.engine', {}), 'close-reuse', lawOf('2026-05-02'), { use: 'remanufactured', receiver: to })[0]
        ?.problem;
    expect(told()).toMatchObject({
      code: 'assembly.not-a-remanufacturer',
      zh: expect.stringMatching(/^没有已知的接收方.*请用运单/),
      en: expect.stringMatching(/^no receiver is known.*ship it/),
    });
    expect(told(receiver(false))).toMatchObject({
      zh: expect.stringMatching(/^接收方没有登记/),
      en: expect.stringMatching(/^the receiver is not registered/),
    });
  });

  it('is asked about as scrap by its rule alone', () => {
    expect(asScrap('part.motor', receiver(false))).toEqual([]);
    expect(asScrap('part.engine', receiver(false), '2019-05-31')).toEqual([]);
  });

  it('is asked about by its rule alone: not a motor, and not before the rule', () => {
    expect(closed('part.motor', { use: 'reused', receiver: receiver(false) })).toEqual([]);
    expect(closed('part.engine', { use: 'reused' }, '2019-05-31')).toEqual([]);
  });
});
