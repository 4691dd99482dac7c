import { expect, it } from '@jest/globals';
import { stopAt, stopsOf } from './route.ts';

it('the route of an item goes from site to site; what happens at one without another in between is one stop', () => {
  const step = (eventId: string, siteId: string | null) => ({ eventId, siteId });
  const story = [step('1', 'point'), step('2', 'point'), step('3', null), step('4', 'station'), step('5', 'point')];
  expect(stopsOf(story)).toEqual([
    { siteId: 'point', eventIds: ['1', '2'] },
    { siteId: 'station', eventIds: ['4'] },
    { siteId: 'point', eventIds: ['5'] },
  ]);
});

it('a click on a site means its first stop, then the next one there, and lets go of the last', () => {
  const stops = ['point', 'station', 'point'].map((siteId) => ({ siteId, eventIds: [] }));
  const at = (stop: number | null) => stopAt('point', { stops, pointed: stop === null ? null : { stop, from: 'map' } });
  expect([at(null), at(1), at(0), at(2)]).toEqual([0, 0, 2, 2]);
  expect(stopAt('elsewhere', { stops, pointed: null })).toBeUndefined();
});
