import { describe, expect, it } from '@jest/globals';
import { accept, refuse } from '@huihuan/kernel-domain';
import { story } from './story.ts';

const { given } = story<number, number, string>({
  initial: 0,
  evolve: (sum, event) => sum + event.length,
  decide: (sum, wish) =>
    sum + wish > 5
      ? refuse({ code: 'sum.too-high', kind: 'conflict', zh: '总数过大', en: 'the sum is too high', details: { sum } })
      : accept(['x'.repeat(wish)]),
});

describe('a story', () => {
  it('passes when the domain does what it says', () => {
    given('aa').when(3).then('xxx');
    given('aa')
      .when(3)
      .thenState((sum) => expect(sum).toBe(5));
    given('aa').when(4).thenRefused('sum.too-high', { sum: 2 });
  });

  it('fails when other events follow, none do, or the refusal has another code or other details', () => {
    expect(() => given('aa').when(3).then('xx')).toThrow();
    expect(() => given('aa').when(4).then('xxxx')).toThrow(/sum\.too-high/);
    expect(() => given('aa').when(3).thenRefused('sum.too-high')).toThrow(/was accepted/);
    expect(() => given('aa').when(4).thenRefused('sum.too-low')).toThrow();
    expect(() => given('aa').when(4).thenRefused('sum.too-high', { sum: 3 })).toThrow();
  });
});
