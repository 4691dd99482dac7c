/** Leaves of a tree from one number up to, not including, another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A subtree whose leaves are a power of two: those from `index · 2^level` on. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below a size of two or more: where a tree is split (RFC 6962, 2.1). */
const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

const sizeOf = ({ from, to }: Span): number => to - from;

const halvesOf = (span: Span): readonly [left: Span, right: Span] => {
  const middle = span.from + splitOf(sizeOf(span));
  return [
    { from: span.from, to: middle },
    { from: middle, to: span.to },
  ];
};

/** The subtrees whose roots prove that a leaf is in the tree of a size, the lowest first: PATH of RFC 6962, 2.1.1. */
export const inclusionSpans = (index: number, size: number): readonly Span[] =>
  pathWithin(index, { from: 0, to: size });

const pathWithin = (index: number, span: Span): readonly Span[] => {
  if (sizeOf(span) <= 1) return [];
  const [left, right] = halvesOf(span);
  return index < right.from ? [...pathWithin(index, left), right] : [...pathWithin(index, right), left];
};

/** The subtrees whose roots prove that the tree of one size begins that of another: PROOF of RFC 6962, 2.1.2. */
export const consistencySpans = (first: number, second: number): readonly Span[] =>
  first <= 0 || first >= second ? [] : proofWithin(first, { from: 0, to: second }, true);

/** @param isKnown whether the root of what is left of `first` is what the reader has already */
const proofWithin = (first: number, span: Span, isKnown: boolean): readonly Span[] => {
  if (first === span.to) return isKnown ? [] : [span];
  const [left, right] = halvesOf(span);
  return first <= left.to ? [...proofWithin(first, left, isKnown), right] : [...proofWithin(first, right, false), left];
};

/** The complete subtrees that make up a span of a tree, from left to right. */
export const subtreesOf = ({ from, to }: Span): readonly Subtree[] => {
  const subtrees: Subtree[] = [];
  for (let at = from; at < to;) {
    let [size, level] = [1, 0];
    while (size * 2 <= to - at) [size, level] = [size * 2, level + 1];
    subtrees.push({ level, index: at / size });
    at += size;
  }
  return subtrees;
};
