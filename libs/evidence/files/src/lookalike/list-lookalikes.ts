import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export interface FlagsQuery {
  /** Sites that whoever asks may look into; a flag concerns two. */
  readonly siteIds: readonly string[];
  readonly after: string | undefined;
  readonly limit: number;
}

export interface Flag {
  readonly lookalikeId: string;
  readonly siteId: string;
  readonly otherSiteId: string;
  readonly sha256: string;
  readonly otherSha256: string;
  readonly distance: number;
  readonly subjectIds: string[];
  readonly otherSubjectIds: string[];
  /** Files that arrived under these digests. */
  readonly fileIds: string[];
  readonly otherFileIds: string[];
  readonly foundAt: string;
}

/** Pictures that are used for two things, newest first. */
export const lookalikesSql = `
  with mine as (
    (select * from file_lookalike where site_id = any ($1) and ($2::uuid is null or lookalike_id < $2)
      order by lookalike_id desc limit $3)
    union
    (select * from file_lookalike where other_site_id = any ($1) and ($2::uuid is null or lookalike_id < $2)
      order by lookalike_id desc limit $3))
  select lookalike_id as "lookalikeId", site_id as "siteId", other_site_id as "otherSiteId", sha256,
         other_sha256 as "otherSha256", distance, subject_ids as "subjectIds", other_subject_ids as "otherSubjectIds",
         array(select file_id from file where file.sha256 = mine.sha256 order by 1 limit 20) as "fileIds",
         array(select file_id from file where file.sha256 = mine.other_sha256 order by 1 limit 20) as "otherFileIds",
         to_char(found_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "foundAt"
    from mine order by lookalike_id desc limit $3`;

export const listLookalikes = (tx: Tx, { siteIds, after, limit }: FlagsQuery): Promise<Flag[]> =>
  rowsOf<Flag>(tx, lookalikesSql, [siteIds, after ?? null, limit]);
