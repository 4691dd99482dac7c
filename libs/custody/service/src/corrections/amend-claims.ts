import type { Identifier } from '@huihuan/contracts-events';
import type { AmendedFact } from '@huihuan/custody-domain';
import { canonicalJson } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { isUnique } from '../identity/claims.ts';

const without = (some: readonly Identifier[], others: readonly Identifier[]): readonly Identifier[] => {
  const known = new Set(others.map(({ kind, value }) => canonicalJson([kind, value])));
  return some.filter(({ kind, value }) => !known.has(canonicalJson([kind, value])));
};

type Said = Identifier & { readonly isCarried: boolean };

/**
 * The identifiers that an item carries follow its amendment: what it lost is free again, what it has now is taken, in every
 * books that know the item. Of several amendments the one with the highest custody number holds, whatever order they come in.
 * Where another active item has it already, it keeps it, and the regulator opens a conflict; what a settled conflict took
 * stays taken.
 */
export const amendClaims = async (tx: Tx, { data }: AmendedFact): Promise<void> => {
  const { item, before, place, siteId } = data;
  const { itemId, custodySeq } = item;
  const said = [
    ...without(before.identifiers, item.identifiers).map((each): Said => ({ ...each, isCarried: false })),
    ...without(item.identifiers, before.identifiers).map((each): Said => ({ ...each, isCarried: true })),
  ];
  if (said.length === 0) return;
  const news = await rowsOf<Said>(tx, rememberSql, [
    itemId,
    ...columns(said),
    said.map(({ isCarried }) => isCarried),
    custodySeq,
  ]);
  const lost = news.filter(({ isCarried }) => !isCarried);
  const got = news.filter((each) => each.isCarried && isUnique(each));
  await tx.query(endedAsSql, [itemId, ...columns(got)]);
  await tx.query(loseSql, [itemId, ...columns(lost)]);
  if (place === 'stock') await tx.query(claimSql, [itemId, ...columns(got), siteId, custodySeq]);
};

/** @returns what no later amendment has spoken of */
const rememberSql = `
  insert into amended_identifier as known (item_id, kind, value, custody_seq, is_carried)
  select $1::uuid, kind, value, $5, is_carried from unnest($2::text[], $3::text[], $4::bool[]) as said (kind, value, is_carried)
   where exists (select 1 from holding where item_id = $1) order by kind, value
  on conflict (item_id, kind, value) do update set custody_seq = excluded.custody_seq, is_carried = excluded.is_carried
   where known.custody_seq < excluded.custody_seq
  returning kind, value, is_carried as "isCarried"`;

/** What ended under a number that was wrong ended under the right one, in the same way. */
const endedAsSql = `
  insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq, released_at, ended_by)
  select got.kind, got.value, item_id, place_kind, place_id, custody_seq, released_at, ended_by
    from unnest($2::text[], $3::text[]) as got (kind, value),
         (select * from identifier_claim where item_id = $1 and ended_by is not null order by claim_id desc limit 1) as ended
   where not exists (select from identifier_claim as known
                      where known.item_id = $1 and known.ended_by is not null and (known.kind, known.value) = (got.kind, got.value))
     and (got.kind, got.value) not in (select kind, value from lost_identifier where item_id = $1)
   order by got.kind, got.value`;

/** It is free again, and no number of something that has ended. */
const loseSql = `
  update identifier_claim set released_at = coalesce(released_at, now()), ended_by = null
   where item_id = $1 and (released_at is null or ended_by is not null)
     and (kind, value) in (select * from unnest($2::text[], $3::text[]))`;

/** The item may have gone on before its amendment is heard: its other claims know where to. */
const claimSql = `
  insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq)
  select kind, value, $1, place_kind, place_id, custody_seq
    from unnest($2::text[], $3::text[]) as got (kind, value),
         (select 'site' as place_kind, $4::uuid as place_id, $5::int as custody_seq
           union all select place_kind, place_id, custody_seq from identifier_claim where item_id = $1
           order by custody_seq desc limit 1) as latest
   where not exists (select 1 from ended_item where item_id = $1)
     and not exists (select 1 from holding where item_id = $1 and state in ('consumed', 'closed'))
     and (kind, value) not in (select kind, value from lost_identifier where item_id = $1)
   order by kind, value
  on conflict (kind, value) where released_at is null do nothing`;

const columns = (names: readonly Identifier[]): [string[], string[]] => [
  names.map(({ kind }) => kind),
  names.map(({ value }) => value),
];

interface Carried extends Identifier {
  readonly itemId: string;
  readonly placeId: string;
}

/**
 * Which of these identifiers an active item carries in these books, and at which site that is: by a claim, or as what came by
 * a shipment and was never claimed here.
 * @param asksStock whether these books take goods over that another tier took in
 */
export const claimsOn = async (
  tx: Tx,
  names: readonly Identifier[],
  asksStock: boolean,
): Promise<readonly Carried[]> => {
  const unique = names.filter(isUnique);
  if (unique.length === 0) return [];
  const claimed = await rowsOf<Carried>(tx, claimedSql, columns(unique));
  return asksStock ? [...claimed, ...(await rowsOf<Carried>(tx, inStockSql, columns(unique)))] : claimed;
};

const claimedSql = `
  select kind, value, item_id as "itemId", place_id as "placeId" from identifier_claim
   where released_at is null and (kind, value) in (select * from unnest($1::text[], $2::text[]))`;

export const inStockSql = `
  select wanted.kind, wanted.value, holding.item_id as "itemId", holding.site_id as "placeId"
    from unnest($1::text[], $2::text[]) as wanted (kind, value)
    join holding on holding.identifiers @> jsonb_build_array(jsonb_build_object('kind', wanted.kind, 'value', wanted.value))
   where holding.state in ('in-stock', 'packed', 'reserved', 'in-process', 'in-transit') and holding.identifiers <> '[]'`;

/** Which of these identifiers a settled conflict took from this item. */
export const lostOf = async (tx: Tx, itemId: string, names: readonly Identifier[]): Promise<readonly Identifier[]> =>
  names.length === 0
    ? []
    : rowsOf(
        tx,
        `select kind, value from lost_identifier
          where item_id = $1 and (kind, value) in (select * from unnest($2::text[], $3::text[]))`,
        [itemId, ...columns(names)],
      );
