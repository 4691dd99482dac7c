import { describe, expect, it } from '@jest/globals';
import { hexOf, leafDigest, openFrontier, tiledTree, verifyConsistency, verifyInclusion } from '../index.ts';
import { digestOfHex, type Digest } from './digest.ts';
import { tilesOver } from '../testing/reference-tree.support.spec.ts';

/**
 * The vectors of Certificate Transparency's reference implementation, kept today in transparency-dev/merkle:
 * `testonly/constants.go` (leaves and roots) and `proof/verify_test.go` (proofs).
 */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const node = {
  leaf0: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  leaf1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  leaf4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  leaf6: 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
  from0to2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  from2to4: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  from4to6: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  from6to8: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  from0to4: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  from4to8: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
};

const leaves = entries.map((entry) => leafDigest(Buffer.from(entry, 'hex')));
const digest = (hex: string | undefined): Digest => digestOfHex(hex ?? '') ?? new Uint8Array();
const tree = tiledTree(tilesOver(leaves));

describe('the published vectors', () => {
  it.each(roots.map((root, size) => [size, root] as const))('the root over %d leaves', async (size, root) => {
    const frontier = openFrontier();
    for (const leaf of leaves.slice(0, size)) frontier.append(leaf);
    expect(hexOf(frontier.root())).toBe(root);
    expect(hexOf((await tree.rootAt(size))!)).toBe(root);
  });

  it.each([
    [0, 1, []],
    [0, 8, [node.leaf1, node.from2to4, node.from4to8]],
    [5, 8, [node.leaf4, node.from6to8, node.from0to4]],
    [2, 3, [node.from0to2]],
    [1, 5, [node.leaf0, node.from2to4, node.leaf4]],
  ])('the inclusion of leaf %d in a tree of %d', async (index, size, path) => {
    expect((await tree.inclusion(index, size))?.map(hexOf)).toEqual(path);
    const claim = { leaf: leaves[index]!, index, size, path: path.map(digest) };
    expect(verifyInclusion(claim, digest(roots[size]))).toBe(true);
  });

  it.each([
    [1, 1, []],
    [1, 8, [node.leaf1, node.from2to4, node.from4to8]],
    [6, 8, [node.from4to6, node.from6to8, node.from0to4]],
    [2, 5, [node.from2to4, node.leaf4]],
    [6, 7, [node.from4to6, node.leaf6, node.from0to4]],
  ])('the consistency of a tree of %d with one of %d', async (first, second, proof) => {
    expect((await tree.consistency(first, second))?.map(hexOf)).toEqual(proof);
    const heads = [first, second].map((size) => ({ size, root: digest(roots[size]) }));
    expect(verifyConsistency(heads[0]!, heads[1]!, proof.map(digest))).toBe(true);
  });
});
