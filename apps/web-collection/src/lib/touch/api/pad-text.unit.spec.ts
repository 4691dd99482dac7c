import { expect, it } from '@jest/globals';
import { padText } from './pad-text.ts';

const typed = (keys: string, rules = { mostDigits: 5, decimals: 2 }): string =>
  keys.split('').reduce((text, key) => padText(text, key === '<' ? 'erase' : key, rules), '');

it('a number pad makes numbers and nothing else', () => {
  expect(['45.2', '.5', '4..5', '45.234', '123456', '005', '0.5', '45<2', '<'].map((keys) => typed(keys))).toEqual([
    ...['45.2', '0.5', '4.5', '45.23', '12345', '5', '0.5', '42', ''],
  ]);
});

it('a PIN keeps its zeros and has no point', () => {
  expect(typed('0012.3', { mostDigits: 12, decimals: 0 })).toBe('00123');
});
