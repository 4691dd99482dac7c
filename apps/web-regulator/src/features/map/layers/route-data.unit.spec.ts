import { expect, it } from '@jest/globals';
import { routeLines, routeStops } from './route-data.ts';

const places = new Map([
  ['point', [114, 34.7]],
  ['station', [114.1, 34.8]],
]);
const placeOf = (siteId: string) => places.get(siteId);
const stops = ['point', 'station', 'unknown', 'point'].map((siteId, index) => ({ siteId, eventIds: [String(index)] }));

it('the route of an item is a line from stop to stop, and has a gap where nobody knows the site', () => {
  expect(routeLines({ stops, pointed: null }, placeOf).features).toHaveLength(1);
});

it('a site has one mark with the numbers of its stops, and a click goes from one to the next', () => {
  const marks = (stop: number | null) =>
    routeStops({ stops, pointed: stop === null ? null : { stop, from: 'map' } }, placeOf, 'light').features.map(
      ({ properties }) => properties,
    );
  expect(marks(null).map((mark) => mark.stop)).toEqual([0, 1]);
  expect(marks(null)[0]?.image).toContain('"words":"1·4","isPointed":false');
  expect(marks(0)[0]).toMatchObject({ stop: 3, image: expect.stringContaining('"isPointed":true') });
});
