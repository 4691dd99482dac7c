import { describe, expect, it } from '@jest/globals';
import { areaParameter, aroundOf, beginningOf, everywhere, liesIn } from './area-code.ts';

describe('an area', () => {
  it.each([
    ['410000', '41'],
    ['410100', '4101'],
    ['410122', '410122'],
    ['410122100', '410122100'],
    [everywhere, ''],
  ])('%s holds the codes that begin with %p', (areaCode, beginning) => {
    expect(beginningOf(areaCode)).toBe(beginning);
  });

  it('lies in those around it and in itself', () => {
    expect([liesIn('410122001', '410100'), liesIn('410122', '410122'), liesIn('410122', '140000')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(liesIn('410100', everywhere)).toBe(true);
  });

  it('has a wider one around it, up to everything', () => {
    expect(['410122001', '410122', '410100', '410000', everywhere].map(aroundOf)).toEqual([
      '410100',
      '410100',
      '410000',
      everywhere,
      null,
    ]);
  });

  it('is named in questions, unless it is everything', () => {
    expect([areaParameter('410122'), areaParameter(everywhere)]).toEqual([{ areaCode: '410122' }, {}]);
  });
});
