import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliver } from './deliver.ts';
import { worldOf, type Letter } from './world.spec-support.ts';

const letter = (place: number, key: string, poison = false): Letter => ({ place, key, poison });
const places = (letters: readonly Letter[]): number[] => letters.map(({ place }) => place);

describe('deliver', () => {
  it('applies a healthy batch in one call', async () => {
    const world = worldOf();
    await deliver([letter(1, 'a'), letter(2, 'b'), letter(3, 'a')], world);
    expect(places(world.applied)).toEqual([1, 2, 3]);
    expect(world.calls).toBe(1);
  });

  it('asks nothing of anybody for an empty batch', async () => {
    const world = worldOf();
    await deliver([], world);
    expect(world.calls).toBe(0);
  });

  it('puts the poison aside with what it threw, and its neighbours go on', async () => {
    const world = worldOf();
    await deliver([letter(1, 'a'), letter(2, 'b', true), letter(3, 'c')], world);
    expect(places(world.applied)).toEqual([1, 3]);
    expect(places(world.aside)).toEqual([2]);
    expect(world.failures).toEqual([new Error('poison 2')]);
  });

  it('puts later messages of the key behind the poison, wherever the halves fall', async () => {
    const world = worldOf();
    await deliver([letter(1, 'a', true), letter(2, 'a'), letter(3, 'b'), letter(4, 'a'), letter(5, 'a', true)], world);
    expect(places(world.applied)).toEqual([3]);
    expect(places(world.aside)).toEqual([1]);
    expect(places(world.behind)).toEqual([2, 4, 5]);
  });

  it('puts messages behind a letter that waited before', async () => {
    const world = worldOf();
    await deliver([letter(1, 'a', true)], world);
    await deliver([letter(2, 'a'), letter(3, 'b')], world);
    expect(places(world.behind)).toEqual([2]);
    expect(places(world.applied)).toEqual([3]);
  });

  it('finds one poison among a thousand in about twenty calls', async () => {
    const world = worldOf();
    await deliver(
      Array.from({ length: 1_000 }, (_, place) => letter(place, `key ${place}`, place === 700)),
      world,
    );
    expect(world.applied).toHaveLength(999);
    expect(world.calls).toBeLessThanOrEqual(22);
  });

  it('applies a batch that fails only as a whole', async () => {
    const world = worldOf({ largestTransaction: 3 });
    await deliver(
      Array.from({ length: 10 }, (_, place) => letter(place, 'a')),
      world,
    );
    expect(places(world.applied)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(world.aside).toEqual([]);
  });

  it('rejects with a temporary failure and blames nobody', async () => {
    const world = worldOf({ temporaryAt: new Set([1]) });
    await expect(deliver([letter(1, 'a'), letter(2, 'b', true)], world)).rejects.toThrow('away');
    expect(world.aside).toEqual([]);
    expect(world.applied).toEqual([]);
  });

  it('rejects when the poison cannot be put aside', async () => {
    const world = worldOf();
    const full = { ...bound(world), putAside: () => Promise.reject(new Error('no room')) };
    await expect(deliver([letter(1, 'a', true)], full)).rejects.toThrow('no room');
  });
});

const bound = (world: ReturnType<typeof worldOf>) => ({
  apply: (letters: readonly Letter[]) => world.apply(letters),
  isTemporary: (failure: unknown) => world.isTemporary(failure),
  keyOf: (one: Letter) => world.keyOf(one),
  putBehind: (letters: readonly Letter[]) => world.putBehind(letters),
});

const batch = fc
  .array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), poison: fc.boolean() }), { maxLength: 40 })
  .map((letters) => letters.map(({ key, poison }, place) => ({ place, key, poison })));

describe('deliver, whatever comes', () => {
  it('gives each message one end, keeps the order of keys, applies nothing of a key after its poison', async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (letters) => {
        const world = worldOf();
        await deliver(letters, world);
        expectRightEnd(world, letters);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing and does nothing twice where it was interrupted and the batch comes again', async () => {
    await fc.assert(
      fc.asyncProperty(batch, fc.array(fc.nat(60), { maxLength: 6 }), async (letters, troubles) => {
        const world = worldOf({ temporaryAt: new Set(troubles) });
        // Each trouble is met once at the most, so this many deliveries suffice.
        for (let tries = 0; tries <= troubles.length; tries += 1) {
          const rejected = await deliver(letters, world).then(
            () => false,
            () => true,
          );
          if (!rejected) break;
        }
        expectRightEnd(world, letters);
      }),
      { numRuns: 500 },
    );
  });
});

const expectRightEnd = (world: ReturnType<typeof worldOf>, letters: readonly Letter[]): void => {
  const ends = [...world.applied, ...world.aside, ...world.behind];
  expect(places(ends).sort((a, b) => a - b)).toEqual(places(letters));
  expect(world.aside.every(({ poison }) => poison)).toBe(true);
  for (const key of new Set(letters.map((one) => one.key))) {
    const ofKey = letters.filter((one) => one.key === key);
    const poison = ofKey.findIndex((one) => one.poison);
    const free = poison === -1 ? ofKey : ofKey.slice(0, poison);
    expect(places(world.applied.filter((one) => one.key === key))).toEqual(places(free));
    expect(places(world.aside.filter((one) => one.key === key))).toEqual(poison === -1 ? [] : [ofKey[poison]?.place]);
    expect(places(world.behind.filter((one) => one.key === key))).toEqual(
      poison === -1 ? [] : places(ofKey.slice(poison + 1)),
    );
  }
};
