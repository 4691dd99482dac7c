import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterOf, vinNumber } from '../synthetic/synthetic-samples.support.spec.ts';
import { checkVin } from './check-vin.ts';
import { vinCheckDigit } from './vin-check-digit.ts';

const codes = (input: string) => checkVin(input).problems.map((problem) => problem.code);

describe('a VIN', () => {
  it.each(['1M8GDM9AXKP042788', 'JHMCM56557C404453', 'LSVAA4185PA000123', '11111111111111111'])('%s passes', (vin) => {
    expect(checkVin(vin)).toMatchObject({ kind: 'vin', valid: true, normalized: vin, warnings: [], problems: [] });
  });

  it('comes apart into its sections', () => {
    expect(checkVin('1M8GDM9AXKP042788').decoded).toEqual({ kind: 'vin', wmi: '1M8', vds: 'GDM9AX', vis: 'KP042788' });
  });

  it.each([
    '１Ｍ８ＧＤＭ９ＡＸＫＰ０４２７８８',
    ' 1m8gdm9axkp042788\r\n',
    '1M8 GDM9AX KP042788',
    '1M8-GDM9AX-KP042788',
    '*1M8GDM9AXKP042788*',
  ])('is understood when written %j', (input) => {
    expect(checkVin(input)).toMatchObject({ input, valid: true, normalized: '1M8GDM9AXKP042788' });
  });

  it('with a wrong check digit may be overridden by a supervisor', () => {
    const { valid, normalized, problems } = checkVin('KNEJC524585810962');
    expect({ valid, normalized }).toEqual({ valid: false, normalized: 'KNEJC524585810962' });
    expect(problems).toMatchObject([{ code: 'vin.check-digit', overridable: true }]);
  });

  it.each([
    ['', ['vin.length']],
    ['1M8GDM9AXKP04278', ['vin.length']],
    ['1M8GDM9AXKP0427888', ['vin.length']],
    ['1M8GDM9AXKPO42788', ['vin.characters']],
    ['IM8GDM9AXKP042788', ['vin.characters']],
    ['1M8GDM9AXKPQ42788', ['vin.characters']],
    ['1M8GDM9AXKP04278豫', ['vin.characters']],
    ['1M8GDM9AXKP0?', ['vin.length', 'vin.characters']],
  ])('%j fails for good with %j', (input, expected) => {
    expect(codes(input)).toEqual(expected);
    expect(checkVin(input).normalized).toBeNull();
    expect(checkVin(input).problems.every((problem) => problem.overridable === undefined)).toBe(true);
  });

  it('tells which character is wrong, and where', () => {
    expect(checkVin('1M8GDM9AXKPO42788').problems[0]?.en).toContain('“O”(12)');
  });

  it('fails when its check digit is changed to any other', () => {
    fc.assert(
      fc.property(vinNumber, characterOf('0123456789X'), (vin, digit) => {
        fc.pre(vin.charAt(8) !== digit);
        expect(codes(vin.slice(0, 8) + digit + vin.slice(9))).toEqual(['vin.check-digit']);
      }),
    );
  });

  it('fails when any one digit is misread as another', () => {
    fc.assert(
      fc.property(vinNumber, fc.nat(16), characterOf('0123456789'), (vin, position, digit) => {
        fc.pre(/\d/.test(vin.charAt(position)) && vin.charAt(position) !== digit);
        expect(codes(vin.slice(0, position) + digit + vin.slice(position + 1))).toEqual(['vin.check-digit']);
      }),
    );
  });

  it('has a check digit that does not depend on what stands in its place', () => {
    fc.assert(
      fc.property(vinNumber, (vin) => {
        expect(vinCheckDigit(`${vin.slice(0, 8)}0${vin.slice(9)}`)).toBe(vin.charAt(8));
      }),
    );
  });
});

const PUBLISHED = '../shared/testdata/identifiers/vin-valid.txt';
const published = new URL(`../../../../../${PUBLISHED}`, import.meta.url);
const itWithSamples = existsSync(published) ? it : it.skip;

itWithSamples(`every VIN of ${PUBLISHED} passes`, () => {
  const vins = readFileSync(published, 'utf8').split('\n').filter(Boolean);
  expect(vins.length).toBeGreaterThan(0);
  expect(vins.filter((vin) => !checkVin(vin).valid)).toEqual([]);
});
