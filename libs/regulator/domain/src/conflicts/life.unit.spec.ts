import { describe, expect, it } from '@jest/globals';
import type { ItemFacts } from '@huihuan/contracts-events';
import fc from 'fast-check';
import { moved, named, type ItemTouch } from '../items/item-touch.ts';
import type { Place } from '../items/place.ts';
import { evolveLife, type Life } from './life.ts';

const itemId = '019b8b74-1800-774f-97be-d31094c8e8c3';
const item = (custodySeq: number): ItemFacts => ({
  ...{ itemId, tracking: 'item', family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000 },
  ...{ identifiers: [], custodySeq },
});
const site: Place = { kind: 'site', siteId: 's' };

const told: readonly { readonly touch: ItemTouch; readonly at: string }[] = [
  { touch: moved(item(1), site), at: '2026-03-02T01:00:00.000Z' },
  { touch: moved(item(2), { kind: 'shipment', shipmentId: 't' }), at: '2026-03-02T02:00:00.000Z' },
  // The clock of the receiver is slow.
  { touch: moved(item(3), site), at: '2026-03-02T00:59:00.000Z' },
  { touch: named(itemId), at: '2026-03-02T09:00:00.000Z' },
  { touch: moved(item(4), { kind: 'closed', outcome: 'recycled' }), at: '2026-03-02T04:00:00.000Z' },
];
const lifeAfter = (some: typeof told): Life | null =>
  some.reduce<Life | null>((life, { touch, at }) => evolveLife(life, touch, at), null);

describe('the life of an item', () => {
  it('begins and ends by its custody numbers, at the times that were recorded, in any order and with repetitions', () => {
    const expected = { itemId, first: 1, beganAt: told[0]?.at, last: 4, endedAt: told[4]?.at };
    expect(lifeAfter(told)).toEqual(expected);
    const orders = fc.shuffledSubarray([...told, ...told], { minLength: 2 * told.length });
    fc.assert(fc.property(orders, (order) => expect(lifeAfter(order)).toEqual(expected)));
  });

  it('goes on until its end is heard, and is none for who was only named', () => {
    expect(lifeAfter(told.slice(0, 3))).toMatchObject({ endedAt: null });
    expect(lifeAfter(told.slice(3, 4))).toBeNull();
  });
});
