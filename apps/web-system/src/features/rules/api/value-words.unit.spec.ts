import { expect, it } from '@jest/globals';
import type { RuleParameter } from '../../../lib/api/rules.ts';
import { en } from '../../../lib/i18n/en.ts';
import { zh } from '../../../lib/i18n/zh.ts';
import { valueWords } from './value-words.ts';

const amount = (unit: NonNullable<RuleParameter['unit']>): RuleParameter => ({
  ...{ kind: 'amount', name: 'x', zh: '上限', en: 'at most', unit, least: 0, most: 10_000_000, stricter: 'less' },
});
const inChinese = { texts: zh.rules, language: 'zh' } as const;
const inEnglish = { texts: en.rules, language: 'en' } as const;

it('an amount is said in the unit that people use', () => {
  expect(valueWords(amount('gram'), 5_500_000, inChinese)).toBe('5.5 吨');
  expect(valueWords(amount('gram'), 10_000, inEnglish)).toBe('10 kg');
  expect(valueWords(amount('gram'), 200, inEnglish)).toBe('200 g');
  expect(valueWords(amount('fen'), 500_000_000, inChinese)).toBe('5,000,000 元');
  expect(valueWords(amount('working-day'), 15, inEnglish)).toBe('15 working days');
});

it('a choice is said by the names of what was chosen', () => {
  const parts: RuleParameter = {
    ...{ kind: 'choices', name: 'parts', zh: '必备', en: 'needed', stricter: 'more' },
    offered: [
      { name: 'engine', zh: '发动机', en: 'engine' },
      { name: 'frame', zh: '车架', en: 'frame' },
    ],
  };
  expect(valueWords(parts, ['engine', 'frame'], inChinese)).toBe('发动机、车架');
  expect(valueWords(parts, ['frame'], inEnglish)).toBe('frame');
});
