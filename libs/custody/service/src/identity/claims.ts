import { uniqueIdentifierKinds, type Identifier, type ItemFacts } from '@huihuan/contracts-events';
import { Overtaken, rowsOf, type Tx } from '@huihuan/platform-persistence';

/** Where an item is, as these books know it. */
export interface Place {
  readonly kind: 'site' | 'shipment';
  readonly id: string;
}

/** An identifier that another active item carries, and where that item is. */
export interface Claimed extends Identifier {
  readonly itemId: string;
  readonly place: Place;
}

interface Claim {
  readonly item: ItemFacts;
  readonly place: Place;
}

export const isUnique = ({ kind }: Identifier): boolean => (uniqueIdentifierKinds as readonly string[]).includes(kind);

/**
 * Claims the identifiers of new items. Two transactions that claim the same one cannot both succeed: the second waits
 * for the first and is then told.
 * @throws Overtaken where a holder vanished meanwhile
 * @returns by item id, what it could not claim. Such an item has claimed nothing.
 */
export const claimIdentifiers = async (
  tx: Tx,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, readonly Claimed[]>> => {
  const wanted = claims.flatMap(({ item, place }) =>
    item.identifiers.filter(isUnique).map((identifier) => ({ ...identifier, item, place })),
  );
  if (wanted.length === 0) return new Map();
  const granted = await rowsOf<Granted>(
    tx,
    `insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq)
     select * from unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::uuid[], $6::int[])
              as wanted (kind, value, item_id, place_kind, place_id, custody_seq)
      order by kind, value
     on conflict (kind, value) where released_at is null do nothing
     returning claim_id as "claimId", kind, value, item_id as "itemId"`,
    [
      wanted.map(({ kind }) => kind),
      wanted.map(({ value }) => value),
      wanted.map(({ item }) => item.itemId),
      wanted.map(({ place }) => place.kind),
      wanted.map(({ place }) => place.id),
      wanted.map(({ item }) => item.custodySeq),
    ],
  );
  if (granted.length === wanted.length) return new Map();
  return takenElsewhere(tx, wanted, granted);
};

interface Granted {
  readonly claimId: number;
  readonly kind: string;
  readonly value: string;
  readonly itemId: string;
}

type Wanted = Identifier & { readonly item: ItemFacts };

const takenElsewhere = async (
  tx: Tx,
  wanted: readonly Wanted[],
  granted: readonly Granted[],
): Promise<ReadonlyMap<string, readonly Claimed[]>> => {
  const has = new Set(granted.map(({ itemId, kind, value }) => `${itemId} ${kind} ${value}`));
  const denied = wanted.filter(({ item, kind, value }) => !has.has(`${item.itemId} ${kind} ${value}`));
  const losers = new Set(denied.map(({ item }) => item.itemId));
  const holders = await rowsOf<{ kind: Identifier['kind']; value: string; itemId: string; place: Place }>(
    tx,
    `select kind, value, item_id as "itemId", json_build_object('kind', place_kind, 'id', place_id) as place
       from identifier_claim
      where released_at is null
        and (kind, value) in (select * from unnest($1::text[], $2::text[]))`,
    [denied.map(({ kind }) => kind), denied.map(({ value }) => value)],
  );
  // What a refused item has claimed just now was never its own; what stands under its id from before is another's affair.
  await tx.query('delete from identifier_claim where claim_id = any ($1)', [
    granted.filter(({ itemId }) => losers.has(itemId)).map(({ claimId }) => claimId),
  ]);
  const holderOf = new Map(holders.map((holder) => [`${holder.kind} ${holder.value}`, holder]));
  const found = new Map<string, Claimed[]>();
  for (const { item, kind, value } of denied) {
    const holder = holderOf.get(`${kind} ${value}`);
    // Its item has ended between the two statements: the identifier is free now.
    if (holder === undefined) throw new Overtaken(`${kind} ${value}`);
    found.set(item.itemId, [...(found.get(item.itemId) ?? []), holder]);
  }
  return found;
};

/** The life of these items ended: their identifiers may come again. How it ended is kept, as of some it is asked then. */
export const releaseClaims = (
  tx: Tx,
  itemIds: readonly string[],
  endedBy: 'closed' | 'dismantled' = 'closed',
): Promise<unknown> =>
  tx.query(
    `update identifier_claim set released_at = now(), ended_by = $2
      where item_id = any ($1) and released_at is null`,
    [itemIds, endedBy],
  );

/** Keeps in mind that items which these books sent on have ended: an amendment of theirs may still be on its way here. */
export const rememberEnds = (tx: Tx, itemIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `insert into ended_item (item_id) select distinct item_id from holding where item_id = any ($1)
     on conflict do nothing`,
    [itemIds],
  );

export const releaseIdentifier = (tx: Tx, itemIds: readonly string[], identifier: Identifier): Promise<unknown> =>
  tx.query(
    `update identifier_claim set released_at = now()
      where item_id = any ($1) and kind = $2 and value = $3 and released_at is null`,
    [itemIds, identifier.kind, identifier.value],
  );

/**
 * Moves the places of claimed items forward; the higher custody number wins, whatever order the events come in. Where the
 * end of an item was heard before its way there, its way is still noted, and its number stays free.
 */
export const moveClaims = async (
  tx: Tx,
  moves: readonly { readonly itemId: string; readonly custodySeq: number; readonly place: Place }[],
): Promise<void> => {
  if (moves.length === 0) return;
  await tx.query(
    `update identifier_claim as claim
        set place_kind = moved.place_kind, place_id = moved.place_id, custody_seq = moved.custody_seq
       from (select distinct on (item_id) item_id, custody_seq, place_kind, place_id
               from unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[]) as move (item_id, custody_seq, place_kind, place_id)
              order by item_id, custody_seq desc) as moved
      where claim.item_id = moved.item_id and claim.custody_seq < moved.custody_seq`,
    [
      moves.map(({ itemId }) => itemId),
      moves.map(({ custodySeq }) => custodySeq),
      moves.map(({ place }) => place.kind),
      moves.map(({ place }) => place.id),
    ],
  );
};
