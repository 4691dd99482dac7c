import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type Json } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units at every depth, and leaves out what is undefined', () => {
    const value = { b: [{ z: 1, a: 2 }], a: undefined, '€': 1, '\r': 2, '\ufb33': 3, '\u{1f600}': 4, '10': 5, '9': 6 };
    expect(canonicalJson(value)).toBe('{"\\r":2,"10":5,"9":6,"b":[{"a":2,"z":1}],"€":1,"\u{1f600}":4,"\ufb33":3}');
  });

  it('writes every character as ECMAScript does, however short the way to it', () => {
    const each = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
    for (const text of [...each, ...each.map((one) => `ab${one}cd`), '', '\u2028', '\u{1f600}', '交投']) {
      expect(canonicalJson(text)).toBe(JSON.stringify(text));
      expect(canonicalJson({ [text]: 0 })).toBe(`{${JSON.stringify(text)}:0}`);
      // said again, when the key is known
      expect(canonicalJson({ [text]: 0 })).toBe(`{${JSON.stringify(text)}:0}`);
    }
  });

  it('writes numbers as ECMAScript does', () => {
    const numbers: Json = [0, -0, 1e21, 1e-7, 0.1, 333333333.3333333, 4.5, 2e-3, 1e30];
    expect(canonicalJson(numbers)).toBe('[0,0,1e+21,1e-7,0.1,333333333.3333333,4.5,0.002,1e+30]');
  });

  it.each([Number.NaN, Infinity, '\ud800', 'a\udc00b', ['\ud800'], { '\ud800': 1 }])('refuses %j', (value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });

  it('knows more keys than it remembers', () => {
    for (let index = 0; index < 3000; index += 1) expect(canonicalJson({ [`k${index}`]: 1 })).toBe(`{"k${index}":1}`);
  });
});
