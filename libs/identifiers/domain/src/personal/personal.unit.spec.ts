import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeBankAccount } from '../synthetic/make-bank-account.ts';
import { makePhone } from '../synthetic/make-phone.ts';
import { makeResidentId } from '../synthetic/make-resident-id.ts';
import { maskedKinds, maskPersonal, type MaskedKind } from './mask-personal.ts';
import { readBankAccount } from './read-bank-account.ts';
import { readPhone } from './read-phone.ts';

describe('masks', () => {
  it.each<[MaskedKind, string, string]>([
    ['phone', '13800005678', '138****5678'],
    ['phone', '037160001234', '********1234'],
    ['idNumber', '410122199001011234', '410122********1234'],
    ['idNumber', '110105491231002', '110105*****1002'],
    ['bankAccount', '9900000123456789', '************6789'],
    ['bankAccount', '9900001', '*******'],
    ['payeeReference', 'wx-pay-0001', '*******0001'],
    ['payeeReference', 'wx-01', '*****'],
    ['uscc', '91350100M000100Y43', '91************0Y43'],
    ['name', '张三', '张*'],
    ['name', '张三丰', '张**'],
    ['name', '欧阳明月', '欧***'],
    ['name', '阿', '*'],
    ['name', '买买提·吐尔逊', '买******'],
    ['name', 'Maria Example', 'M***'],
    ['name', '𠮷野', '𠮷*'],
    ['name', '', ''],
  ])('%s %s is shown as %s', (field, value, shown) => {
    expect(maskPersonal(field, value)).toBe(shown);
  });

  it.each(maskedKinds)('never show the whole of a %s', (field) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Zx张李王-]{1,40}$/), (value) => {
        expect(maskPersonal(field, value)).not.toBe(value);
      }),
    );
  });
});

describe('a phone number', () => {
  it.each([
    ['10012345678', '10012345678'],
    ['+86 100-1234-5678', '10012345678'],
    ['008610012345678', '10012345678'],
    ['１００１２３４５６７８', '10012345678'],
    ['0371-60001234', '037160001234'],
    ['(010) 6000 1234', '01060001234'],
    ['1001234567', null],
    ['100123456789', null],
    ['张三', null],
    ['', null],
    ['1'.repeat(500), null],
  ])('%s is compared as %s', (input, read) => {
    expect(readPhone(input)).toBe(read);
  });
});

describe('a bank account', () => {
  it.each([
    ['9900 0001 2345 6789', '9900000123456789'],
    ['4100-0001', '41000001'],
    ['4100001', null],
    ['9900A00123456789', null],
    ['9'.repeat(31), null],
  ])('%s is kept as %s', (input, read) => {
    expect(readBankAccount(input)).toBe(read);
  });
});

it('synthetic numbers have the right form', () => {
  const random = () => 0.123456;
  expect(makePhone(random)).toMatch(/^100\d{8}$/);
  expect(makeBankAccount(random)).toMatch(/^990000\d{13}$/);
  expect(makeResidentId(random)).toMatch(/^419099/);
});
