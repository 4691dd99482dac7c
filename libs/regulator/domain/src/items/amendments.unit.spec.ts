import { describe, expect, it } from '@jest/globals';
import { fact, type EventData, type Identifier, type ItemFacts, type ReadEvent } from '@huihuan/contracts-events';
import fc from 'fast-check';
import { evolveLife, type Life } from '../conflicts/life.ts';
import { flowsOf } from '../flows/flows-of.ts';
import { summarise } from '../summary/summarise.ts';
import { evolveItem } from './evolve-item.ts';
import { unknownItem, type ItemState } from './item-state.ts';
import { touchesOf } from './touches-of.ts';

const [itemId, site, wrong, right]: [string, string, Identifier, Identifier] = [
  ...(['item', 'site'] as const),
  { kind: 'vin', value: 'WRONG' },
  { kind: 'vin', value: 'RIGHT' },
];
const item = (custodySeq: number, more: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{ itemId, tracking: 'item', family: 'vehicle', classCode: 'vehicle.car', grams: 900, identifiers: [wrong] },
  ...{ custodySeq, ...more },
});
const told = (said: { readonly type: string; readonly data: object }, minute: number): ReadEvent =>
  ({
    ...{ ...said, id: `event-${minute}`, source: 'urn:x', subject: itemId, correlationId: '', causationId: '' },
    ...{ time: `2026-03-02T01:0${minute}:00.000Z`, siteSeq: minute, prevHash: '', evidence: null },
  }) as unknown as ReadEvent;
type Amended = EventData<'cn.huihuan.item.amended.v1'>;
const amended = (after: ItemFacts, before: ItemFacts, more: Partial<Amended> = {}) =>
  fact('cn.huihuan.item.amended.v1', {
    ...{ siteId: site, item: after, before, place: 'stock', jobId: null, corrects: 'event', correctionId: null },
    ...{ proposedBy: null, agreedBy: null, reason: 'x', staffId: null, ...more },
  });
const bus = item(2, { classCode: 'vehicle.bus', grams: 1950, identifiers: [right] });
const closing = fact('cn.huihuan.item.closed.v1', {
  ...{ siteId: site, outcome: 'recycled', items: [item(3, { ...bus, custodySeq: 3 })], shipmentId: null },
  ...{ deliveredTo: null, documentReference: null, reason: 'x' },
});
const later: Partial<ItemFacts> = { identifiers: [wrong, right] };
const story = [
  told(amended(bus, item(1)), 1),
  told(closing, 2),
  told(amended(item(4, { ...bus, ...later, custodySeq: 4 }), bus, { place: 'closed' }), 3),
];
const first = { touch: { itemId, move: { item: item(1), place: { kind: 'site', siteId: site } as const } } };
const after = (events: readonly ReadEvent[], isFirstLast = false): ItemState => {
  const touches = events.flatMap((event) => touchesOf(event).map((touch) => ({ touch, of: event })));
  const [of] = story;
  const handIn = of === undefined ? [] : [{ ...first, of }];
  const all = isFirstLast ? [...touches, ...handIn] : [...handIn, ...touches];
  return all.reduce((state, one) => evolveItem(state, one.touch, one.of), unknownItem(itemId));
};

describe('an amended item', () => {
  it('is of the class and weight that the amendment says, and carries its identifiers alone', () => {
    expect(after(story.slice(0, 1))).toMatchObject({
      goods: { classCode: 'vehicle.bus' },
      grams: 1950,
      identifiers: [right],
      place: { kind: 'site', siteId: site },
    });
  });

  it('does not take back by an older word what was amended away, and does by a newer amendment', () => {
    expect(after(story.slice(0, 1), true).identifiers).toEqual([right]);
    expect(after(story).identifiers).toEqual([right, wrong]);
  });

  it('ended as was said when it was closed, also where it was amended after', () => {
    expect(after(story).place).toEqual({ kind: 'closed', outcome: 'recycled' });
    expect(after(story.slice(2)).place).toEqual({ kind: 'closed', outcome: null });
  });

  it('is the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(story, { minLength: story.length }), fc.boolean(), (events, isFirstLast) => {
        expect(after(events, isFirstLast)).toEqual(after(story));
      }),
    );
  });

  it('lives no longer by being amended when it is gone', () => {
    const lives = story.reduce<Life | null>(
      (life, event) => touchesOf(event).reduce((known, touch) => evolveLife(known, touch, event.time), life),
      null,
    );
    expect(lives?.endedAt).toBe('2026-03-02T01:02:00.000Z');
  });
});

describe('what an amendment moves', () => {
  it('is the piece with its weight, from the one class to the other', () => {
    expect(story.slice(0, 1).flatMap(flowsOf)).toEqual([
      { siteId: site, classCode: 'vehicle.car', kind: 'corrected', items: -1, grams: -900 },
      { siteId: site, classCode: 'vehicle.bus', kind: 'corrected', items: 1, grams: 1950 },
    ]);
  });

  it('is only the difference of weight where the class stays', () => {
    const lighter = told(amended(item(2, { grams: 880 }), item(1)), 1);
    expect(flowsOf(lighter)).toEqual([
      { siteId: site, classCode: 'vehicle.car', kind: 'corrected', items: 0, grams: -20 },
    ]);
  });

  it('is nothing where the goods are gone', () => {
    expect(story.slice(2).flatMap(flowsOf)).toEqual([]);
  });
});

describe('the words for it', () => {
  it('say before and after, who proposed and who agreed', () => {
    expect(summarise(told(amended(bus, item(1), { proposedBy: 'a', agreedBy: 'b' }), 1))).toEqual({
      zh: 'vehicle.bus更正：重量 0.9 kg → 1.9 kg；类别 vehicle.car → vehicle.bus；编号 WRONG → RIGHT（a提出，b同意）',
      en: 'vehicle.bus corrected: weight 0.9 kg → 1.9 kg; class vehicle.car → vehicle.bus; numbers WRONG → RIGHT (proposed by a, agreed by b)',
    });
    const word = { correctionId: 'c', itemId, bySiteId: 'a', withSiteId: 'b', staffId: null };
    const proposal = { holderSiteId: 'b', corrects: 'event', before: { grams: 900 }, after: { grams: 1900 } };
    expect(
      summarise(told(fact('cn.huihuan.correction.proposed.v1', { ...word, ...proposal, reason: 'x' }), 1)),
    ).toEqual({ zh: 'a向b提出更正：重量 0.9 kg → 1.9 kg', en: 'a proposes a correction to b: weight 0.9 kg → 1.9 kg' });
    expect(summarise(told(fact('cn.huihuan.correction.agreed.v1', word), 1)).zh).toBe('a同意所提更正');
    const ending = { ...word, ending: 'outdated', reason: 'x' } as const;
    expect(summarise(told(fact('cn.huihuan.correction.declined.v1', ending), 1)).en).toContain('out of date');
  });
});
