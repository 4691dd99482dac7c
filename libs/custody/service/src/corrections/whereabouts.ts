import type { Fact } from '@huihuan/contracts-events';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import { knownSites } from '../local-copies/read-copies.ts';
import { passagesOf } from './passages.ts';

interface Stay {
  readonly itemId: string;
  readonly custodySeq: number;
  readonly siteId: string;
}

/**
 * Keeps in mind where goods of these books are, also once they went on from the site to which these books sent them: whatever
 * moves them but their coming in from another tier. The higher custody number holds, whatever order the facts come in.
 */
export const followWhereabouts = async (
  tx: Tx,
  facts: readonly Fact[],
  isOurs: (siteId: string) => boolean,
): Promise<void> => {
  const last = new Map<string, Stay>();
  for (const stay of facts.flatMap((each) => staysIn(each, isOurs))) {
    const known = last.get(stay.itemId);
    if (known === undefined || known.custodySeq < stay.custodySeq) last.set(stay.itemId, stay);
  }
  if (last.size === 0) return;
  const column = columnsOf([...last.values()]);
  await tx.query(
    `insert into item_whereabouts (item_id, custody_seq, site_id)
     select item_id, custody_seq, site_id
       from unnest($1::uuid[], $2::int[], $3::uuid[]) as stay (item_id, custody_seq, site_id)
      where exists (select 1 from holding where holding.item_id = stay.item_id) order by item_id
     on conflict (item_id) do update set custody_seq = excluded.custody_seq, site_id = excluded.site_id
      where item_whereabouts.custody_seq < excluded.custody_seq`,
    [
      column('uuid', ({ itemId }) => itemId),
      column('int', ({ custodySeq }) => custodySeq),
      column('uuid', ({ siteId }) => siteId),
    ],
  );
};

const staysIn = (fact: Fact, isOurs: (siteId: string) => boolean): readonly Stay[] => {
  switch (fact.type) {
    case 'cn.huihuan.shipment.received.v1': {
      const { fromSiteId, toSiteId, lines } = fact.data;
      if (!isOurs(fromSiteId) && isOurs(toSiteId)) return [];
      return lines.flatMap(({ item, finding }) => (finding === 'accepted' ? [{ ...item, siteId: toSiteId }] : []));
    }
    case 'cn.huihuan.discrepancy.settled.v1': {
      const { fromSiteId, toSiteId, item, place } = fact.data;
      if (item === null || (!isOurs(fromSiteId) && isOurs(toSiteId))) return [];
      if (place !== 'receiver' && place !== 'sender') return [];
      return [{ ...item, siteId: place === 'receiver' ? toSiteId : fromSiteId }];
    }
    default:
      return [];
  }
};

/**
 * The other site that an item of a site has to do with: where it is now, once it was handed over; else where it came from, or
 * whereto it had left before it came back. `null` where no other site of the network ever had it; buyers keep no books.
 */
export const otherSideOf = async (
  tx: Tx,
  { itemId, siteId, isGone }: { readonly itemId: string; readonly siteId: string; readonly isGone: boolean },
): Promise<string | null> => {
  const passages = await passagesOf(tx, siteId, itemId);
  const site = await knownSites(
    tx,
    passages.map(({ otherSiteId }) => otherSiteId),
  );
  const inNetwork = passages.filter(({ otherSiteId }) => site(otherSiteId)?.kind !== 'downstream');
  const left = inNetwork.findLast(({ kind }) => kind === 'left')?.otherSiteId ?? null;
  if (!isGone) return inNetwork.findLast(({ kind }) => kind === 'came')?.otherSiteId ?? left;
  const sql = 'select site_id as "siteId" from item_whereabouts where item_id = $1';
  const [later] = await rowsOf<{ siteId: string }>(tx, sql, [itemId]);
  return later?.siteId ?? left;
};
