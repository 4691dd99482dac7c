import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { keyOfMove, type FiledMove, type Filing } from '@huihuan/processing-domain';
import { everyMoveOf } from './moved-sql.ts';

const columns = `filing_id as "filingId", site_id as "siteId", platform, item_ids as "itemIds", moves,
  submitted_on::text as "submittedOn", receipt_number as "receiptNumber"`;

type Row = Omit<Filing, 'moves'> & { readonly moves: FiledMove[] | null };

const filingIn = ({ moves, ...row }: Row): Filing => ({ ...row, ...(moves === null ? {} : { moves }) });

export const loadFiling = async (tx: Tx, filingId: string): Promise<Filing | undefined> =>
  (await rowsOf<Row>(tx, `select ${columns} from filing where filing_id = $1`, [filingId])).map(filingIn)[0];

export interface FilingsAsked {
  readonly siteId: string;
  readonly limit: number;
  /** One filing alone. */
  readonly filingId?: string | undefined;
  /** The beginning of the number that came back. */
  readonly search?: string | undefined;
}

/** The filings of a site, the latest first. */
export const recordedFilings = async (
  tx: Tx,
  { siteId, limit, filingId, search }: FilingsAsked,
): Promise<readonly Filing[]> => {
  const rows = await rowsOf<Row>(
    tx,
    `select ${columns} from filing
      where site_id = $1 and ($3::uuid is null or filing_id = $3) and ($4::text is null or starts_with(receipt_number, $4))
      order by submitted_on desc, filing_id desc limit $2`,
    [siteId, limit, filingId ?? null, search ?? null],
  );
  return rows.map(filingIn);
};

export const writeFiling = async (tx: Tx, filing: Filing): Promise<void> => {
  const { filingId, siteId, platform, itemIds, moves, submittedOn, receiptNumber } = filing;
  await tx.query(
    `insert into filing (filing_id, site_id, platform, item_ids, submitted_on, receipt_number, moves)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (filing_id) do update set receipt_number = excluded.receipt_number`,
    [
      ...[filingId, siteId, platform, itemIds, submittedOn, receiptNumber],
      moves === undefined ? null : JSON.stringify(moves),
    ],
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

/** Which of these moves the books of the site have. */
export const movesOfSite = async (
  tx: Tx,
  siteId: string,
  moves: readonly FiledMove[],
): Promise<(move: FiledMove) => boolean> => {
  if (moves.length === 0) return () => false;
  const ofIds = [...new Set(moves.map(({ ofId }) => ofId))];
  const rows = await rowsOf<FiledMove>(tx, everyMoveOf, [siteId, ofIds]);
  const known = new Set(rows.map(keyOfMove));
  return (move) => known.has(keyOfMove(move));
};
