import { describe, expect, it } from '@jest/globals';
import { events } from '@huihuan/contracts-events';
import { areaPrefix, levelOfCode, type AreaFacts } from './area.ts';
import { areasPerEvent, decideAreas } from './decide-areas.ts';

const henan: AreaFacts = { code: '410000', name: '河南省', level: 'province', parent: null };
const zhengzhou: AreaFacts = { code: '410100', name: '郑州市', level: 'prefecture', parent: '410000' };
const zhongmu: AreaFacts = { code: '410122', name: '中牟县', level: 'county', parent: '410100' };
const guandu: AreaFacts = { code: '410122102', name: '官渡镇', level: 'township', parent: '410122' };
const village = (index: number): AreaFacts => ({
  code: `410122102${String(index).padStart(3, '0')}`,
  name: `${index} 村`,
  level: 'village',
  parent: '410122102',
});
const none = () => undefined;

describe('registering areas', () => {
  it('tells them parents first, in pieces that every transport carries', () => {
    const rows = [
      henan,
      zhengzhou,
      zhongmu,
      guandu,
      ...Array.from({ length: areasPerEvent }, (_, index) => village(index)),
    ];
    const result = decideAreas(rows, none);
    expect(result.ok && result.value.map((said) => said.data.areas.length)).toEqual([areasPerEvent, 4]);
    expect(result.ok && result.value.flatMap((said) => said.data.areas)).toEqual(rows);
    if (result.ok) for (const { data } of result.value) events.areasRegistered.strict.parse(data);
  });

  it('finds a parent that was registered before', () => {
    expect(decideAreas([zhongmu], (code) => (code === '410100' ? zhengzhou : undefined)).ok).toBe(true);
  });

  it.each<[string, readonly AreaFacts[], string, number]>([
    ['an area twice', [henan, henan], 'area.exists', 1],
    ['a code that says another level', [{ ...henan, level: 'county' }], 'area.code-level', 0],
    ['a code of nothing', [{ ...henan, code: '41' }], 'area.code-level', 0],
    ['an unknown parent', [henan, zhongmu], 'area.parent', 1],
    ['a child before its parent', [zhengzhou, henan], 'area.parent', 0],
    ['a county without a parent', [{ ...zhongmu, parent: null }], 'area.parent', 0],
    ['a parent in another province', [henan, { ...zhengzhou, code: '370100' }], 'area.parent', 1],
  ])('refuses %s', (_, rows, code, index) => {
    expect(decideAreas(rows, none)).toMatchObject({ ok: false, problem: { code, path: `/areas/${index}` } });
  });
});

describe('an area code', () => {
  it.each([
    ['410000', 'province', '41'],
    ['410100', 'prefecture', '4101'],
    ['410122', 'county', '410122'],
    ['410122102', 'township', '410122102'],
    ['410122102000', 'village', '410122102000'],
    ['100000000000', 'village', '100000000000'],
    ['4101', undefined, '4101'],
  ])('%s is of level %s and its areas begin with %s', (code, level, prefix) => {
    expect([levelOfCode(code), areaPrefix(code)]).toEqual([level, prefix]);
  });
});
