import { digestOfHex, type Digest } from '../merkle/digest.ts';
import { leafOfRecord } from '../merkle/leaf-of-record.ts';
import { verifyConsistency } from '../merkle/verify-consistency.ts';
import { verifyInclusion } from '../merkle/verify-inclusion.ts';
import type { Checkpoint } from './checkpoint.ts';

/** An archived event with the way from it to the root of a checkpoint. */
export interface FactProof {
  readonly record: string;
  /** Which leaf it is, from 0. */
  readonly index: number;
  /** Digests in hexadecimal digits, the lowest first. */
  readonly path: readonly string[];
}

/** Whether the event, byte for byte, was in the archive when the checkpoint was signed. */
export const isUnder = (checkpoint: Pick<Checkpoint, 'size' | 'root'>, { record, index, path }: FactProof): boolean => {
  const [root, digests] = [digestOfHex(checkpoint.root), digestsOf(path)];
  if (root === null || digests === null) return false;
  return verifyInclusion({ leaf: leafOfRecord(record), index, size: checkpoint.size, path: digests }, root);
};

/** Whether the archive of the later checkpoint begins with that of the earlier one, unchanged. */
export const continues = (
  earlier: Pick<Checkpoint, 'size' | 'root'>,
  later: Pick<Checkpoint, 'size' | 'root'>,
  proof: readonly string[],
): boolean => {
  const [first, second, digests] = [digestOfHex(earlier.root), digestOfHex(later.root), digestsOf(proof)];
  if (first === null || second === null || digests === null) return false;
  return verifyConsistency({ size: earlier.size, root: first }, { size: later.size, root: second }, digests);
};

const digestsOf = (path: readonly string[]): readonly Digest[] | null => {
  const digests = path.flatMap((text) => digestOfHex(text) ?? []);
  return digests.length === path.length ? digests : null;
};
