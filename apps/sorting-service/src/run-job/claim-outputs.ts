import { claimIdentifiers, isUnique, knownSites, releaseClaims, type Place } from '@huihuan/custody-service';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { DismantledFact } from '@huihuan/processing-domain';
import { identifierActive, type TakenIdentifier } from './job-problems.ts';

type Taken = Omit<TakenIdentifier, 'place'> & { readonly place: Place };

/**
 * Claims the numbers of parts and batteries that came out. An output may carry on a number of its inputs, whose life ends
 * here; one that another active item carries is refused with the place of that item.
 */
export const claimOutputs = async (tx: Tx, { data }: DismantledFact): Promise<Result<null>> => {
  const items = data.outputs.map(({ item }) => item).filter(({ identifiers }) => identifiers.some(isUnique));
  if (items.length === 0) return accept(null);
  const inputIds = data.inputs.map(({ itemId }) => itemId);
  await releaseClaims(tx, inputIds, 'dismantled');
  const place: Place = { kind: 'site', id: data.siteId };
  const denied = await claimIdentifiers(
    tx,
    items.map((item) => ({ item, place })),
  );
  const [claimed] = [...denied].flatMap(([outputItemId, all]) => all.map((each) => ({ ...each, outputItemId })));
  const taken = claimed ?? (await carriedInStock(tx, items, inputIds));
  return taken === undefined ? accept(null) : refuse(identifierActive(await withName(tx, taken)));
};

/** Items that came by a shipment carry numbers which these books never claimed, because another tier took them in. */
const carriedInStock = async (
  tx: Tx,
  items: readonly DismantledFact['data']['outputs'][number]['item'][],
  inputIds: readonly string[],
): Promise<Taken | undefined> => {
  const wanted = items.flatMap(({ itemId, identifiers }) =>
    identifiers.filter(isUnique).map((identifier) => ({ itemId, identifier })),
  );
  const [row] = await rowsOf<Taken>(tx, carriedSql, [
    wanted.map(({ itemId }) => itemId),
    wanted.map(({ identifier: { kind, value } }) => JSON.stringify([{ kind, value }])),
    inputIds,
  ]);
  return row;
};

export const carriedSql = `
  select wanted.item_id as "outputItemId", wanted.identifiers -> 0 ->> 'kind' as kind,
         wanted.identifiers -> 0 ->> 'value' as value, holding.item_id as "itemId",
         case when holding.state = 'in-transit'
              then json_build_object('kind', 'shipment', 'id', holding.shipment_id)
              else json_build_object('kind', 'site', 'id', holding.site_id) end as place
    from unnest($1::uuid[], $2::jsonb[]) as wanted (item_id, identifiers)
    join holding on holding.identifiers @> wanted.identifiers
   where holding.state in ('in-stock', 'packed', 'reserved', 'in-process', 'in-transit')
     and holding.identifiers <> '[]' and holding.item_id <> all ($3::uuid[])
   order by wanted.item_id limit 1`;

const withName = async (tx: Tx, taken: Taken): Promise<TakenIdentifier> => {
  const { outputItemId, kind, value, itemId, place } = taken;
  const site = place.kind === 'site' ? (await knownSites(tx, [place.id]))(place.id) : undefined;
  return { outputItemId, kind, value, itemId, place: { ...place, name: site?.name ?? null } };
};
