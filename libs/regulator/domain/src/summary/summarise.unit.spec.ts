import { describe, expect, it } from '@jest/globals';
import { fact, type Fact, type ReadEvent } from '@huihuan/contracts-events';
import { summarise, type Names } from './summarise.ts';
import { weight } from './words.ts';

const names: Names = {
  site: (siteId) => ({ zh: `场所${siteId}`, en: `site ${siteId}` }),
  goods: () => ({ zh: '电冰箱', en: 'refrigerator' }),
};
const told = (said: Fact) => summarise(said as unknown as ReadEvent, names);
const item = {
  ...{ itemId: 'i', tracking: 'item' as const, family: 'appliance' as const, classCode: 'appliance.refrigerator' },
  ...{ grams: 50_040, identifiers: [], custodySeq: 1 },
};

describe('a summary', () => {
  it('says goods, weight and place, and nothing of the person', () => {
    const consignor = { kind: 'person' as const, pseudonym: 'p:secret' };
    const rest = { paidFen: 1, evidence: [], occurredAt: '', attendantId: 'who', warnings: [], override: null };
    const text = told(fact('cn.huihuan.item.collected.v1', { siteId: '1', item, consignor, ...rest }));
    expect(text).toEqual({ zh: '场所1收到电冰箱 50.0 kg', en: 'site 1 took in refrigerator, 50.0 kg' });
    const origin = { kind: 'opening-stock' as const, reference: 'A-1' };
    expect(told(fact('cn.huihuan.item.collected.v1', { siteId: '1', item, consignor, ...rest, origin }))).toEqual({
      ...{ zh: '场所1登记期初库存：电冰箱 50.0 kg', en: 'site 1 entered opening stock: refrigerator, 50.0 kg' },
    });
  });

  it('counts in both languages', () => {
    const said = { siteId: '1', outcome: 'recycled' as const, items: [item], shipmentId: null, deliveredTo: null };
    expect(told(fact('cn.huihuan.item.closed.v1', { ...said, documentReference: null, reason: '' }))).toEqual({
      zh: '1 件（50.0 kg）结束：再生利用',
      en: '1 item (50.0 kg) recycled',
    });
  });

  it('says neither plates nor numbers of things', () => {
    const truck = { truckId: 't', plate: '豫A12345', capacityGrams: 1, homeSiteId: null, active: true };
    const identifier = { kind: 'vin' as const, value: 'LSVAA4185PA000123' };
    const texts = [
      told(fact('cn.huihuan.truck.registered.v1', truck)),
      told(fact('cn.huihuan.conflict.opened.v1', { conflictId: 'c', identifier, itemIds: ['a', 'b'] })),
    ];
    expect(JSON.stringify(texts)).not.toMatch(/豫A12345|LSVAA4185PA000123/);
  });
});

describe('a weight', () => {
  it.each([
    [0, '0.0 kg'],
    [999_949, '999.9 kg'],
    [1_000_000, '1.00 t'],
    [-12_340, '-12.3 kg'],
  ])('of %i g is %s', (grams, text) => {
    expect(weight(grams)).toBe(text);
  });
});
