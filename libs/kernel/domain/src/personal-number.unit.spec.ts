import { describe, expect, it } from '@jest/globals';
import { holdsPersonalNumber, isNumberOfPerson, withoutPersonalNumbers } from './personal-number.ts';

describe('numbers of persons in a text', () => {
  it.each([
    ['打 10012345678 找张三', '打 *** 找张三'],
    ['100-1234-5678', '***'],
    ['100 1234 5678。', '***。'],
    ['+86 10012345678', '+86 ***'],
    ['证号419099199001011234', '证号***'],
    ['41909919900101123X', '***'],
    ['419099 1990 0101 123x', '***'],
    ['9999000011112222', '***'],
    ['9999 0000 1111 2222 333', '***'],
    ['/api/x/10012345678', '/api/x/***'],
    ['10012345678, 10012345679', '***, ***'],
    ['找１００１２３４５６７８，', '找***，'],
    ['１００－１２３４　５６７８', '***'],
    ['😀Ａ４１９０９９１９９００１０１１２３Ｘ止', '😀Ａ***止'],
    ['①10012345678', '①***'],
    ['𝟏𝟎𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '***'],
  ])('%s', (text, without) => {
    expect(withoutPersonalNumbers(text)).toBe(without);
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    '019b8be7-0000-7000-8000-100123456789',
    '2026-03-01T08:30:01.000Z',
    '1732291200000',
    '410122001003',
    'LSVAA4185PA000123',
    '001CB240000003B3C0221953',
    'abcdef0123456789012345678901234567890123456789012345678901234567',
    '重 50000 克，豫AD12345',
    '重 ５００００ 克，豫ＡＤ１２３４５😀',
    '0371-6000 123',
    '',
  ])('there is none in: %s', (text) => {
    expect(withoutPersonalNumbers(text)).toBe(text);
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});

describe('the number of a document', () => {
  it.each([
    '419099199001011236',
    '419099 19900101 1236',
    '41909919900101009x',
    '13900000000',
    '139-0000-0000',
    '１３９０００００００0',
    '４１９０９９１９９００１０１１２３６',
    '+86 139 0000 0000',
  ])('may not be that of a person: %s', (text) => {
    expect(isNumberOfPerson(text)).toBe(true);
  });

  it.each([
    ['419099199001011231', 'the check digit is another'],
    ['419099199002301235', 'nobody was born on that day'],
    ['2026410000000123', 'sixteen digits, as a manifest has'],
    ['9999000011112222333', 'nineteen digits'],
    ['10012345678', 'no phone begins so'],
    ['LD13900000000', 'something else stands before it'],
    ['联单 2026-0001', 'words'],
  ])('may be %s: %s', (text) => {
    expect(isNumberOfPerson(text)).toBe(false);
  });
});
