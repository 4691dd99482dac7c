import { describe, expect, it } from '@jest/globals';
import { brokenAt } from './broken-json.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": [1, 2,, 3]}', 12],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ["{'a': 1}", 1],
    ['[1, 2', 5],
    ['{"a": "no end', 6],
    ['[01]', 2],
    ['[1] [2]', 4],
    ['[true, nul]', 7],
    ['{"a": {"b": [}]}', 13],
    ['[1}', 2],
    ['', 0],
    ['{"a": "\\x"}', 6],
    ['\n\n  }', 4],
  ])('%j is %i', (text, position) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(brokenAt(text)).toBe(position);
  });

  it('is found in a large text without trouble', () => {
    const large = JSON.stringify({
      rows: Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'é"\\'.repeat(20) })),
    });
    expect(brokenAt(`${large.slice(0, -1)} oops}`)).toBe(large.length);
    expect(brokenAt(`"${'x'.repeat(4_000_000)}`)).toBe(0);
  });
});
