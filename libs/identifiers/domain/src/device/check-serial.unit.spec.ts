import { describe, expect, it } from '@jest/globals';
import { checkSerial } from './check-serial.ts';

describe('a serial number', () => {
  it.each([
    ['abc', 'ABC'],
    ['  sn-7k2m/04 px ', 'SN-7K2M/04 PX'],
    ['ＳＮ１２３', 'SN123'],
    ['x'.repeat(40), 'X'.repeat(40)],
  ])('%j is stored as %j', (input, normalized) => {
    expect(checkSerial(input)).toMatchObject({ input, kind: 'serial', valid: true, normalized });
  });

  it.each([
    ['', 'serial.length'],
    [' ab ', 'serial.length'],
    ['x'.repeat(41), 'serial.length'],
    ['序列号123', 'serial.characters'],
    ['SN\t123', 'serial.characters'],
  ])('%j fails with %s', (input, code) => {
    expect(checkSerial(input)).toMatchObject({ valid: false, normalized: null, problems: [{ code }] });
  });
});
