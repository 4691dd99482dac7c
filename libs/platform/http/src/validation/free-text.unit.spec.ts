import { describe, expect, it } from '@jest/globals';
import { freeText, numberField, reasonField } from './free-text.ts';

describe('words that go into the books for good', () => {
  it('name nobody by a number', () => {
    for (const text of ['称错了，请打 13900000000', '身份证 419099199001011234', '卡号 9999 0000 1111 2222'])
      expect(reasonField.safeParse(text).error?.issues[0]).toMatchObject({
        message: expect.stringContaining('no numbers of persons'),
        params: { zh: expect.stringContaining('不得填写个人号码') },
      });
    expect(reasonField.parse('  秤上有水，重称 50000 克  ')).toBe('秤上有水，重称 50000 克');
  });

  it('are there, and have an end', () => {
    expect(reasonField.safeParse('  ').success).toBe(false);
    expect([freeText(3).safeParse('abc').success, freeText(3).safeParse('abcd').success]).toEqual([true, false]);
    expect([reasonField.min(4).safeParse('abc').success, reasonField.min(4).safeParse('abcd').success]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the number of a document', () => {
  it('may look like a card, and is not that of a person', () => {
    expect(numberField(60).parse(' 2026410000000123 ')).toBe('2026410000000123');
    expect(numberField(60).safeParse('139 0000 0000').success).toBe(false);
    expect(numberField(4).safeParse('12345').success).toBe(false);
  });
});
