import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskPhone, maskResidentId } from './index.ts';

describe('masks', () => {
  it.each([
    ['13800005678', '138****5678'],
    ['+86 138-0000-5678', '138****5678'],
    ['0371-60001234', '********1234'],
    ['110', '***'],
    ['', ''],
  ])('show of the phone number %s only %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['410122199001011234', '410122********1234'],
    ['110105491231002', '110105*****1002'],
    ['4101221990', '**********'],
  ])('show of the resident ID %s only %s', (residentId, masked) => {
    expect(maskResidentId(residentId)).toBe(masked);
  });

  it('never show the whole of anything', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X]{1,30}$/), (value) => {
        expect(maskPhone(value)).not.toBe(value);
        expect(maskResidentId(value)).not.toBe(value);
      }),
    );
  });
});
