import { uniqueIdentifierKinds, type Identifier } from '@huihuan/contracts-events';
import { rowsOf, sqlArray, type Tx } from '@huihuan/platform-persistence';
import { identifierKey, type ItemChange } from '@huihuan/regulator-domain';

/** An identifier that names one thing in the world and is claimed by several items, in the network or gone. */
export interface SharedIdentifier {
  readonly identifier: Identifier;
  readonly itemIds: readonly string[];
}

interface Claim {
  readonly identifier: Identifier;
  readonly itemIds: string[];
}

/** Writes down which items carry which identifiers, for the search. @returns those that one item only may carry */
export const claimIdentifiers = async (
  tx: Tx,
  changes: readonly ItemChange[],
): Promise<readonly SharedIdentifier[]> => {
  const claims = newClaims(changes);
  if (claims.length === 0) return [];
  const rows = await rowsOf<Identifier & { item_ids: string[] }>(tx, claimSql, [
    sqlArray(
      'text',
      claims.map(({ identifier }) => identifier.value),
    ),
    sqlArray(
      'text',
      claims.map(({ identifier }) => identifier.kind),
    ),
    sqlArray(
      'text',
      claims.map(({ itemIds }) => `{${[...itemIds].sort().join()}}`),
    ),
    uniqueIdentifierKinds,
  ]);
  return rows.map(({ kind, value, item_ids }) => ({ identifier: { kind, value }, itemIds: item_ids }));
};

const newClaims = (changes: readonly ItemChange[]): readonly Claim[] => {
  const claims = new Map<string, Claim>();
  for (const { before, after } of changes) {
    if (before?.identifiers === after.identifiers) continue;
    const known = new Set(before?.identifiers.map(identifierKey));
    for (const identifier of after.identifiers) {
      const key = identifierKey(identifier);
      if (known.has(key)) continue;
      const claim = claims.get(key);
      if (claim === undefined) claims.set(key, { identifier, itemIds: [after.itemId] });
      else claim.itemIds.push(after.itemId);
    }
  }
  return [...claims.values()];
};

const claimSql = `
  with claimed as (
    insert into identifier_claim as known (value, kind, item_ids)
    select value, kind, item_ids::uuid[]
      from unnest($1::text[], $2::text[], $3::text[]) as arrived (value, kind, item_ids)
    on conflict (value, kind) do update
      set item_ids = array(select distinct item_id from unnest(known.item_ids || excluded.item_ids) as item_id order by 1)
    returning value, kind, item_ids, disowned)
  select value, kind, array(select unnest(item_ids) except select unnest(disowned) order by 1) as item_ids
    from claimed
   where cardinality(item_ids) - cardinality(disowned) > 1 and kind = any ($4::text[])`;

/** What a settled conflict took away counts no more. */
export const disown = (tx: Tx, identifier: Identifier, loserIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `insert into identifier_claim as known (value, kind, item_ids, disowned) values ($1, $2, $3::uuid[], $3::uuid[])
     on conflict (value, kind) do update set
       item_ids = array(select distinct item_id from unnest(known.item_ids || excluded.item_ids) as item_id order by 1),
       disowned = array(select distinct item_id from unnest(known.disowned || excluded.disowned) as item_id order by 1)`,
    [identifier.value, identifier.kind, loserIds],
  );
