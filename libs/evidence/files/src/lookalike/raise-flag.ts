import { fact, siteSource } from '@huihuan/contracts-events';
import type { Cause } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import type { FileService } from '../file-service.ts';

/** Whoever looks for lookalikes is alone with it: two pictures that come at one moment would not see each other. */
export const lookalikeLock = 'files.lookalikes';

/** How many of each side a flag names. */
export const mostSubjects = 100;

export interface Lookalike {
  /** Where the later picture was used. */
  readonly siteId: string;
  readonly otherSiteId: string;
  readonly sha256: string;
  readonly otherSha256: string;
  readonly distance: number;
  readonly subjectIds: readonly string[];
  readonly otherSubjectIds: readonly string[];
}

/** Writes down that a picture is used for two things, and tells it in the chain of the site where it came later. */
export const raiseFlag = async (
  { outbox, newId, now }: Pick<FileService, 'outbox' | 'newId' | 'now'>,
  tx: Tx,
  found: Lookalike,
  cause: Cause,
): Promise<void> => {
  const lookalikeId = newId();
  const subjectIds = found.subjectIds.slice(0, mostSubjects);
  const otherSubjectIds = found.otherSubjectIds.slice(0, mostSubjects);
  await tx.query(
    `insert into file_lookalike (lookalike_id, site_id, other_site_id, sha256, other_sha256, distance, subject_ids,
                                 other_subject_ids, found_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[lookalikeId, found.siteId, found.otherSiteId, found.sha256, found.otherSha256, found.distance],
      ...[subjectIds, otherSubjectIds, now()],
    ],
  );
  const told = fact('cn.huihuan.file.lookalike-found.v1', { ...found, lookalikeId, subjectIds, otherSubjectIds });
  await outbox.append(tx, siteSource(found.siteId), [told], cause);
};
