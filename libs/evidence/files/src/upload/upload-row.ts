import type { Problem } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { FileKind, MediaType } from '../content/media-types.ts';

/** What somebody announced, and how far it came. */
export interface Upload {
  readonly fileId: string;
  readonly siteId: string;
  readonly personId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: FileKind;
  readonly declaredType: MediaType;
  readonly itemIds: readonly string[];
  readonly shipmentId: string | null;
  readonly state: 'announced' | 'stored' | 'refused' | 'expired';
  readonly problem: Problem | null;
  readonly announcedAt: Date;
  readonly expiresAt: Date;
}

const columns = `file_id as "fileId", site_id as "siteId", person_id as "personId", sha256, bytes, kind,
  declared_type as "declaredType", item_ids as "itemIds", shipment_id as "shipmentId", state, problem,
  announced_at as "announcedAt", expires_at as "expiresAt"`;

/** @param forUpdate nobody else settles it until the transaction is over */
export const uploadOf = async (tx: Tx, fileId: string, forUpdate = false): Promise<Upload | null> => {
  const sql = `select ${columns} from file_upload where file_id = $1 ${forUpdate ? 'for update' : ''}`;
  return (await rowsOf<Upload>(tx, sql, [fileId]))[0] ?? null;
};

/** Those that can be resumed still, the oldest first. */
export const openUploads = (tx: Tx): Promise<readonly Upload[]> =>
  rowsOf<Upload>(tx, `select ${columns} from file_upload where state = 'announced' order by expires_at limit 10000`);

export const expiredUploads = (tx: Tx, now: Date): Promise<readonly Upload[]> =>
  rowsOf<Upload>(
    tx,
    `select ${columns} from file_upload where state = 'announced' and expires_at <= $1 order by expires_at limit 1000`,
    [now],
  );

export const settleUpload = (
  tx: Tx,
  fileId: string,
  state: 'stored' | 'refused' | 'expired',
  problem: Problem | null = null,
): Promise<unknown> =>
  tx.query('update file_upload set state = $2, problem = $3 where file_id = $1', [
    fileId,
    state,
    problem === null ? null : JSON.stringify(problem),
  ]);
