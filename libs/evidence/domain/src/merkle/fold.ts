import { emptyRoot, nodeDigest, type Digest } from './digest.ts';

/** The root over subtrees that grow smaller from left to right, as the right edge of a tree has them. */
export const foldEdge = (subtrees: readonly Digest[]): Digest =>
  subtrees.length === 0 ? emptyRoot : subtrees.reduceRight((right, left) => nodeDigest(left, right));

/** The root of a complete subtree, from its children beside each other. Their number is a power of two. */
export const foldComplete = (children: readonly Digest[]): Digest => {
  let row = children;
  while (row.length > 1) {
    const above: Digest[] = [];
    for (let index = 0; index + 1 < row.length; index += 2) {
      const [left, right] = [row[index], row[index + 1]];
      if (left !== undefined && right !== undefined) above.push(nodeDigest(left, right));
    }
    row = above;
  }
  return row[0] ?? emptyRoot;
};
