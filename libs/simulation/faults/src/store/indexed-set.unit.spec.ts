import { describe, expect, it } from '@jest/globals';
import { openChance } from '@huihuan/simulation-domain';
import { openIndexedSet } from './indexed-set.ts';

describe('a set to draw from', () => {
  it('knows its members through any additions and removals', () => {
    const set = openIndexedSet();
    for (const id of ['a', 'b', 'c', 'b']) set.add(id);
    set.delete('a');
    set.delete('nobody');
    expect([...set.values()].sort()).toEqual(['b', 'c']);
    expect([set.has('a'), set.has('c'), set.size]).toEqual([false, true, 2]);
  });

  it('draws different members, no more than there are', () => {
    const chance = openChance('draw');
    const set = openIndexedSet();
    expect(set.draw(chance)).toBeUndefined();
    for (let number = 0; number < 100; number += 1) set.add(String(number));
    const drawn = set.drawSome(chance, 10);
    expect(new Set(drawn).size).toBe(10);
    expect(set.drawSome(chance, 200)).toHaveLength(100);
  });
});
