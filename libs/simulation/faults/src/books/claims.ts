import { uniqueIdentifierKinds, type Identifier, type ItemFacts } from '@huihuan/contracts-events';
import type { TierBooks } from './tier-books.ts';

export const isUnique = ({ kind }: Identifier): boolean => (uniqueIdentifierKinds as readonly string[]).includes(kind);

export const claimKey = ({ kind, value }: Identifier): string => `${kind}:${value}`;

/** Notes which item carries an identifier of which there is one in the world. */
export const claimIdentifiers = (books: TierBooks, item: ItemFacts, placeId: string): void => {
  const keys = item.identifiers.filter(isUnique).map(claimKey);
  if (keys.length === 0) return;
  for (const key of keys) books.claims.set(key, { itemId: item.itemId, placeId, custodySeq: item.custodySeq });
  books.claimsOfItem.set(item.itemId, keys);
};

/** The life of these items ended: their identifiers may come again. */
export const releaseClaims = (books: TierBooks, itemIds: readonly string[]): void => {
  for (const itemId of itemIds) {
    const keys = books.claimsOfItem.get(itemId);
    if (keys === undefined) continue;
    for (const key of keys) if (books.claims.get(key)?.itemId === itemId) books.claims.set(key, undefined);
    books.claimsOfItem.set(itemId, undefined);
  }
};

export const releaseIdentifier = (books: TierBooks, itemIds: readonly string[], identifier: Identifier): void => {
  const key = claimKey(identifier);
  const holder = books.claims.get(key)?.itemId;
  if (holder !== undefined && itemIds.includes(holder)) books.claims.set(key, undefined);
};

/** Moves the place of a claimed item forward; the higher custody number wins, whatever order the events come in. */
export const moveClaims = (
  books: TierBooks,
  { itemId, custodySeq }: Pick<ItemFacts, 'itemId' | 'custodySeq'>,
  placeId: string,
): void => {
  for (const key of books.claimsOfItem.get(itemId) ?? []) {
    const claim = books.claims.get(key);
    if (claim?.itemId === itemId && claim.custodySeq < custodySeq)
      books.claims.set(key, { itemId, placeId, custodySeq });
  }
};
