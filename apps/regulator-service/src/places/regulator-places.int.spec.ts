import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Place } from '@huihuan/contracts-access';
import { fact, serviceSource } from '@huihuan/contracts-events';
import { conflictIdOf } from '@huihuan/regulator-domain';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { regulatorPlaces } from './regulator-places.ts';
import { TwoCounties } from './spec/two-counties.support.spec.ts';

const network = new TwoCounties();
const { log } = network.story;
const identifier = { kind: 'vin', value: 'LSVAA4185PA000909' } as const;
/** A conflict that was told of, about items of which nothing else has arrived. */
const unplaced = [log.id(), log.id()].toSorted();
let regulator: TestRegulator;

beforeAll(async () => {
  regulator = await newTestRegulator();
  const opened = { conflictId: conflictIdOf(identifier, 0), identifier, itemIds: unplaced };
  log.tell(serviceSource('regulator'), fact('cn.huihuan.conflict.opened.v1', opened));
  await regulator.project(log.deliveries);
});

afterAll(() => regulator.test.drop());

type Subject = Parameters<ReturnType<typeof regulatorPlaces>>[0];

const placesOf = async (subject: Subject): Promise<string | null> => {
  const places = await regulatorPlaces(regulator.database)(subject);
  const wordOf = (place: Place): string => (place.kind === 'site' ? network.nameOf(place.siteId) : place.kind);
  return places === null ? null : places.map(wordOf).toSorted().join(' ');
};

describe('the places', () => {
  it.each([
    ['stays', 'network yard'],
    ['gone', 'network yard'],
    ['lost', 'network station yard'],
    ['passed', 'farYard network station yard'],
    ['local', 'centre network'],
    ['copper', 'centre network'],
  ])('of %s are all of its story: %s', async (item, places) => {
    expect(await placesOf({ item: network.idOf(item) })).toBe(places);
  });

  it('of what travels are both ends', async () => {
    const [item] = network.shipments['between']!.items;
    expect(await placesOf({ item: item!.itemId })).toBe('corner network station');
    expect(await placesOf({ shipment: network.idOf('between') })).toBe('corner station');
  });

  it('of a conflict are those of all its items', async () => {
    expect(await placesOf({ conflict: conflictIdOf({ kind: 'vin', value: 'LSVAA4185PA000404' }, 0) })).toBe(
      'farStation farYard network yard',
    );
  });

  it('of what nobody has placed are the network: no area may claim it', async () => {
    expect(await placesOf({ conflict: conflictIdOf(identifier, 0) })).toBe('network');
  });

  it('of what nobody has heard of are unknown', async () => {
    expect(await Promise.all([placesOf({ item: log.id() }), placesOf({ conflict: log.id() })])).toEqual([null, null]);
    expect(await Promise.all([placesOf({ job: log.id() }), placesOf({ shipment: log.id() })])).toEqual([null, null]);
  });
});
