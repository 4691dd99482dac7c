import { describe, expect, it } from '@jest/globals';
import type { SiteFacts } from '@huihuan/contracts-events';
import {
  changesOf,
  gramsTyped,
  isNothing,
  shrinkingOf,
  squareMetresTyped,
  typedOf,
  wrongFields,
} from './site-changes.ts';

const site: SiteFacts = {
  siteId: '019b8be2-7842-71aa-b97b-65f502076c8a',
  ...{ code: 'T-1', name: '一站', nameEn: 'One', kind: 'transfer-station', form: null, areaCode: '410122' },
  ...{ lon: 114, lat: 34.7, coordinateSystem: 'WGS84', approximate: false },
  ...{
    capacityGrams: 6_000_500,
    areaSquareMetres: 120.5,
    acceptsFamilies: ['bulk', 'vehicle'],
    licences: [],
    active: true,
  },
};
const typed = typedOf(site);

describe('what was typed of a site', () => {
  it('says only what differs', () => {
    expect(typed).toEqual({ kilograms: '6000.5', squareMetres: '120.5', families: ['bulk', 'vehicle'] });
    expect(changesOf(site, { ...typed, families: ['vehicle', 'bulk'] })).toEqual({});
    expect(isNothing({})).toBe(true);
    expect(changesOf(site, { ...typed, kilograms: '7000' })).toEqual({ capacityGrams: 7_000_000 });
    expect(changesOf(site, { ...typed, squareMetres: '0', families: ['bulk'] })).toEqual({
      ...{ areaSquareMetres: 0, acceptsFamilies: ['bulk'] },
    });
  });

  it.each(['', '-1', '1,000,000', '1.0005', 'viel', '1e9'])('is no weight: %s', (text) => {
    expect(gramsTyped(text)).toBeNull();
    expect(changesOf(site, { ...typed, kilograms: text })).toBeNull();
  });

  it('reads grams to the gram, and square metres to the hundredth', () => {
    expect([gramsTyped('0'), gramsTyped('1,5'), gramsTyped(' 0.001 ')]).toEqual([0, 1500, 1]);
    expect([squareMetresTyped('12.25'), squareMetresTyped('12.255')]).toEqual([12.25, null]);
  });
});

describe('what shrinks', () => {
  it('is a family that is gone or a lower capacity, and nothing that grows', () => {
    expect(shrinkingOf(site, { acceptsFamilies: ['bulk', 'part'] })).toEqual({ families: ['vehicle'], capacity: null });
    expect(shrinkingOf(site, { capacityGrams: 1 })).toEqual({
      families: [],
      capacity: { before: 6_000_500, after: 1 },
    });
    expect(shrinkingOf(site, { capacityGrams: 9_000_000, acceptsFamilies: ['bulk', 'vehicle', 'part'] })).toBeNull();
  });
});

describe('what the server finds wrong', () => {
  const problem = { status: 422, code: 'x', detail: 'bad', detailZh: '有误', instance: null };
  const refused = (body: unknown): Error => Object.assign(new Error('refused'), { problem, body });
  const fields = ['/capacityGrams', '/licences/1/validTo', '/licences/1'];

  it('stands at the field that it names, or is left for the notice', () => {
    const errors = [
      { path: '/licences/1/validTo', zh: '早', en: 'early' },
      { path: '/licences/1/number', zh: '重', en: 'twice' },
      { path: '/name', zh: '名', en: 'name' },
    ];
    const { at, rest } = wrongFields(refused({ errors }), fields, true);
    expect([...at]).toEqual([
      ['/licences/1/validTo', 'early'],
      ['/licences/1', 'twice'],
    ]);
    expect(rest).toBe(true);
    const alone = wrongFields(refused({ path: '/capacityGrams' }), fields, false);
    expect([[...alone.at], alone.rest]).toEqual([[['/capacityGrams', '有误']], false]);
  });

  it('is for the notice where no field is named, and nothing where nothing was refused', () => {
    expect(wrongFields(refused(null), fields, false)).toEqual({ at: new Map(), rest: true });
    expect(wrongFields(new Error('x'), fields, false)).toEqual({ at: new Map(), rest: true });
    expect(wrongFields(null, fields, false)).toEqual({ at: new Map(), rest: false });
  });
});
