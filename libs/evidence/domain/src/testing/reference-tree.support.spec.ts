import { emptyRoot, leafDigest, nodeDigest, type Digest } from '../index.ts';

/** The definition of RFC 6962, 2.1, word for word: slow, and plainly right. */
export const referenceRoot = (leaves: readonly Digest[]): Digest => {
  const [only] = leaves;
  if (only === undefined) return emptyRoot;
  if (leaves.length === 1) return only;
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return nodeDigest(referenceRoot(leaves.slice(0, split)), referenceRoot(leaves.slice(split)));
};

/** The definition of a path, RFC 6962, 2.1.1, word for word. */
export const referencePath = (leaves: readonly Digest[], index: number): readonly Digest[] => {
  if (leaves.length <= 1) return [];
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...referencePath(left, index), referenceRoot(right)]
    : [...referencePath(right, index - split), referenceRoot(left)];
};

/** Leaves that differ from each other and from those of another seed. */
export const leavesOf = (count: number, seed = 0): readonly Digest[] =>
  Array.from({ length: count }, (_, index) =>
    leafDigest(Uint8Array.of(seed, index >> 16, (index >> 8) & 255, index & 255)),
  );

/** Tiles over leaves in memory, complete subtrees alone, as a table keeps them. */
export const tilesOver =
  (leaves: readonly Digest[], width = 256) =>
  (tier: number, index: number): Promise<readonly Digest[]> => {
    const span = width ** tier;
    const complete = Math.floor(leaves.length / span);
    const children: Digest[] = [];
    for (let child = index * width; child < Math.min(complete, (index + 1) * width); child += 1) {
      children.push(referenceRoot(leaves.slice(child * span, (child + 1) * span)));
    }
    return Promise.resolve(children);
  };
