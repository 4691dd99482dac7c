import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterOf, imeiNumber, replaced } from '../synthetic/synthetic-samples.support.spec.ts';
import { checkImei } from './check-imei.ts';

describe('an IMEI', () => {
  it.each([
    '490154203237518',
    '49-015420-323751-8',
    '49 015420 323751 8',
    '49/015420/323751/8',
    '４９０１５４２０３２３７５１８',
  ])('is understood when written %j', (input) => {
    expect(checkImei(input)).toMatchObject({ kind: 'imei', valid: true, normalized: '490154203237518' });
  });

  it.each([
    ['490154203237517', 'imei.check-digit'],
    ['49015420323751', 'imei.structure'],
    ['4901542032375180', 'imei.structure'],
    ['49015420323751A', 'imei.structure'],
    ['', 'imei.structure'],
  ])('%j fails with %s', (input, code) => {
    expect(checkImei(input)).toMatchObject({ valid: false, normalized: null, problems: [{ code }] });
  });

  it('fails when any one digit is changed', () => {
    fc.assert(
      fc.property(imeiNumber, fc.nat(14), characterOf('0123456789'), (imei, position, digit) => {
        fc.pre(imei.charAt(position) !== digit);
        expect(checkImei(replaced(imei, position, digit))).toMatchObject({ problems: [{ code: 'imei.check-digit' }] });
      }),
    );
  });
});
