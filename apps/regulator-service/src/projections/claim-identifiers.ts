import { uniqueIdentifierKinds, type Identifier } from '@huihuan/contracts-events';
import { rowsOf, sqlArray, type Tx } from '@huihuan/platform-persistence';
import { amendedAway, identifierKey, type ItemChange, type ItemState } from '@huihuan/regulator-domain';

interface Claim {
  readonly identifier: Identifier;
  readonly itemIds: string[];
}

/**
 * Writes down which items carry which identifiers, for the search.
 * @returns the identifiers that one item only may carry, that several claim, and of whose carriers a batch says something
 */
export const claimIdentifiers = async (tx: Tx, changes: readonly ItemChange[]): Promise<readonly Identifier[]> => {
  const [fresh, known] = [await claimFresh(tx, changes), await sharedAmongKnown(tx, changes)];
  return [...new Map([...fresh, ...known].map((identifier) => [identifierKey(identifier), identifier])).values()];
};

const claimFresh = async (tx: Tx, changes: readonly ItemChange[]): Promise<readonly Identifier[]> => {
  const claims = newClaims(changes);
  if (claims.length === 0) return [];
  return rowsOf<Identifier>(tx, claimSql, [
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
};

/** What it carries and what an amendment took away: a search finds it by both. */
const everSaid = ({ identifiers, amended }: ItemState): readonly Identifier[] =>
  amended.length === 0 ? identifiers : [...identifiers, ...amendedAway(amended)];

const newClaims = (changes: readonly ItemChange[]): readonly Claim[] => {
  const claims = new Map<string, Claim>();
  for (const { before, after } of changes) {
    if (before?.identifiers === after.identifiers && before.amended === after.amended) continue;
    const known = new Set(before === null ? [] : everSaid(before).map(identifierKey));
    for (const identifier of everSaid(after)) {
      const key = identifierKey(identifier);
      if (known.has(key)) continue;
      const claim = claims.get(key);
      if (claim === undefined) claims.set(key, { identifier, itemIds: [after.itemId] });
      else claim.itemIds.push(after.itemId);
    }
  }
  return [...claims.values()];
};

/**
 * In the order of the key: two that write at once wait for each other in one direction only. Who waited sees, and answers,
 * what the other has added.
 */
const claimSql = `
  with claimed as (
    insert into identifier_claim as known (value, kind, item_ids)
    select value, kind, item_ids::uuid[]
      from unnest($1::text[], $2::text[], $3::text[]) as arrived (value, kind, item_ids)
     order by value, kind
    on conflict (value, kind) do update
      set item_ids = array(select distinct item_id from unnest(known.item_ids || excluded.item_ids) as item_id order by 1)
    returning value, kind, item_ids)
  select value, kind from claimed where cardinality(item_ids) > 1 and kind = any ($4::text[])`;

/** Items that were known may end now, or turn out to have begun earlier. */
const sharedAmongKnown = async (tx: Tx, changes: readonly ItemChange[]): Promise<readonly Identifier[]> => {
  const itemIds = changes.flatMap(({ before, after }) =>
    before !== null && everSaid(after).length > 0 ? [after.itemId] : [],
  );
  if (itemIds.length === 0) return [];
  return rowsOf<Identifier>(tx, sharedSql, [sqlArray('uuid', itemIds), uniqueIdentifierKinds]);
};

/** Few identifiers are shared, and only those are in the index that this asks. */
export const sharedSql = `
  select value, kind from identifier_claim
   where cardinality(item_ids) > 1 and item_ids && $1::uuid[] and kind = any ($2::text[])`;

/** What a settled conflict took away counts no more. */
export const disown = (tx: Tx, identifier: Identifier, loserIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `insert into identifier_claim as known (value, kind, item_ids, disowned) values ($1, $2, $3::uuid[], $3::uuid[])
     on conflict (value, kind) do update set
       item_ids = array(select distinct item_id from unnest(known.item_ids || excluded.item_ids) as item_id order by 1),
       disowned = array(select distinct item_id from unnest(known.disowned || excluded.disowned) as item_id order by 1)`,
    [identifier.value, identifier.kind, loserIds],
  );
