import type { Identifier } from '@huihuan/contracts-events';
import { sha256Hex, uuidV7 } from '@huihuan/kernel-domain';

/**
 * The same items in conflict about the same identifier make the same id, so that finding it twice opens it once. Its time
 * is that of the youngest item's id.
 */
export const conflictIdOf = (identifier: Identifier, itemIds: readonly string[]): string => {
  const sorted = [...itemIds].sort();
  const digest = sha256Hex(`${identifier.kind}:${identifier.value}:${sorted.join()}`);
  const random = Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16),
  );
  const youngest = Math.max(...sorted.map((itemId) => Number.parseInt(itemId.replaceAll('-', '').slice(0, 12), 16)));
  return uuidV7(youngest, random);
};
