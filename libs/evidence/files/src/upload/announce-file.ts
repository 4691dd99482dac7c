import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, runCommand, type Tx } from '@huihuan/platform-persistence';
import { typesOfKind, type FileKind, type MediaType } from '../content/media-types.ts';
import type { FileService } from '../file-service.ts';
import { typeNotTaken } from '../problems/content-problems.ts';
import { fileTooLarge, tooMuchUnfinished } from '../problems/upload-problems.ts';

export interface Announcement {
  /** Of the file, made by the client. */
  readonly id: string;
  readonly siteId: string;
  /** Of what will be uploaded, byte for byte: what facts name. */
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: FileKind;
  readonly declaredType: MediaType;
  readonly itemIds: readonly string[];
  readonly shipmentId: string | null;
}

export interface Announced {
  readonly fileId: string;
  /** Where to send it by tus 1.0. */
  readonly uploadUrl: string;
  readonly expiresAt: string;
}

/** Makes room for a file that somebody is about to upload. The upload is theirs alone, and ends by itself if it is not finished. */
export const announceFile = (
  files: FileService,
  { id, ...announced }: Announcement,
  personId: string,
): Promise<Result<Announced>> => {
  const { siteId, kind, bytes, declaredType } = announced;
  const limitBytes = kind === 'photo' ? files.limits.photoBytes : files.limits.documentBytes;
  if (bytes > limitBytes) return Promise.resolve(refuse(fileTooLarge(bytes, limitBytes)));
  if (!typesOfKind[kind].includes(declaredType)) return Promise.resolve(refuse(typeNotTaken(declaredType, kind)));
  const command = { id, operation: 'file.announce', request: { ...announced, personId }, locks: [siteId] };
  return runCommand(files.database, command, async (tx) => {
    const waiting = await unfinishedBytes(tx, siteId);
    if (waiting + bytes > files.limits.unfinishedBytes) {
      return refuse(tooMuchUnfinished(waiting, files.limits.unfinishedBytes));
    }
    const at = files.now();
    const expiresAt = new Date(at.getTime() + files.limits.uploadMilliseconds);
    await tx.query(
      `insert into file_upload (file_id, site_id, person_id, sha256, bytes, kind, declared_type, item_ids, shipment_id,
                                announced_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, siteId, personId, announced.sha256, bytes, kind, declaredType, announced.itemIds],
        ...[announced.shipmentId, at, expiresAt],
      ],
    );
    const uploadUrl = `/api/${files.tier}/files/uploads/${id}`;
    return accept({ fileId: id, uploadUrl, expiresAt: expiresAt.toISOString() });
  });
};

const unfinishedBytes = async (tx: Tx, siteId: string): Promise<number> => {
  const sql = `select coalesce(sum(bytes), 0)::bigint as bytes from file_upload where site_id = $1 and state = 'announced'`;
  return (await rowsOf<{ bytes: number }>(tx, sql, [siteId]))[0]?.bytes ?? 0;
};
