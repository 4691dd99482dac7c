import type { Override } from '@huihuan/contracts-events';
import { notReleased, releaseDigest, releaseHours, type ReleasedRecord, type Releases } from '@huihuan/custody-service';
import { accept, refuse } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

type Keyed = (text: string) => string;

/** An override that names a release, and the record that it comes with. */
export interface Claimed {
  readonly override: Override & { readonly releaseId: string };
  readonly record: ReleasedRecord;
}

interface ReleaseRow {
  readonly releaseId: string;
  readonly siteId: string;
  readonly supervisorId: string;
  readonly act: string;
  readonly recordId: string;
  readonly digest: string;
  readonly reason: string;
  readonly sealedDigest: string | null;
}

/** What claims are judged by: the digests are keyed, and the clock tells which releases are too old. */
export interface Judging {
  readonly keyed: Keyed;
  readonly at: Date;
}

/** Which of these claims are good: open releases of that supervisor, not too old, for that reason, that very record and its list. */
export const goodClaims = async (
  tx: Tx,
  claims: readonly Claimed[],
  { keyed, at }: Judging,
): Promise<readonly boolean[]> => {
  if (claims.length === 0) return [];
  const rows = await rowsOf<ReleaseRow>(
    tx,
    `select release_id as "releaseId", site_id as "siteId", supervisor_id as "supervisorId", act, record_id as "recordId", digest, reason,
            sealed_digest as "sealedDigest"
       from supervisor_release
      where release_id = any ($1::uuid[]) and used_at is null and released_at > $2::timestamptz - $3 * interval '1 hour'`,
    [claims.map(({ override }) => override.releaseId), at, releaseHours],
  );
  const known = new Map(rows.map((row) => [row.releaseId, row]));
  return claims.map((claim) => isFor(known.get(claim.override.releaseId), claim, keyed));
};

const isFor = (row: ReleaseRow | undefined, { override, record }: Claimed, keyed: Keyed): boolean =>
  row?.siteId === record.siteId &&
  row.act === record.act &&
  row.recordId === record.recordId &&
  row.supervisorId === override.supervisorId &&
  row.reason === override.reason &&
  row.sealedDigest === (record.sealedDigest ?? null) &&
  row.digest === keyed(releaseDigest(record));

export const useReleases = async (tx: Tx, releaseIds: readonly string[], at: Date): Promise<void> => {
  if (releaseIds.length === 0) return;
  const sql = 'update supervisor_release set used_at = $2 where release_id = any ($1::uuid[]) and used_at is null';
  await tx.query(sql, [releaseIds, at]);
};

/** The releases of this tier, for acts that are done one by one. */
export const releasesUnder = (keyed: Keyed, now: () => Date): Releases => ({
  spend: async (tx, { releaseId, ...override }, record) => {
    if (releaseId === undefined) return refuse(notReleased);
    const [isGood] = await goodClaims(tx, [{ override: { ...override, releaseId }, record }], { keyed, at: now() });
    if (isGood !== true) return refuse(notReleased);
    await useReleases(tx, [releaseId], now());
    return accept(null);
  },
});
