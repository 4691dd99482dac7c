import type { Cause } from '@huihuan/messaging-core';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { alikeDistance, bandNeighbours, bandsOf } from '../content/hash-bands.ts';
import type { FileService } from '../file-service.ts';
import { raiseFlag } from './raise-flag.ts';

/** Looked for by 17 values in each of four indexes, and counted for those alone. */
export const alikeSql = `
  select distinct on (sha256) sha256, site_id as "siteId",
         bit_count((perceptual_hash # $1)::bit(64))::int as distance
    from file
   where (band_0 = any ($2::int[]) or band_1 = any ($3::int[]) or band_2 = any ($4::int[]) or band_3 = any ($5::int[]))
     and bit_count((perceptual_hash # $1)::bit(64)) <= ${alikeDistance} and sha256 <> $6
   order by sha256, stored_at
   limit 100`;

/** The parameters of that statement for a hash, as texts and numbers that the driver understands. */
export const alikeParameters = (hash: string, sha256: string): unknown[] => [
  BigInt.asIntN(64, BigInt(`0x${hash}`)).toString(),
  ...bandsOf(hash).map(bandNeighbours),
  sha256,
];

interface Seen {
  readonly sha256: string;
  readonly siteId: string;
  readonly distance: number;
}

/**
 * Looks for pictures that look like this one and are the evidence of other things, and raises a flag for each, once. A
 * picture that is the evidence of nothing yet is compared when somebody names it.
 */
export const findAlike = async (
  files: Pick<FileService, 'outbox' | 'newId' | 'now'>,
  tx: Tx,
  { sha256, siteId, cause }: { readonly sha256: string; readonly siteId: string; readonly cause: Cause },
): Promise<void> => {
  const hash = await hashOf(tx, sha256);
  if (hash === null) return;
  const seen = await rowsOf<Seen>(tx, alikeSql, alikeParameters(hash, sha256));
  if (seen.length === 0) return;
  const subjects = await subjectsOf(tx, [sha256, ...seen.map((one) => one.sha256)]);
  const own = subjects.filter((one) => one.sha256 === sha256);
  for (const other of seen) {
    const theirs = subjects.filter((one) => one.sha256 === other.sha256);
    const pair = differing(own, theirs);
    if (pair === null || (await isFlagged(tx, sha256, other.sha256))) continue;
    const found = { siteId, otherSiteId: other.siteId, sha256, otherSha256: other.sha256, distance: other.distance };
    await raiseFlag(files, tx, { ...found, ...pair }, cause);
  }
};

const hashOf = async (tx: Tx, sha256: string): Promise<string | null> => {
  const sql = `select lpad(to_hex(perceptual_hash), 16, '0') as hash from file where sha256 = $1 limit 1`;
  return (await rowsOf<{ hash: string | null }>(tx, sql, [sha256]))[0]?.hash ?? null;
};

interface Subject {
  readonly sha256: string;
  readonly kind: string;
  readonly subjectId: string;
}

const subjectsOf = (tx: Tx, digests: readonly string[]): Promise<readonly Subject[]> =>
  rowsOf<Subject>(
    tx,
    'select sha256, kind, subject_id as "subjectId" from evidence_subject where sha256 = any ($1) order by subject_id',
    [digests],
  );

/** Two pictures of one thing may look alike: only where they share nothing of a kind are they used for different things. */
const differing = (
  own: readonly Subject[],
  theirs: readonly Subject[],
): { readonly subjectIds: readonly string[]; readonly otherSubjectIds: readonly string[] } | null => {
  for (const kind of ['item', 'shipment']) {
    const subjectIds = own.filter((one) => one.kind === kind).map((one) => one.subjectId);
    const otherSubjectIds = theirs.filter((one) => one.kind === kind).map((one) => one.subjectId);
    const isDisjoint = !otherSubjectIds.some((one) => subjectIds.includes(one));
    if (subjectIds.length > 0 && otherSubjectIds.length > 0 && isDisjoint) return { subjectIds, otherSubjectIds };
  }
  return null;
};

const isFlagged = async (tx: Tx, one: string, other: string): Promise<boolean> => {
  const sql = `select 1 from file_lookalike
                where (sha256 = $1 and other_sha256 = $2) or (sha256 = $2 and other_sha256 = $1) limit 1`;
  return (await rowsOf(tx, sql, [one, other])).length > 0;
};
