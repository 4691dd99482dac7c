import { describe, expect, it } from '@jest/globals';
import { circles, pathBetween } from './cycles.mjs';

const graph = (needs: Record<string, readonly string[]>): Map<string, { needs: Set<string> }> =>
  new Map(Object.entries(needs).map(([name, names]) => [name, { needs: new Set(names) }]));

describe('the way from one package to another', () => {
  it('is the shortest one', () => {
    const packages = graph({ a: ['b', 'c'], b: ['c'], c: ['d'], d: [] });
    expect(pathBetween(packages, 'a', 'd')).toEqual(['a', 'c', 'd']);
  });

  it('may be missing, and third parties are no part of it', () => {
    expect(pathBetween(graph({ a: ['zod'], b: ['a'] }), 'a', 'b')).toBeUndefined();
  });
});

describe('circles', () => {
  it('are named once, with all their members', () => {
    expect(circles(graph({ c: ['a'], a: ['b'], b: ['c'], d: ['a'] }))).toEqual([['a', 'b', 'c', 'a']]);
  });

  it('are absent from a workspace in layers', () => {
    expect(circles(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });
});
