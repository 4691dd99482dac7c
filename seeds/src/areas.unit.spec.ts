import { describe, expect, it } from '@jest/globals';
import { areas, outline, outlineCodes, outlineOfAll, targets } from './index.ts';

const byCode = new Map(areas().map((area) => [area.code, area]));
const below = (code: string, level: string) =>
  areas().filter((area) => area.level === level && area.code.startsWith(code));

describe('the areas', () => {
  it('name each code once', () => {
    expect(byCode.size).toBe(areas().length);
  });

  it('have a parent one level up that comes before them', () => {
    const levels = ['province', 'prefecture', 'county', 'township', 'village'];
    const seen = new Set<string>();
    const wrong = areas().filter((area) => {
      seen.add(area.code);
      if (area.parent === null) return area.level !== 'province';
      const parent = byCode.get(area.parent);
      return !seen.has(area.parent) || levels.indexOf(area.level) !== levels.indexOf(parent?.level ?? '') + 1;
    });
    expect(wrong).toEqual([]);
  });

  it('have codes as long as their level asks for', () => {
    const digits = { province: 6, prefecture: 6, county: 6, township: 9, village: 12 };
    expect(areas().filter((area) => area.code.length !== digits[area.level])).toEqual([]);
  });

  it('hold the five jurisdictions down to village level', () => {
    const names = outlineCodes.map((code) => byCode.get(code)?.name);
    expect(names).toEqual(['中牟县', '郑州市', '新郑市', '冠县', '朔州市']);
    expect(below('410122', 'township')).toHaveLength(17);
    expect(below('4101', 'county')).toHaveLength(15);
    expect(below('1406', 'county')).toHaveLength(7);
    for (const county of areas().filter(({ level }) => level === 'county')) {
      expect([county.name, below(county.code, 'village').length > 0]).toEqual([county.name, true]);
    }
  });
});

describe('the outlines', () => {
  it('name counties that exist and lie in their jurisdiction', () => {
    for (const code of outlineCodes) {
      const counties = outline(code)?.features.map(({ properties }) => properties) ?? [];
      const prefix = code.endsWith('00') ? code.slice(0, 4) : code;
      expect(counties.every((county) => county.code.startsWith(prefix))).toBe(true);
      expect(counties.map(({ name }) => name)).toEqual(counties.map((county) => byCode.get(county.code)?.name));
    }
  });

  it('close every ring', () => {
    const rings = outlineCodes.flatMap(
      (code) => outline(code)?.features.flatMap((one) => one.geometry.coordinates) ?? [],
    );
    expect(rings.filter((ring) => ring[0]?.join() !== ring.at(-1)?.join())).toEqual([]);
  });

  it('put 中牟县 where it is', () => {
    const [ring = []] = outline('410122')?.features[0]?.geometry.coordinates ?? [];
    const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
    expect(Math.min(...lons)).toBeCloseTo(113.79, 1);
    expect(Math.max(...lons)).toBeCloseTo(114.21, 1);
    expect(Math.min(...lats)).toBeCloseTo(34.43, 1);
    expect(Math.max(...lats)).toBeCloseTo(34.95, 1);
  });

  it('share their borders: neighbours have common points', () => {
    const pointsOf = (code: string) =>
      outline('410100')
        ?.features.find(({ properties }) => properties.code === code)
        ?.geometry.coordinates[0]?.map((point) => point.join()) ?? [];
    const own = new Set(pointsOf('410122'));
    expect(pointsOf('410184').filter((point) => own.has(point)).length).toBeGreaterThan(5);
  });

  it('draw a province by all its prefectures, and one of those by its own edge', () => {
    const prefectures = new Set(outline('410000')?.features.map(({ properties }) => properties.code));
    expect([prefectures.size, prefectures.has('410100'), prefectures.has('419001')]).toEqual([18, true, true]);
    expect(new Set(outline('140000')?.features.map(({ properties }) => properties.name)).size).toBe(11);
    expect(outline('410200')?.features.map(({ properties }) => properties.name)).toEqual(['开封市']);
    expect(outline('371500')?.features.map(({ properties }) => properties.name)).toEqual(['聊城市']);
  });

  it('draw the served provinces, each around the counties that lie in it', () => {
    const whole = outlineOfAll().features;
    expect(new Set(whole.map(({ properties }) => properties.name))).toEqual(new Set(['山西省', '山东省', '河南省']));
    const [henan = []] = whole.find(({ properties }) => properties.code === '410000')?.geometry.coordinates ?? [];
    expect(Math.min(...henan.map(([lon]) => lon))).toBeCloseTo(110.36, 1);
    expect(Math.max(...henan.map(([, lat]) => lat))).toBeCloseTo(36.37, 1);
  });

  it('are undefined for an area without one', () => {
    expect(outline('110000')).toBeUndefined();
  });
});

describe('the targets', () => {
  it('exist once per area, indicator and target year', () => {
    const keys = targets().map((row) => `${row.areaCode}/${row.indicator}/${row.targetYear}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('cover the five jurisdictions, each with one document', () => {
    const documents = new Map(targets().map((row) => [row.areaCode, row.sourceDocument.number]));
    expect([...documents]).toEqual([
      ['410122', '牟政〔2024〕2号'],
      ['410100', '郑政〔2024〕7号'],
      ['410184', '新政〔2024〕3号'],
      ['371525', '冠政发〔2024〕4号'],
      ['140600', '朔政发〔2024〕20号'],
    ]);
    expect(targets().filter((row) => byCode.get(row.areaCode)?.name !== row.areaName)).toEqual([]);
  });

  it('have a base year exactly where they tell a growth', () => {
    const misfits = targets().filter((row) => (row.kind === 'growth') !== (row.unit === 'change_vs_base'));
    expect(misfits).toEqual([]);
    expect(targets().filter((row) => row.kind === 'growth' && row.baseYear !== 2023)).toEqual([]);
  });
});
