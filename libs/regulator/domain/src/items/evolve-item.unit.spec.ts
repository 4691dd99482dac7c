import { describe, expect, it } from '@jest/globals';
import type { Identifier, ItemFacts } from '@huihuan/contracts-events';
import fc from 'fast-check';
import { book, emptyLedger } from './custody-ledger.ts';
import { evolveItem } from './evolve-item.ts';
import { unknownItem, type ItemState } from './item-state.ts';
import { moved, named, type ItemTouch } from './item-touch.ts';
import type { Place } from './place.ts';

const itemId = '019b8b74-1800-774f-97be-d31094c8e8c3';
const vin: Identifier = { kind: 'vin', value: 'LSVAA4185PA000123' };
const plate: Identifier = { kind: 'plate', value: '豫A12345' };
const car = (custodySeq: number, more: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{ itemId, tracking: 'item', family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000 },
  ...{ identifiers: [vin], custodySeq, ...more },
});
const at = (siteId: string): Place => ({ kind: 'site', siteId });
const event = (id: string, time = '2026-03-02T01:00:00.000Z') => ({ id, time });

interface Said {
  readonly touch: ItemTouch;
  readonly of: { readonly id: string; readonly time: string };
}

const life: readonly Said[] = [
  { touch: { ...moved(car(1), at('a')), origin: { siteId: 'a', at: 'then', producedBy: null } }, of: event('1') },
  { touch: moved(car(2, { grams: 1_310_000 }), at('a')), of: event('2') },
  { touch: moved(car(3, { grams: 1_310_000 }), { kind: 'shipment', shipmentId: 's' }), of: event('3') },
  { touch: named(itemId), of: event('4') },
  { touch: moved(car(4, { grams: 1_305_000, identifiers: [plate, vin] }), at('b')), of: event('5') },
  { touch: { itemId, grade: 'reuse' }, of: event('6', '2026-03-02T03:00:00.000Z') },
  { touch: { itemId, grade: 'dismantle' }, of: event('7', '2026-03-02T04:00:00.000Z') },
  { touch: { itemId, loses: vin }, of: event('8') },
  {
    touch: moved(car(5, { grams: 1_305_000, identifiers: [plate] }), { kind: 'consumed', jobId: 'j' }),
    of: event('9'),
  },
];

const after = (said: readonly Said[]): ItemState =>
  said.reduce((state, { touch, of }) => evolveItem(state, touch, of), unknownItem(itemId));

describe('an item', () => {
  it('is where the highest custody number says', () => {
    expect(after(life.slice(0, 3))).toMatchObject({ custodySeq: 3, place: { kind: 'shipment' }, grams: 1_310_000 });
    expect(after([...life.slice(0, 3)].reverse())).toMatchObject({ custodySeq: 3, place: { kind: 'shipment' } });
  });

  it('has the last grade', () => {
    expect(after(life).grade).toMatchObject({ outcome: 'dismantle' });
  });

  it('loses for good what a settled conflict took away', () => {
    expect(after(life)).toMatchObject({ identifiers: [plate], lost: [vin] });
  });

  it('is the same in any order of its events', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...life], { minLength: life.length }), (shuffled) => {
        expect(after(shuffled)).toEqual(after(life));
      }),
    );
  });

  it('leaves one place and enters the next in the totals, in any order and any batches', () => {
    const arrivals = fc.tuple(fc.shuffledSubarray([...life]), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(arrivals, ([shuffled, size]) => {
        const ledger = emptyLedger();
        let state: ItemState | null = null;
        for (let from = 0; from < shuffled.length; from += size) {
          let next: ItemState = state ?? unknownItem(itemId);
          for (const { touch, of } of shuffled.slice(from, from + size)) next = evolveItem(next, touch, of);
          book(ledger, state, next);
          state = next;
        }
        const held = [...ledger.stock.values(), ...ledger.shipments.values()].filter(
          ({ items, grams }) => items !== 0 || grams !== 0,
        );
        const isHeld = state?.place?.kind === 'site' || state?.place?.kind === 'shipment';
        expect(held.map(({ items, grams }) => [items, grams])).toEqual(isHeld ? [[1, state?.grams]] : []);
      }),
    );
  });
});
