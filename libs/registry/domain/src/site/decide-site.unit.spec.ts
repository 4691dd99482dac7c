import { describe, expect, it } from '@jest/globals';
import { fact, type SiteFacts } from '@huihuan/contracts-events';
import type { ChangeSite, RegisterSite } from './site-command.ts';
import { collectionPoint, given, otherId, siteId } from './site-story.support.spec.ts';

const register = (change: Partial<SiteFacts> = {}): RegisterSite => {
  const { active: _, ...site } = { ...collectionPoint, ...change };
  return { kind: 'register', site };
};
const change = (changes: ChangeSite['changes'], seen?: ChangeSite['seen']): ChangeSite => ({
  ...{ kind: 'change', siteId, changes, seen, reason: '年检' },
});
const registered = fact('cn.huihuan.site.registered.v1', collectionPoint);
const licence = (from: string, to: string | null, number = 'DEMO-9') => ({
  kind: 'commerce-filing',
  number,
  issuer: '演示',
  validFrom: from,
  validTo: to,
});

describe('registering a site', () => {
  it('puts it into service', () => {
    given().when(register()).then(registered);
  });

  it('refuses an id that a site has already', () => {
    given(registered).when(register()).thenRefused('site.exists', '/id');
  });

  it.each<[string, Partial<SiteFacts>, string, string]>([
    ['a code of another site', { code: 'ZM-C-002' }, 'site.code-taken', '/code'],
    ['a collection point without a form', { form: null }, 'site.form-required', '/form'],
    ['a sorting centre with a form', { kind: 'sorting-centre' }, 'site.form-not-allowed', '/form'],
    ['a downstream enterprise with a form', { kind: 'downstream', form: 'mobile' }, 'site.form-not-allowed', '/form'],
    ['an unknown area', { areaCode: '999999' }, 'area.unknown', '/areaCode'],
    ['an area too wide to be a place', { areaCode: '410100' }, 'site.area-too-wide', '/areaCode'],
    ['a place in the sea off Africa', { lon: 0, lat: 0 }, 'site.place-implausible', '/lon'],
    ['a place in another province', { lon: 121.47, lat: 31.23 }, 'site.place-outside-area', '/lon'],
    ['a capacity below zero', { capacityGrams: -1 }, 'site.capacity', '/capacityGrams'],
    ['a capacity of half a gram', { capacityGrams: 0.5 }, 'site.capacity', '/capacityGrams'],
    ['an area below zero', { areaSquareMetres: -1 }, 'site.floor-area', '/areaSquareMetres'],
    ['no accepted family', { acceptsFamilies: [] }, 'site.families', '/acceptsFamilies'],
    ['a family named twice', { acceptsFamilies: ['bulk', 'bulk'] }, 'site.families', '/acceptsFamilies'],
    [
      'a licence that ends before it begins',
      { licences: [licence('2025-01-02', '2025-01-01')] },
      'licence.validity',
      '/licences/0/validTo',
    ],
    [
      'a licence named twice',
      { licences: [licence('2025-01-01', null), licence('2025-02-01', null)] },
      'licence.twice',
      '/licences/1',
    ],
  ])('refuses %s', (_, wrong, code, path) => {
    given().when(register(wrong)).thenRefused(code, path);
  });

  it('takes a licence that was renewed under its number, once the old one is over', () => {
    const renewed = {
      ...collectionPoint,
      licences: [licence('2024-01-01', '2024-12-31'), licence('2025-01-01', null)],
    };
    given().when(register(renewed)).then(fact('cn.huihuan.site.registered.v1', renewed));
    const overlapping = { licences: [licence('2024-01-01', '2025-01-01'), licence('2025-01-01', null)] };
    given().when(register(overlapping)).thenRefused('licence.twice', '/licences/1');
  });

  it('takes a licence of one day and a site of no capacity', () => {
    const facts = { ...collectionPoint, capacityGrams: 0, licences: [licence('2025-01-01', '2025-01-01')] };
    given().when(register(facts)).then(fact('cn.huihuan.site.registered.v1', facts));
  });

  it('says when longitude and latitude seem to be exchanged', () => {
    const { result } = given().when(register({ lon: 34.7, lat: 113.9 }));
    expect(result).toMatchObject({ problem: { en: expect.stringContaining('exchanged') } });
  });

  it('names everything that is wrong at once', () => {
    const { result } = given().when(register({ form: null, areaCode: '999999', acceptsFamilies: [] }));
    expect(result).toMatchObject({
      problem: {
        code: 'site.form-required',
        details: { errors: [{ path: '/form' }, { path: '/areaCode' }, { path: '/acceptsFamilies' }] },
      },
    });
  });
});

describe('changing a site', () => {
  it('tells the whole site as it is from now on, and why', () => {
    given(registered)
      .when(change({ capacityGrams: 7_000_000, name: undefined }))
      .then(
        fact('cn.huihuan.site.changed.v1', {
          site: { ...collectionPoint, capacityGrams: 7_000_000 },
          reason: '年检',
        }),
      );
  });

  it('refuses to write over what somebody else changed after it was looked at, and nothing else', () => {
    const grown = fact('cn.huihuan.site.changed.v1', {
      site: { ...collectionPoint, capacityGrams: 8 },
      reason: '年检',
    });
    const seen = { capacityGrams: collectionPoint.capacityGrams };
    given(registered, grown)
      .when(change({ capacityGrams: 9 }, seen))
      .thenRefused('site.changed-meanwhile', '/seen');
    const site = { ...collectionPoint, capacityGrams: 9 };
    given(registered)
      .when(change({ capacityGrams: 9 }, seen))
      .then(fact('cn.huihuan.site.changed.v1', { site, reason: '年检' }));
    given(registered, grown)
      .when(change({ areaSquareMetres: 9 }, { areaSquareMetres: collectionPoint.areaSquareMetres }))
      .then(
        fact('cn.huihuan.site.changed.v1', {
          site: { ...collectionPoint, capacityGrams: 8, areaSquareMetres: 9 },
          reason: '年检',
        }),
      );
  });

  it('takes a site out of service and back', () => {
    const closed = fact('cn.huihuan.site.changed.v1', { site: { ...collectionPoint, active: false }, reason: '年检' });
    given(registered)
      .when(change({ active: false }))
      .then(closed);
    given(registered, closed)
      .when(change({ active: true }))
      .then(fact('cn.huihuan.site.changed.v1', { site: collectionPoint, reason: '年检' }));
  });

  it('refuses a site that nobody registered', () => {
    given()
      .when(change({ active: false }))
      .thenRefused('site.unknown');
  });

  it('refuses another kind: the chain of its events belongs to a tier', () => {
    given(registered)
      .when(change({ kind: 'transfer-station', form: null }))
      .thenRefused('site.kind-fixed', '/kind');
  });

  it('refuses a change that changes nothing', () => {
    given(registered)
      .when(change({ name: collectionPoint.name }))
      .thenRefused('site.changes-nothing');
  });

  it('keeps its own code, and may not take that of another', () => {
    const own = { area: () => ({ code: '410122', level: 'county' as const }), extent: () => undefined };
    given(registered)
      .when(change({ code: 'ZM-C-001', active: false }), { ...own, siteIdOfCode: () => siteId })
      .then(fact('cn.huihuan.site.changed.v1', { site: { ...collectionPoint, active: false }, reason: '年检' }));
    given(registered)
      .when(change({ code: 'ZM-C-009' }), { ...own, siteIdOfCode: () => otherId })
      .thenRefused('site.code-taken', '/code');
  });
});
