import { expect, it } from '@jest/globals';
import { stopsOf } from './route.ts';

it('the route of an item goes from site to site; what happens at one without another in between is one stop', () => {
  const step = (eventId: string, siteId: string | null) => ({ eventId, siteId });
  const story = [step('1', 'point'), step('2', 'point'), step('3', null), step('4', 'station'), step('5', 'point')];
  expect(stopsOf(story)).toEqual([
    { siteId: 'point', eventIds: ['1', '2'] },
    { siteId: 'station', eventIds: ['4'] },
    { siteId: 'point', eventIds: ['5'] },
  ]);
});
