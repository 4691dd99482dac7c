import { expect, it } from '@jest/globals';
import { partsOf } from './parts-of.ts';

const codes = ['410122002001', '410122001', '410122001', '410184', '371525'];

it.each([
  ['all', ['370000', '410000']],
  ['410000', ['410100']],
  ['410100', ['410122', '410184']],
  ['410122', ['410122001', '410122002']],
  ['410122002', ['410122002001']],
  ['410122002001', []],
  ['440000', []],
])('of %s the parts in which something lies are %j', (around, parts) => {
  expect(partsOf(around, codes)).toEqual(parts);
});
