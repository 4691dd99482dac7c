import type { Identifier } from '@huihuan/contracts-events';
import type { AmendedFact } from '@huihuan/custody-domain';
import { canonicalJson } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { isUnique } from '../identity/claims.ts';

const without = (some: readonly Identifier[], others: readonly Identifier[]): readonly Identifier[] => {
  const known = new Set(others.map(({ kind, value }) => canonicalJson([kind, value])));
  return some.filter(({ kind, value }) => !known.has(canonicalJson([kind, value])));
};

/**
 * The identifiers that an item carries follow its amendment: what it lost is free again, what it has now is taken, in every
 * books that know the item. Where another active item has it already, it keeps it, and the regulator opens a conflict.
 */
export const amendClaims = async (tx: Tx, { data }: AmendedFact): Promise<void> => {
  const { item, before, place, siteId } = data;
  const [lost, got] = [without(before.identifiers, item.identifiers), without(item.identifiers, before.identifiers)];
  if (lost.length === 0 && got.length === 0) return;
  await tx.query(
    `update identifier_claim set released_at = now()
      where item_id = $1 and released_at is null and (kind, value) in (select * from unnest($2::text[], $3::text[]))`,
    [item.itemId, ...columns(lost)],
  );
  await tx.query(
    `delete from lost_identifier
      where item_id = $1 and (kind, value) in (select * from unnest($2::text[], $3::text[]))`,
    [item.itemId, ...columns(got)],
  );
  if (place !== 'stock') return;
  await tx.query(
    `insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq)
     select kind, value, $1, 'site', $4, $5 from unnest($2::text[], $3::text[]) as got (kind, value)
      where exists (select 1 from holding where item_id = $1) order by kind, value
     on conflict (kind, value) where released_at is null do nothing`,
    [item.itemId, ...columns(got.filter(isUnique)), siteId, item.custodySeq],
  );
};

const columns = (names: readonly Identifier[]): [string[], string[]] => [
  names.map(({ kind }) => kind),
  names.map(({ value }) => value),
];

/** Which of these identifiers an active item carries in these books, and at which site that is. */
export const claimsOn = async (
  tx: Tx,
  names: readonly Identifier[],
): Promise<readonly (Identifier & { readonly itemId: string; readonly placeId: string })[]> =>
  names.length === 0
    ? []
    : rowsOf(
        tx,
        `select kind, value, item_id as "itemId", place_id as "placeId" from identifier_claim
          where released_at is null and (kind, value) in (select * from unnest($1::text[], $2::text[]))`,
        columns(names),
      );
