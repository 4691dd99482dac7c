import { canonicalJson, refuse, unusableValueAt, type Json, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { splitRow, type SplitRow } from '../statements/signed-row.ts';
import type { AcceptedIntake } from './intake-answer.ts';

/** A row of a request, with the digest by which a repetition is known. */
export interface AskedRow {
  readonly index: number;
  /** As it came, with the statement of a device beside it where there is one. */
  readonly whole: unknown;
  readonly split: SplitRow;
  /** Without the statement: what is decided. */
  readonly row: unknown;
  readonly id: string | null;
  readonly digest: string;
}

/**
 * @param keyedDigest not a plain one: a row may hold a person's number, which a plain digest would let somebody try out
 */
export const askedRow =
  (siteId: string, keyedDigest: (text: string) => string) =>
  (whole: unknown, index: number): AskedRow => {
    const isUsable = unusableValueAt(whole) === null;
    // What cannot be digested is refused for it, before anybody asks for its digest or who signed it.
    const split = isUsable ? splitRow(whole) : { row: whole, given: undefined };
    const digest = isUsable ? keyedDigest(canonicalJson([siteId, whole as Json])) : '';
    return { index, whole, split, row: split.row, id: idOf(whole), digest };
  };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const idOf = (row: unknown): string | null =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' && uuid.test(row.id)
    ? row.id
    : null;

/** What was answered before to rows with these ids: the same answer again, or a refusal where the content differs. */
export const earlierAnswers = async (
  tx: Tx,
  asked: readonly AskedRow[],
): Promise<ReadonlyMap<number, Result<AcceptedIntake>>> => {
  const rows = await rowsOf<{ itemId: string; digest: string; answer: string }>(
    tx,
    'select item_id as "itemId", digest, answer::text as answer from intake where item_id = any ($1)',
    [asked.flatMap(({ id }) => (id === null ? [] : [id]))],
  );
  const known = new Map(rows.map((row) => [row.itemId, row]));
  return new Map(
    asked.flatMap(({ index, id, digest }): [number, Result<AcceptedIntake>][] => {
      const earlier = known.get(id ?? '');
      if (earlier === undefined || id === null) return [];
      if (earlier.digest !== digest) return [[index, refuse(idReused(id))]];
      return [[index, { ok: true, value: JSON.parse(earlier.answer) as AcceptedIntake }]];
    }),
  );
};

export const idReused = (id: string) => ({
  code: 'request.id-reused',
  kind: 'conflict' as const,
  zh: `编号 ${id} 已用于内容不同的另一次登记；重发须与首次完全相同，新的登记请用新编号`,
  en: `the id ${id} was used for another hand-in; repeat the first one exactly, or make a new id`,
  path: '/id',
});

/** The event by which an item was handed in at a site. */
export const handInOf = async (tx: Tx, itemId: string, siteId: string): Promise<string | null> => {
  const sql = `select answer ->> 'eventId' as "eventId" from intake where item_id = $1 and site_id = $2`;
  return (await rowsOf<{ eventId: string }>(tx, sql, [itemId, siteId]))[0]?.eventId ?? null;
};
