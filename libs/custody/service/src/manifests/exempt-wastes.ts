import { exemptFromManifest, type GoodsOfWaste } from '@huihuan/custody-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { rulesOn, type RuleInForce } from '@huihuan/rules-domain';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownSites } from '../local-copies/read-copies.ts';

/** A waste without a manifest, as a site that sends or receives it sees it. */
export interface WasteWithout {
  readonly side: 'sender' | 'receiver';
  readonly shipmentId: string;
  readonly wasteCode: string;
  readonly otherSiteId: string;
  readonly dispatchedAt: Date | null;
}

type GoodsRow = GoodsOfWaste & Pick<WasteWithout, 'side' | 'shipmentId' | 'wasteCode'>;

const isNo = (name: string): string =>
  `coalesce(bool_and(coalesce(details -> '${name}' = 'false'::jsonb, false)), false)`;

/**
 * Of each waste of these lists ($1), what holds for all of its goods. A list keeps the codes of its seal, so goods are of each code
 * that their class ever had: one of another day asks for more, never for less.
 */
const goodsSql = (side: WasteWithout['side'], lines: string): string => `
  with line as (${lines}),
  class as (
    select distinct class_code, facts ->> 'wasteCode' as code from catalogue_class where class_code in (select class_code from line))
  select '${side}' as side, shipment_id as "shipmentId", code as "wasteCode", ${isNo('damaged')} as undamaged,
         ${isNo('leaking')} as tight, ${isNo('swollen')} as unswollen, bool_and(coalesce(kind = 'container', false)) as contained
    from line join class using (class_code) left join item_details using (item_id)
   where code is not null
   group by shipment_id, code`;

const sentGoodsSql = goodsSql(
  'sender',
  `select outgoing_line.shipment_id, item_id, item ->> 'classCode' as class_code, container.kind
     from outgoing_line left join container using (container_id) where outgoing_line.shipment_id = any ($1)`,
);
/** Only tiers that receive know the containers of others. */
const comingGoodsSql = goodsSql(
  'receiver',
  `select shipment_id, item_id, item ->> 'classCode' as class_code, container_name.kind
     from incoming_line left join container_name using (shipment_id, container_id) where shipment_id = any ($1)`,
);

const keyOf = ({ side, shipmentId, wasteCode }: Pick<GoodsRow, 'side' | 'shipmentId' | 'wasteCode'>): string =>
  [side, shipmentId, wasteCode].join(' ');

type ExemptRule = (row: WasteWithout) => RuleInForce | null;

/**
 * By which rule each of the wastes of a page travels without a manifest, by the day in China on which it left, today until it does,
 * and the place of its sender. A fixed number of statements for a page, however long it is; places and rules are asked for again
 * only where a page has a sender that no page before it had.
 */
export const openExemptions = (
  tx: Tx,
  { siteId, today }: { readonly siteId: string; readonly today: string },
): ((rows: readonly WasteWithout[]) => Promise<ExemptRule>) => {
  const senders = new Set<string>();
  const senderOf = ({ side, otherSiteId }: WasteWithout): string => (side === 'sender' ? siteId : otherSiteId);
  let known: Places | null = null;
  return async (rows) => {
    if (rows.length === 0) return () => null;
    const before = senders.size;
    for (const row of rows) senders.add(senderOf(row));
    known = known === null || senders.size > before ? await placesOf(tx, [...senders]) : known;
    const { sites, book } = known;
    const goodsOf = await goodsIn(tx, rows);
    return (row) => {
      const [site, goods] = [sites(senderOf(row)), goodsOf.get(keyOf(row))];
      if (site === undefined || goods === undefined) return null;
      const day = row.dispatchedAt === null ? today : chinaDay(row.dispatchedAt.toISOString());
      const rules = rulesOn(book, { day, areaCode: site.areaCode, siteId: site.siteId });
      return exemptFromManifest({ wasteCode: row.wasteCode, from: site.kind, goods }, rules);
    };
  };
};

const placesOf = async (tx: Tx, siteIds: readonly string[]) => {
  const sites = await knownSites(tx, siteIds);
  return { sites, book: await knownRules(tx, siteIds.map(sites)) };
};
type Places = Awaited<ReturnType<typeof placesOf>>;

const goodsIn = async (tx: Tx, rows: readonly WasteWithout[]): Promise<ReadonlyMap<string, GoodsRow>> => {
  const goodsAt = async (of: WasteWithout['side'], sql: string): Promise<readonly GoodsRow[]> => {
    const shipments = rows.filter(({ side }) => side === of).map(({ shipmentId }) => shipmentId);
    return shipments.length === 0 ? [] : rowsOf<GoodsRow>(tx, sql, [shipments]);
  };
  const goods = [...(await goodsAt('sender', sentGoodsSql)), ...(await goodsAt('receiver', comingGoodsSql))];
  return new Map(goods.map((row) => [keyOf(row), row]));
};
