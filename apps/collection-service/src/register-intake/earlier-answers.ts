import { collectedOrigins, type CollectedOrigin } from '@huihuan/contracts-events';
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
  /** What the digest would be had the row been brought in from older books as this. */
  readonly digestAs: (origin: CollectedOrigin) => string;
}

type OriginOf = (id: string) => { readonly kind: CollectedOrigin } | undefined;

/**
 * @param originOf what older books say of a row. What such a row is compared by names what it was brought in as, and not the
 *   supervisor: that is whoever sends the file, and another may send it again
 * @param keyedDigest not a plain one: a row may hold a person's number, which a plain digest would let somebody try out
 */
export const askedRow =
  (siteId: string, keyedDigest: (text: string) => string, originOf: OriginOf = () => undefined) =>
  (whole: unknown, index: number): AskedRow => {
    const isUsable = unusableValueAt(whole) === null;
    // What cannot be digested is refused for it, before anybody asks for its digest or who signed it.
    const split = isUsable ? splitRow(whole) : { row: whole, given: undefined };
    const id = idOf(whole);
    const digestOf = (...content: readonly Json[]): string =>
      isUsable ? keyedDigest(canonicalJson([siteId, ...content])) : '';
    const digestAs = (origin: CollectedOrigin): string => digestOf(withoutSupervisor(whole), origin);
    const origin = id === null ? undefined : originOf(id);
    const digest = origin === undefined ? digestOf(whole as Json) : digestAs(origin.kind);
    return { index, whole, split, row: split.row, id, digest, digestAs };
  };

const withoutSupervisor = (row: unknown): Json => {
  const { override, ...rest } = row as { readonly override?: { readonly reason?: Json } };
  return { ...rest, override: override?.reason ?? null };
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
    asked.flatMap(({ index, id, digest, digestAs }): [number, Result<AcceptedIntake>][] => {
      const earlier = known.get(id ?? '');
      if (earlier === undefined || id === null) return [];
      if (earlier.digest !== digest) {
        const origin = collectedOrigins.find((each) => digestAs(each) === earlier.digest);
        return [[index, refuse({ ...idReused(id), ...(origin === undefined ? {} : { details: { origin } }) })]];
      }
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
