import { describe, expect, it } from '@jest/globals';
import { holdsPersonalNumber, withoutPersonalNumbers } from './personal-number.ts';

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
    '0371-6000 123',
    '',
  ])('there is none in: %s', (text) => {
    expect(withoutPersonalNumbers(text)).toBe(text);
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});
