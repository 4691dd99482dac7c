import { expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

it('writes fields with commas, quotes and lines as Excel reads them', () => {
  expect(csvOf([['a,b', 'say "x"', 3]])).toBe('\uFEFF"a,b","say ""x""",3\r\n');
});

it('lets no cell become a formula, and keeps numbers numbers', () => {
  expect(csvOf([['=1+1', '@x', -5]])).toBe("\uFEFF'=1+1,'@x,-5\r\n");
});
