import { expect, it } from '@jest/globals';
import { csvOf } from './sheet.ts';

it('writes a table that spreadsheets read, in which no text is a formula and numbers stay numbers', () => {
  const rows = [
    ['=甲"', -3],
    ['乙,丙', 15],
  ];
  expect(csvOf({ name: 'x', heads: ['a', 'b'], rows })).toBe(`\uFEFFa,b\r\n"'=甲""",-3\r\n"乙,丙",15\r\n`);
});
