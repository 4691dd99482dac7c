import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { itemMoves } from '../arrivals/item-moves.ts';

/** That an item really changed hands between a site and another. */
export interface Passage {
  readonly kind: 'came' | 'left';
  readonly otherSiteId: string;
}

interface Difference {
  readonly shipmentId: string;
  readonly place: string | null;
}

/** What was not received with a shipment changed hands only where both settled on that; `place` is null until they did. */
const notReceivedSql = `
  select shipment_id as "shipmentId", book ->> 'place' as place from discrepancy
   where shipment_id = any ($1) and item_id = $2 and kind in ('missing', 'rejected')`;

/** What came beside the list and was kept stands on no line: the difference says which item of the sender it was. */
const keptSql = `
  select kind, "otherSiteId", at from (
    select 'came' as kind, from_site_id as "otherSiteId", book, at from discrepancy
     where to_site_id = $1 and state = 'settled' and kind = 'unexpected'
    union all
    select 'left', to_site_id, book, at from discrepancy
     where from_site_id = $1 and state = 'settled' and kind = 'unexpected') as kept
   where book ->> 'place' = 'receiver' and book -> 'item' ->> 'itemId' = $2::text`;

/** Each time that an item came to a site from another, or went from it to another that took it; the first one first. */
export const passagesOf = async (tx: Tx, siteId: string, itemId: string): Promise<readonly Passage[]> => {
  const moves = (await itemMoves(tx, siteId, itemId)).filter(
    ({ kind, state }) => kind === 'came' || state === 'received',
  );
  const left = moves.filter(({ kind }) => kind === 'left').map(({ shipmentId }) => shipmentId);
  const differences = left.length === 0 ? [] : await rowsOf<Difference>(tx, notReceivedSql, [left, itemId]);
  const stayed = new Set(differences.filter(({ place }) => place !== 'receiver').map(({ shipmentId }) => shipmentId));
  const kept = await rowsOf<Passage & { readonly at: Date }>(tx, keptSql, [siteId, itemId]);
  return [
    ...moves.filter(({ kind, shipmentId }) => kind === 'came' || !stayed.has(shipmentId)),
    ...kept.map(({ at, ...passage }) => ({ ...passage, at: at.toISOString() })),
  ].toSorted((one, other) => timeOf(one) - timeOf(other));
};

const timeOf = ({ at }: { readonly at: string | null }): number => (at === null ? Infinity : Date.parse(at));
