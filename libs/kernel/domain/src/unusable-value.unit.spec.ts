import { describe, expect, it } from '@jest/globals';
import { unusableValueAt } from './unusable-value.ts';

describe('unusableValueAt', () => {
  it('finds a null character, half a surrogate pair or an endless number, and says where', () => {
    expect(unusableValueAt({ note: 'a\u0000b' })).toBe('/note');
    expect(unusableValueAt({ rows: [{ id: 'x' }, { 'a/b': ['\ud800'] }] })).toBe('/rows/1/a~1b/0');
    expect(unusableValueAt({ grams: Number('1e999') })).toBe('/grams');
    expect(unusableValueAt({ inner: { 'bad\u0000name': 1 } })).toBe('/inner');
  });

  it('finds what is nested without end, before it exhausts the stack', () => {
    const deep = JSON.parse(`${'[['.repeat(50_000)}${']]'.repeat(50_000)}`) as unknown;
    expect(unusableValueAt({ rows: [{ id: 'x', deep }] })).toMatch(/^\/rows\/0\/deep(?:\/0)+$/);
    expect(unusableValueAt(JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`))).toBeNull();
  });

  it('lets whole emoji, Chinese and everything that is no text pass', () => {
    expect(unusableValueAt({ a: '冰箱 🧊', b: [1, null, true], c: { d: '' } })).toBeNull();
  });
});
