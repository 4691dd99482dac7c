import type { Identifier } from '@huihuan/contracts-events';
import { sha256Hex, uuidV7 } from '@huihuan/kernel-domain';

/**
 * The id of the conflict about an identifier that comes after so many settled ones. It says nothing of the items: which of
 * them are heard of first must not matter. For the same reason its time is none.
 */
export const conflictIdOf = ({ kind, value }: Identifier, settledBefore: number): string => {
  const digest = sha256Hex(`conflict ${settledBefore} about ${kind}:${value}`);
  const random = Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16),
  );
  return uuidV7(0, random);
};

/** The first id that is not that of a settled conflict: what was settled stays so, what was withdrawn may open again. */
export const nextConflictId = (identifier: Identifier, settledIds: ReadonlySet<string>): string => {
  for (let settledBefore = 0; ; settledBefore += 1) {
    const id = conflictIdOf(identifier, settledBefore);
    if (!settledIds.has(id)) return id;
  }
};
