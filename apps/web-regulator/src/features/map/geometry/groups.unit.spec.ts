import { describe, expect, it } from '@jest/globals';
import { groupsAt, isGrouped } from './groups.ts';

const at = (lon: number, lat: number) => ({ geometry: { coordinates: [lon, lat] } });

describe('sites drawn as one', () => {
  it('are those too near each other to be told apart, where the first of them lies', () => {
    const sites = [at(114, 34.7), at(114.001, 34.7), at(115, 34.7)];
    expect(groupsAt(sites, 9).map(({ place, members }) => [place, members.length])).toEqual([
      [[114, 34.7], 2],
      [[115, 34.7], 1],
    ]);
  });

  it('come apart when one looks closer, and lose nobody', () => {
    const sites = [at(114, 34.7), at(114.01, 34.7)];
    expect([groupsAt(sites, 8).length, groupsAt(sites, 13).length]).toEqual([1, 2]);
    const many = Array.from({ length: 10_000 }, (_, index) =>
      at(110 + (index % 100) / 20, 32 + Math.floor(index / 100) / 25),
    );
    const groups = groupsAt(many, 6);
    expect(groups.length).toBeLessThan(500);
    expect(groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(10_000);
  });

  it('are none where few are seen near enough, or all are seen from nearby', () => {
    expect([isGrouped(60, 9.5), isGrouped(60, 6), isGrouped(10_000, 9.5), isGrouped(10_000, 13)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
