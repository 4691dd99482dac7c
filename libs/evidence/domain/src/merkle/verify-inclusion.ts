import { isSameDigest, nodeDigest, type Digest } from './digest.ts';
import { half, isOdd, upToOdd, type Place } from './place.ts';

export interface InclusionClaim {
  readonly leaf: Digest;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Digest[];
}

/** Whether a path leads from the leaf to this root: RFC 9162, 2.1.3.2. */
export const verifyInclusion = ({ leaf, index, size, path }: InclusionClaim, root: Digest): boolean => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let place: Place = { own: index, last: size - 1 };
  let digest = leaf;
  for (const beside of path) {
    if (place.last === 0) return false;
    if (isOdd(place.own) || place.own === place.last) {
      digest = nodeDigest(beside, digest);
      place = upToOdd(place);
    } else digest = nodeDigest(digest, beside);
    place = half(place);
  }
  return place.last === 0 && isSameDigest(digest, root);
};
