import { emptyRoot, isSameDigest, nodeDigest, type Digest } from './digest.ts';
import { half, isOdd, upToOdd, type Place } from './place.ts';

/** A tree as somebody vouched for it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Digest;
}

/** Whether a proof shows that the leaves of the first tree begin the second, unchanged: RFC 9162, 2.1.4.2. */
export const verifyConsistency = (first: TreeHead, second: TreeHead, proof: readonly Digest[]): boolean => {
  if (first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && isSameDigest(first.root, second.root);
  if (first.size === 0) return proof.length === 0 && isSameDigest(first.root, emptyRoot);
  // A complete tree is its own first step: nobody needs to be told its root.
  const steps = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof;
  const [start, ...rest] = steps;
  return start !== undefined && leadsToBoth({ first, second }, start, rest);
};

const leadsToBoth = (
  { first, second }: { readonly first: TreeHead; readonly second: TreeHead },
  start: Digest,
  steps: readonly Digest[],
): boolean => {
  let place: Place = { own: first.size - 1, last: second.size - 1 };
  while (isOdd(place.own)) place = half(place);
  let [older, newer] = [start, start];
  for (const beside of steps) {
    if (place.last === 0) return false;
    if (isOdd(place.own) || place.own === place.last) {
      older = nodeDigest(beside, older);
      newer = nodeDigest(beside, newer);
      place = upToOdd(place);
    } else newer = nodeDigest(newer, beside);
    place = half(place);
  }
  return place.last === 0 && isSameDigest(older, first.root) && isSameDigest(newer, second.root);
};

const isPowerOfTwo = (number: number): boolean => {
  let power = 1;
  while (power < number) power *= 2;
  return power === number;
};
