import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  digestOfHex,
  hexOf,
  leafDigest,
  leafOfRecord,
  nodeDigest,
  openFrontier,
  tiledTree,
  verifyConsistency,
  verifyInclusion,
  type Digest,
} from '../index.ts';
import { leavesOf, referenceRoot, tilesOver } from '../testing/reference-tree.support.spec.ts';

const most = 70;
const leaves = leavesOf(most);
const roots = leaves.map((_, index) => referenceRoot(leaves.slice(0, index + 1)));
const rootOf = (size: number): Digest => roots[size - 1]!;
const tree = tiledTree(tilesOver(leaves));
const pairs = Array.from({ length: most }, (_, one) =>
  Array.from({ length: one + 1 }, (__, other) => [other, one + 1] as const),
).flat();

const flipped = (digest: Digest): Digest => Uint8Array.from(digest, (byte, index) => (index === 7 ? byte ^ 1 : byte));

describe('a tree', () => {
  it('has the root of its definition at every size', async () => {
    const frontier = openFrontier();
    for (let size = 1; size <= most; size += 1) {
      frontier.append(leaves[size - 1]!);
      expect(hexOf(frontier.root())).toBe(hexOf(rootOf(size)));
      expect(hexOf((await tree.rootAt(size))!)).toBe(hexOf(rootOf(size)));
    }
    expect(frontier.size()).toBe(most);
  });

  it('proves every leaf at every size, and each path shows no other leaf, place or size', async () => {
    for (const [index, size] of pairs) {
      const path = (await tree.inclusion(index, size))!;
      const claim = { leaf: leaves[index]!, index, size, path };
      expect(verifyInclusion(claim, rootOf(size))).toBe(true);
      expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf) }, rootOf(size))).toBe(false);
      expect(verifyInclusion(claim, flipped(rootOf(size)))).toBe(false);
      expect(verifyInclusion({ ...claim, path: [...path, rootOf(1)] }, rootOf(size))).toBe(false);
      if (path.length > 0) expect(verifyInclusion({ ...claim, path: path.slice(1) }, rootOf(size))).toBe(false);
      for (const other of [index - 1, index + 1, size, -1]) {
        expect(verifyInclusion({ ...claim, index: other }, rootOf(size))).toBe(false);
      }
    }
  });

  it('proves that each size begins each larger one, and nothing else', async () => {
    for (const [before, size] of pairs) {
      const first = before + 1;
      if (first > size) continue;
      const proof = (await tree.consistency(first, size))!;
      const heads = [
        { size: first, root: rootOf(first) },
        { size, root: rootOf(size) },
      ] as const;
      expect(verifyConsistency(...heads, proof)).toBe(true);
      expect(verifyConsistency({ ...heads[0], root: flipped(heads[0].root) }, heads[1], proof)).toBe(false);
      expect(verifyConsistency(heads[0], { ...heads[1], root: flipped(heads[1].root) }, proof)).toBe(false);
      expect(verifyConsistency(...heads, [...proof, rootOf(1)])).toBe(false);
      if (proof.length > 0) {
        expect(verifyConsistency(...heads, proof.slice(1))).toBe(false);
        expect(verifyConsistency(...heads, proof.slice(0, -1))).toBe(false);
        expect(verifyConsistency(...heads, proof.map(flipped))).toBe(false);
      }
      if (first < size) expect(verifyConsistency(heads[1], heads[0], proof)).toBe(false);
    }
  });

  it('finds any change of an earlier leaf', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), fc.nat(), async (first, more, which) => {
        const size = first + 1 + (more % 300);
        const honest = leavesOf(size);
        const changed = honest.map((leaf, index) => (index === which % first ? flipped(leaf) : leaf));
        const before = { size: first, root: (await tiledTree(tilesOver(honest)).rootAt(first))! };
        const now = tiledTree(tilesOver(changed));
        const after = { size, root: (await now.rootAt(size))! };
        expect(verifyConsistency(before, after, (await now.consistency(first, size))!)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same by tiles of several tiers', async () => {
    const many = leavesOf(66_000, 1);
    const frontier = openFrontier();
    const sizes = [255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_000];
    const known = new Map<number, Digest>();
    for (const [index, leaf] of many.entries()) {
      frontier.append(leaf);
      if (sizes.includes(index + 1)) known.set(index + 1, frontier.root());
    }
    const tiled = tiledTree(tilesOver(many));
    for (const [size, root] of known) {
      expect(hexOf((await tiled.rootAt(size))!)).toBe(hexOf(root));
      for (const index of [0, 1, 254, Math.floor(size / 2), size - 1]) {
        if (index >= size) continue;
        const path = (await tiled.inclusion(index, size))!;
        expect(verifyInclusion({ leaf: many[index]!, index, size, path }, root)).toBe(true);
      }
      for (const first of sizes.filter((one) => one <= size)) {
        const proof = (await tiled.consistency(first, size))!;
        expect(verifyConsistency({ size: first, root: known.get(first)! }, { size, root }, proof)).toBe(true);
      }
    }
  });

  it('does not reach beyond its leaves', async () => {
    expect(await tree.rootAt(most + 1)).toBeNull();
    expect(await tree.inclusion(0, most + 1)).toBeNull();
    expect(await tree.consistency(1, most + 1)).toBeNull();
  });
});

describe('a digest', () => {
  it('keeps leaves and nodes apart', () => {
    const [one, other] = leavesOf(2) as [Digest, Digest];
    expect(hexOf(leafDigest(Uint8Array.of(...one, ...other)))).not.toBe(hexOf(nodeDigest(one, other)));
  });

  it('of a record is that of the digest of its bytes', () => {
    expect(hexOf(leafOfRecord('{"名":"冰箱"}'))).toMatch(/^[0-9a-f]{64}$/);
    expect(hexOf(leafOfRecord('a'))).not.toBe(hexOf(leafOfRecord('b')));
  });

  it('is read from hexadecimal digits alone', () => {
    const [one] = leavesOf(1) as [Digest];
    expect(digestOfHex(hexOf(one))).toEqual(Uint8Array.from(one));
    for (const wrong of ['', 'ab', 'g'.repeat(64), `${hexOf(one)}00`, hexOf(one).toUpperCase()]) {
      expect(digestOfHex(wrong)).toBeNull();
    }
  });
});
