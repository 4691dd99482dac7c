import type { Cause } from '@huihuan/messaging-core';
import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { FileService } from '../file-service.ts';
import { mostSubjects, raiseFlag } from './raise-flag.ts';

/** A thing that a digest is the evidence of. */
export interface Named {
  readonly sha256: string;
  readonly kind: 'item' | 'shipment';
  readonly subjectId: string;
  readonly siteId: string;
}

export interface Naming {
  /** Said in one breath: a picture of a pallet shows all that is on it, and raises no flag. */
  readonly named: readonly Named[];
  readonly cause: Cause;
}

/**
 * Notes what digests are the evidence of. Where one was the evidence of another thing before, and the two were not named
 * together, the same picture is used twice: that raises a flag, whether the picture has arrived or not.
 * @returns what was not known before
 */
export const nameEvidence = async (
  files: Pick<FileService, 'outbox' | 'newId' | 'now'>,
  tx: Tx,
  { named, cause }: Naming,
): Promise<readonly Named[]> => {
  if (named.length === 0) return [];
  const fresh = await insert(tx, named);
  for (const key of new Set(fresh.map(({ sha256, kind }) => `${sha256} ${kind}`))) {
    const [sha256 = '', kind = ''] = key.split(' ');
    const own = fresh.filter((one) => one.sha256 === sha256 && one.kind === kind);
    const together = named.filter((one) => one.sha256 === sha256).map(({ subjectId }) => subjectId);
    const others = await namedBefore(tx, { sha256, kind, except: together });
    const [first, other] = [own[0], others[0]];
    if (first === undefined || other === undefined) continue;
    const found = {
      ...{ siteId: first.siteId, otherSiteId: other.siteId, sha256, otherSha256: sha256, distance: 0 },
      subjectIds: own.map(({ subjectId }) => subjectId),
      otherSubjectIds: others.map(({ subjectId }) => subjectId),
    };
    await raiseFlag(files, tx, found, cause);
  }
  return fresh;
};

const insert = (tx: Tx, named: readonly Named[]): Promise<readonly Named[]> => {
  const column = columnsOf(named);
  return rowsOf<Named>(
    tx,
    `insert into evidence_subject (sha256, kind, subject_id, site_id)
     select distinct on (sha256, kind, subject_id) * from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[])
       as named (sha256, kind, subject_id, site_id)
     on conflict do nothing
     returning sha256, kind, subject_id as "subjectId", site_id as "siteId"`,
    [
      column('text', ({ sha256 }) => sha256),
      column('text', ({ kind }) => kind),
      column('uuid', ({ subjectId }) => subjectId),
      column('uuid', ({ siteId }) => siteId),
    ],
  );
};

interface Before {
  readonly sha256: string;
  readonly kind: string;
  readonly except: readonly string[];
}

const namedBefore = (
  tx: Tx,
  { sha256, kind, except }: Before,
): Promise<readonly { readonly subjectId: string; readonly siteId: string }[]> =>
  rowsOf(
    tx,
    `select subject_id as "subjectId", site_id as "siteId" from evidence_subject
      where sha256 = $1 and kind = $2 and subject_id <> all ($3::uuid[]) order by subject_id limit ${mostSubjects}`,
    [sha256, kind, except],
  );
