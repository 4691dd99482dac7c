import { describe, expect, it } from '@jest/globals';
import { unusableTextAt } from './unusable-text.ts';

describe('unusableTextAt', () => {
  it('finds a null character or half a surrogate pair, and says where', () => {
    expect(unusableTextAt({ note: 'a\u0000b' })).toBe('/note');
    expect(unusableTextAt({ rows: [{ id: 'x' }, { 'a/b': ['\ud800'] }] })).toBe('/rows/1/a~1b/0');
    expect(unusableTextAt({ inner: { 'bad\u0000name': 1 } })).toBe('/inner');
  });

  it('lets whole emoji, Chinese and everything that is no text pass', () => {
    expect(unusableTextAt({ a: '冰箱 🧊', b: [1, null, true], c: { d: '' } })).toBeNull();
  });
});
