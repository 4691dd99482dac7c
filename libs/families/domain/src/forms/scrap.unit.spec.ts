import { describe, expect, it } from '@jest/globals';
import { forbiddenGoods } from './scrap/buying.ts';
import { handIn, lawOf } from './goods.support.spec.ts';

const copper = { fromProduction: false };
const slip = { slipNumber: 'B-0042', grossKg: 1_520.5, tareKg: 1_020, netKg: 500.5 };

describe('a weigh slip', () => {
  it('says net as gross less tare, and the weight that is recorded', () =>
    expect(handIn('bulk.copper', { details: { ...copper, ...slip }, grams: 500_500 })).toEqual([]));

  it.each([
    [{ ...slip, netKg: 500.49 }, 500_490, 'slip.net-wrong'],
    [{ ...slip, netKg: 500.51 }, 500_510, 'slip.net-wrong'],
    [slip, 500_499, 'slip.weight-differs'],
    [slip, 500_501, 'slip.weight-differs'],
  ])('is refused at its net where it does not: %j of %d g', (details, grams, code) =>
    expect(handIn('bulk.copper', { details: { ...copper, ...details }, grams })).toEqual([['refused', code, '/netKg']]),
  );

  it('is whole or not there', () => {
    expect(handIn('bulk.paper', { details: {} })).toEqual([]);
    expect(handIn('bulk.paper', { details: { slipNumber: 'B-0042' } })).toEqual([
      ['refused', 'detail.missing', '/grossKg'],
    ]);
    expect(handIn('machine.tractor', { details: slip, grams: 500_500 })).toEqual([]);
  });
});

describe('scrap metal from production', () => {
  const certified = {
    ...{ fromProduction: true, unitCertificate: '2026-17', specification: '铜排 10×60', goodsState: 'offcuts' },
  };

  it('comes with the certificate of the unit, or a supervisor takes it upon himself', () => {
    expect(handIn('bulk.copper', { details: certified })).toEqual([]);
    const { unitCertificate: _, ...without } = certified;
    expect(handIn('bulk.copper', { details: without })).toEqual([['supervisor', 'detail.missing', '/unitCertificate']]);
    expect(handIn('bulk.copper', { details: without, day: '2023-07-19' })).toEqual([]);
    expect(handIn('bulk.copper', { details: without, day: '2023-07-20' })).toHaveLength(1);
  });

  it('is asked about metal alone', () => {
    expect(handIn('bulk.copper', { details: {} })).toEqual([['supervisor', 'detail.missing', '/fromProduction']]);
    expect(handIn('machine.boiler', { details: {} })).toHaveLength(1);
    expect(handIn('bulk.paper', { details: {} })).toEqual([]);
    expect(handIn('machine.tractor', { details: {} })).toEqual([]);
    expect(handIn('bulk.copper', {})).toEqual([['warn', 'detail.form-missing', '']]);
  });
});

describe('goods that are never bought', () => {
  it.each(forbiddenGoods.map(({ name }) => name))('stop the intake: %s', (name) => {
    const details = { ...copper, forbiddenSeen: [name] };
    expect(handIn('bulk.copper', { details })).toEqual([['refused', 'buying.forbidden', '/forbiddenSeen']]);
    expect(handIn('bulk.copper', { details, day: '2023-07-20' })).toHaveLength(1);
    expect(handIn('bulk.copper', { details, day: '2023-07-19' })).toEqual([]);
  });

  it('are the list of the rule book, and the words say what to do', () => {
    const listed = lawOf('2026-05-02').choices('buying.forbidden-goods', 'goods');
    expect(forbiddenGoods.map(({ name }) => name)).toEqual(listed);
  });
});
