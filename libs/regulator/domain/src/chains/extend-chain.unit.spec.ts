import { describe, expect, it } from '@jest/globals';
import { genesis } from '@huihuan/contracts-events';
import fc from 'fast-check';
import { extendChain } from './extend-chain.ts';
import { gapsOf, maxSeqOf, type ChainLink, type ChainState } from './chain-state.ts';

const empty: ChainState = { head: genesis, runs: [] };
const link = (seq: number, more: Partial<ChainLink> = {}): ChainLink => ({
  seq,
  hash: `hash-${seq}`,
  prevHash: seq === 1 ? genesis.hash : `hash-${seq - 1}`,
  ...more,
});
const links = (count: number): ChainLink[] => Array.from({ length: count }, (_, index) => link(index + 1));

/** Adds events batch by batch. */
const arrive = (batches: readonly (readonly ChainLink[])[]) =>
  batches.reduce(
    (known, batch) => {
      const { chain, flaws } = extendChain(known.chain, batch);
      return { chain, flaws: [...known.flaws, ...flaws] };
    },
    { chain: empty, flaws: [] as readonly { seq: number; kind: string }[] },
  );

describe('a chain', () => {
  it('grows at its head', () => {
    expect(arrive([links(2), [link(3)]])).toEqual({ chain: { head: { seq: 3, hash: 'hash-3' }, runs: [] }, flaws: [] });
  });

  it('keeps what lies beyond a gap, and closes it', () => {
    const { chain } = arrive([[link(1), link(4), link(5), link(8)]]);
    expect(gapsOf(chain)).toEqual([
      { fromSeq: 2, toSeq: 3 },
      { fromSeq: 6, toSeq: 7 },
    ]);
    expect([chain.head.seq, maxSeqOf(chain)]).toEqual([1, 8]);
    expect(extendChain(chain, [link(7), link(6)]).chain.runs).toMatchObject([{ fromSeq: 4, toSeq: 8 }]);
  });

  it('lacks its beginning until the first event comes', () => {
    const { chain } = arrive([[link(2)]]);
    expect(gapsOf(chain)).toEqual([{ fromSeq: 1, toSeq: 1 }]);
    expect(extendChain(chain, [link(1)]).chain).toEqual({ head: { seq: 2, hash: 'hash-2' }, runs: [] });
  });

  it('must begin with the first event of all', () => {
    expect(arrive([[link(1, { prevHash: 'hash-0' })]]).flaws).toEqual([{ seq: 1, kind: 'broken-link' }]);
  });

  it('finds a link that names another event, from whichever side the second comes', () => {
    const wrong = link(3, { prevHash: 'other' });
    for (const batches of [
      [links(2), [wrong]],
      [[wrong], links(2)],
      [[link(1)], [wrong], [link(2)]],
    ]) {
      expect(arrive(batches).flaws).toEqual([{ seq: 3, kind: 'broken-link' }]);
    }
  });

  it('finds a second event under a number that is taken, also beyond a gap', () => {
    expect(arrive([links(3), [link(2, { hash: 'other' })]]).flaws).toEqual([{ seq: 2, kind: 'duplicate' }]);
    expect(arrive([[link(5), link(6)], [link(6, { hash: 'other' })]]).flaws).toEqual([{ seq: 6, kind: 'duplicate' }]);
  });

  it('ends up whole in any order and any batches', () => {
    const arrivals = fc
      .integer({ min: 1, max: 40 })
      .chain((count) =>
        fc.tuple(fc.shuffledSubarray(links(count), { minLength: count }), fc.integer({ min: 1, max: 7 })),
      );
    fc.assert(
      fc.property(arrivals, ([shuffled, size]) => {
        const batches = shuffled.flatMap((_, index) =>
          index % size === 0 ? [shuffled.slice(index, index + size)] : [],
        );
        const count = shuffled.length;
        expect(arrive(batches)).toEqual({
          chain: { head: { seq: count, hash: `hash-${count}` }, runs: [] },
          flaws: [],
        });
      }),
    );
  });

  it('knows at any time exactly which numbers are missing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(links(30)), (some) => {
        const { chain, flaws } = arrive(some.map((one) => [one]));
        const missing = gapsOf(chain).flatMap(({ fromSeq, toSeq }) =>
          Array.from({ length: toSeq - fromSeq + 1 }, (_, index) => fromSeq + index),
        );
        const seen = new Set(some.map(({ seq }) => seq));
        const highest = Math.max(0, ...seen);
        expect(flaws).toEqual([]);
        expect(missing).toEqual(
          links(highest)
            .map(({ seq }) => seq)
            .filter((seq) => !seen.has(seq)),
        );
      }),
    );
  });
});
