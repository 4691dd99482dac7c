import { nodeDigest, type Digest } from './digest.ts';
import { foldEdge } from './fold.ts';

/** A tree that only grows, of which nothing is kept but the complete subtrees at its right edge. */
export interface Frontier {
  size(): number;
  append(leaf: Digest): void;
  /** The root over everything appended so far. */
  root(): Digest;
}

interface Complete {
  readonly level: number;
  readonly digest: Digest;
}

/** For whoever reads all leaves once, in order: two digests a leaf, and memory for one a level. */
export const openFrontier = (): Frontier => {
  const edge: Complete[] = [];
  let size = 0;
  return {
    size: () => size,
    append: (leaf) => {
      let grown: Complete = { level: 0, digest: leaf };
      for (let left = edge.at(-1); left?.level === grown.level; left = edge.at(-1)) {
        edge.pop();
        grown = { level: grown.level + 1, digest: nodeDigest(left.digest, grown.digest) };
      }
      edge.push(grown);
      size += 1;
    },
    root: () => foldEdge(edge.map(({ digest }) => digest)),
  };
};
