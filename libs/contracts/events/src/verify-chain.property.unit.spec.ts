import { describe, expect, it } from '@jest/globals';
import { uuidV7 } from '@huihuan/kernel-domain';
import fc from 'fast-check';
import { genesis, headAfter, seal, siteSource, type ChainHead, type SealedEvent } from './chain.ts';
import { fact, type Fact } from './events.ts';
import { verifyChain, type ChainRecord } from './verify-chain.ts';

const uuid = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .map(([time, random]) => uuidV7(time, random));
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });

const corrected = fc
  .record({ siteId: uuid, itemId: uuid, grams: fc.integer({ min: 1, max: 1e9 }), reason: text })
  .map(({ siteId, itemId, grams, reason }): Fact =>
    fact('cn.huihuan.item.corrected.v1', {
      ...{ siteId, corrects: itemId, beforeGrams: 1, reason, staffId: null },
      item: {
        ...{ itemId, tracking: 'item', family: 'device', classCode: 'device.phone', grams },
        ...{ identifiers: [{ kind: 'serial', value: 'SN-1' }], custodySeq: 2 },
      },
    }),
  );
const released = fc
  .record({ siteId: uuid, containerId: uuid, itemIds: fc.array(uuid, { minLength: 1, maxLength: 5 }) })
  .map((data): Fact => fact('cn.huihuan.items.released.v1', data));

const source = siteSource('0190a5b2-0000-7000-8000-000000000001');

const sealAll = (facts: readonly (readonly [Fact, string])[], from = source): readonly SealedEvent[] => {
  let head: ChainHead = genesis;
  return facts.map(([each, id]) => {
    const time = '2026-03-01T08:00:00.000Z';
    const sealed = seal(from, head, each, { id, time, correlationId: id, causationId: id });
    head = headAfter(sealed);
    return sealed;
  });
};

const chain = fc
  .array(fc.tuple(fc.oneof(corrected, released), uuid), { minLength: 1, maxLength: 12 })
  .map((facts) => sealAll(facts));
const longer = chain.filter((events) => events.length > 1);

const endOf = (events: readonly SealedEvent[]): ChainHead => {
  const last = events.at(-1);
  return last === undefined ? genesis : headAfter(last);
};
const pick = (length: number, at: number): number => at % length;

describe('a chain', () => {
  it('verifies as it was sealed, as a whole and from any event on', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (events, at) => {
        expect(verifyChain(events, { head: endOf(events) })).toBeNull();
        const from = pick(events.length, at);
        expect(
          verifyChain(events.slice(from), { after: endOf(events.slice(0, from)), head: endOf(events) }),
        ).toBeNull();
      }),
    );
  });

  it('shows a change of any one character of any record', () => {
    fc.assert(
      fc.property(
        chain,
        fc.nat(),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (events, at, position, character) => {
          const index = pick(events.length, at);
          const { record, hash } = events[index]!;
          const place = pick(record.length, position);
          const changed = record.slice(0, place) + character + record.slice(place + 1);
          fc.pre(changed !== record);
          const forged: readonly ChainRecord[] = events.with(index, {
            ...events[index]!,
            record: changed,
            hash,
          });
          expect(verifyChain(forged)).toMatchObject({ index });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shows a change even where its digest was made anew, unless the whole rest was sealed again', () => {
    fc.assert(
      fc.property(longer, fc.nat(), (events, at) => {
        const index = pick(events.length - 1, at);
        const [other] = sealAll([
          [fact('cn.huihuan.items.released.v1', { siteId: 'a', containerId: 'b', itemIds: ['c'] }), 'x'],
        ]);
        const head = endOf(events.slice(0, index));
        const { record } = other!;
        const { data } = JSON.parse(record) as {
          data: Extract<Fact, { type: 'cn.huihuan.items.released.v1' }>['data'];
        };
        const time = '2026-03-01T08:00:00.000Z';
        const forged = seal(source, head, fact('cn.huihuan.items.released.v1', data), {
          ...{ id: 'forged', time, correlationId: 'x', causationId: 'x' },
        });
        expect(verifyChain(events.with(index, forged))).toMatchObject({ fault: 'broken-link', index: index + 1 });
      }),
    );
  });

  it('shows a record that is dropped, doubled or swapped, and where', () => {
    fc.assert(
      fc.property(longer, fc.nat(), (events, at) => {
        const head = endOf(events);
        const index = pick(events.length, at);
        const dropped = events.toSpliced(index, 1);
        const isLast = index === events.length - 1;
        expect(verifyChain(dropped, { head })).toMatchObject({ fault: isLast ? 'cut-off' : 'out-of-order', index });
        const doubled = events.toSpliced(index, 0, events[index]!);
        expect(verifyChain(doubled, { head })).toMatchObject({ fault: 'out-of-order', index: index + 1 });
        const left = pick(events.length - 1, at);
        const swapped = events.with(left, events[left + 1]!).with(left + 1, events[left]!);
        expect(verifyChain(swapped, { head })).toMatchObject({ fault: 'out-of-order', index: left });
      }),
    );
  });

  it('shows a record of another site, one that is no canonical JSON, and an empty list where there was a chain', () => {
    const [first] = sealAll([
      [fact('cn.huihuan.items.released.v1', { siteId: 'a', containerId: 'b', itemIds: ['c'] }), 'x'],
    ]);
    const own = first!;
    const before = headAfter(own);
    const foreign = seal(
      siteSource('other'),
      before,
      fact('cn.huihuan.items.released.v1', { siteId: 'a', containerId: 'b', itemIds: ['c'] }),
      { id: 'y', time: '2026-03-01T08:00:00.000Z', correlationId: 'y', causationId: 'y' },
    );
    expect(verifyChain([own, foreign])).toMatchObject({ fault: 'foreign', index: 1 });
    expect(verifyChain([{ ...own, record: ` ${own.record}` }])).toMatchObject({ fault: 'unreadable' });
    expect(verifyChain([{ ...own, record: '[]' }])).toMatchObject({ fault: 'unreadable' });
    expect(verifyChain([{ ...own, record: '{}' }])).toMatchObject({ fault: 'unreadable' });
    expect(verifyChain([], { head: before })).toMatchObject({ fault: 'cut-off', index: 0, expectedSeq: 1 });
    expect(verifyChain([])).toBeNull();
  });
});
