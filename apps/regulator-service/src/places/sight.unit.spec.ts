import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@huihuan/platform-http';
import { beginningOf, sightKey, sightOf } from './sight.ts';

const callerOf = (...areas: readonly string[]): Caller => ({
  ...{ personId: 'p', sessionId: 's', deviceId: null, expiresAt: new Date(0) },
  may: () => false,
  areasOf: (action) => (action === 'regulator.read' ? areas : []),
  sitesOf: () => [],
});

describe('what somebody sees', () => {
  it.each<[string, Caller | null, string | undefined, readonly string[] | null]>([
    ['everything where no guard stands', null, undefined, null],
    ['the area that is asked about where no guard stands', null, '410100', ['4101%']],
    ['everything in the whole network', callerOf(''), undefined, null],
    ['everything by one role of the whole network among others', callerOf('410122', ''), undefined, null],
    ['one area of the whole network', callerOf(''), '410122', ['410122%']],
    ['the own area', callerOf('410122'), undefined, ['410122%']],
    ['a township of the own area', callerOf('410122'), '410122001', ['410122001%']],
    ['no more than the own area, whatever is asked', callerOf('410122'), '410000', ['410122%']],
    ['nothing of a neighbour', callerOf('410122'), '410184', []],
    ['two areas', callerOf('410184', '410122'), undefined, ['410122%', '410184%']],
    [
      'an area once although one role holds in a part of it',
      callerOf('410122', '4101', '410122'),
      undefined,
      ['4101%'],
    ],
    ['nothing without a role', callerOf(), undefined, []],
    ['nothing without a role, whatever is asked', callerOf(), '410122', []],
  ])('is %s', (_, caller, areaCode, seen) => {
    expect(sightOf(caller, areaCode)).toEqual(seen);
  });

  it('has one key for what is the same', () => {
    expect(sightKey(sightOf(callerOf('410184', '410122')))).toBe(sightKey(sightOf(callerOf('410122', '410184'))));
    expect(sightKey([])).not.toBe(sightKey(null));
  });

  it('begins with the digits that are common to it', () => {
    expect([null, [], ['4101%'], ['410122%', '410184%'], ['410122%', '371525%']].map(beginningOf)).toEqual([
      ...['', '', '4101', '4101', ''],
    ]);
  });
});
