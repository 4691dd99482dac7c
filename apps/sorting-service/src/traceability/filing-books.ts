import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Filing } from '@huihuan/processing-domain';

const columns = `filing_id as "filingId", site_id as "siteId", platform, item_ids as "itemIds",
  submitted_on::text as "submittedOn", receipt_number as "receiptNumber"`;

export const loadFiling = async (tx: Tx, filingId: string): Promise<Filing | undefined> =>
  (await rowsOf<Filing>(tx, `select ${columns} from filing where filing_id = $1`, [filingId]))[0];

export const recordedFilings = (tx: Tx, siteId: string, limit: number): Promise<readonly Filing[]> =>
  rowsOf<Filing>(
    tx,
    `select ${columns} from filing where site_id = $1 order by submitted_on desc, filing_id desc limit $2`,
    [siteId, limit],
  );

export const writeFiling = async (tx: Tx, filing: Filing): Promise<void> => {
  const { filingId, siteId, platform, itemIds, submittedOn, receiptNumber } = filing;
  await tx.query(
    `insert into filing (filing_id, site_id, platform, item_ids, submitted_on, receipt_number)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (filing_id) do update set receipt_number = excluded.receipt_number`,
    [filingId, siteId, platform, itemIds, submittedOn, receiptNumber],
  );
};

/** Which of these items the site has or had. */
export const itemsOfSite = async (
  tx: Tx,
  siteId: string,
  itemIds: readonly string[],
): Promise<(itemId: string) => boolean> => {
  const rows = await rowsOf<{ itemId: string }>(
    tx,
    'select item_id as "itemId" from holding where site_id = $1 and item_id = any ($2)',
    [siteId, itemIds],
  );
  const known = new Set(rows.map(({ itemId }) => itemId));
  return (itemId) => known.has(itemId);
};
