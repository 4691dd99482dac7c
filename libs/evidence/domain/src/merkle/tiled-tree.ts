import type { Digest } from './digest.ts';
import { foldComplete, foldEdge } from './fold.ts';
import { consistencySpans, inclusionSpans, subtreesOf, type Span, type Subtree } from './spans.ts';

/** Levels that lie between two tiers; a tile has as many children as fit between them. */
export const tierLevels = 8;
export const tileWidth = 2 ** tierLevels;

/**
 * Reads the children of a tile from left to right, as many as there are. Those of tier 0 are leaves; those of tier n are
 * complete subtrees of 256ⁿ leaves. Tile `index` begins with child `index · 256`.
 */
export type ReadTile = (tier: number, index: number) => Promise<readonly Digest[]>;

/** A tree of which every eighth level is kept: any root or proof takes a few tiles, whatever the size. */
export interface TiledTree {
  /** The root over the first leaves; `null` where there are fewer. */
  rootAt(size: number): Promise<Digest | null>;
  /** The path from a leaf to the root at a size; `null` where the tree does not reach so far. */
  inclusion(index: number, size: number): Promise<readonly Digest[] | null>;
  /** What proves that the tree at the first size begins the tree at the second; `null` where it does not reach so far. */
  consistency(first: number, second: number): Promise<readonly Digest[] | null>;
}

/** @param read is asked once for each tile, as long as the tree is in use */
export const tiledTree = (read: ReadTile): TiledTree => {
  const tiles = new Map<string, Promise<readonly Digest[]>>();
  const tile = (tier: number, index: number): Promise<readonly Digest[]> => {
    const key = `${tier}/${index}`;
    const known = tiles.get(key) ?? read(tier, index);
    tiles.set(key, known);
    return known;
  };
  const subtreeRoot = async ({ level, index }: Subtree): Promise<Digest | null> => {
    const tier = Math.floor(level / tierLevels);
    const width = 2 ** (level % tierLevels);
    const first = index * width;
    const begin = first % tileWidth;
    const children = (await tile(tier, Math.floor(first / tileWidth))).slice(begin, begin + width);
    return children.length === width ? foldComplete(children) : null;
  };
  const spanRoot = async (span: Span): Promise<Digest | null> => {
    const roots = await allOf(subtreesOf(span), subtreeRoot);
    return roots === null ? null : foldEdge(roots);
  };
  return {
    rootAt: (size) => spanRoot({ from: 0, to: size }),
    inclusion: (index, size) => allOf(inclusionSpans(index, size), spanRoot),
    consistency: (first, second) => allOf(consistencySpans(first, second), spanRoot),
  };
};

/** One after the other: they read by one connection. */
const allOf = async <Part>(
  parts: readonly Part[],
  rootOf: (part: Part) => Promise<Digest | null>,
): Promise<readonly Digest[] | null> => {
  const roots: Digest[] = [];
  for (const part of parts) {
    const root = await rootOf(part);
    if (root === null) return null;
    roots.push(root);
  }
  return roots;
};
