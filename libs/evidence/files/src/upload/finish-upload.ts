import { createHash } from 'node:crypto';
import { fact, siteSource } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { currentCorrelationId } from '@huihuan/platform-http';
import { takeLocks, type Tx } from '@huihuan/platform-persistence';
import { examineFile, type Examined } from '../content/examine-file.ts';
import { bandsOf } from '../content/hash-bands.ts';
import type { FileService } from '../file-service.ts';
import { findAlike } from '../lookalike/find-alike.ts';
import { nameEvidence } from '../lookalike/name-evidence.ts';
import { lookalikeLock } from '../lookalike/raise-flag.ts';
import { digestDiffers } from '../problems/content-problems.ts';
import { readStaged, removeStaged, setApart } from './staged-file.ts';
import { settleUpload, uploadOf, type Upload } from './upload-row.ts';

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * What becomes of a file whose bytes are all there: it is compared with its announcement, examined, kept and told, or refused
 * and set apart. Done again after a crash, it ends the same: objects are named by their content, and the row decides.
 */
export const finishUpload = async (files: FileService, upload: Upload): Promise<Result<void>> => {
  const giveBack = await files.turn();
  try {
    const bytes = await readStaged(files, upload.fileId);
    const found = sha256Of(bytes);
    const examined =
      found === upload.sha256
        ? await examineFile(bytes, { ...upload, maximumPixels: files.limits.pixels })
        : refuse(digestDiffers(upload.sha256, found));
    if (!examined.ok) return await refuseUpload(files, upload, examined.problem);
    await keep(files, upload, bytes, examined.value);
    await removeStaged(files, upload.fileId);
    return accept(undefined);
  } finally {
    giveBack();
  }
};

const refuseUpload = async (files: FileService, upload: Upload, problem: Problem): Promise<Result<never>> => {
  await settleUpload(files.database, upload.fileId, 'refused', problem);
  await setApart(files, upload.fileId);
  files.log.warn(
    { context: 'Files', fileId: upload.fileId, siteId: upload.siteId, code: problem.code },
    `upload ${upload.fileId} is refused: ${problem.code}`,
  );
  return refuse(problem);
};

/** First the objects, then the row that names them: what nobody names harms nobody. */
const keep = async (files: FileService, upload: Upload, bytes: Buffer, examined: Examined): Promise<void> => {
  const { picture } = examined;
  const stored = picture?.bytes ?? bytes;
  const storedSha256 = sha256Of(stored);
  const thumbnailSha256 = picture === null ? null : sha256Of(picture.thumbnail);
  await files.store.put({ part: 'stored', sha256: storedSha256 }, stored);
  if (picture !== null && thumbnailSha256 !== null) {
    await files.store.put({ part: 'thumbnail', sha256: thumbnailSha256 }, picture.thumbnail);
    await files.store.put({ part: 'original', sha256: upload.sha256 }, files.seal.seal(bytes, upload.sha256));
  }
  const row = { storedSha256, storedBytes: stored.length, thumbnailSha256 };
  await files.database.transaction(async (tx) => {
    await takeLocks(tx, [upload.siteId, lookalikeLock]);
    const before = await uploadOf(tx, upload.fileId, true);
    // another process of this service was faster
    if (before?.state !== 'announced') return;
    await settleUpload(tx, upload.fileId, 'stored');
    await insertFile(tx, files.now(), { upload, examined, ...row });
    await tell(files, tx, upload, { examined, storedSha256 });
  });
};

interface Kept {
  readonly upload: Upload;
  readonly examined: Examined;
  readonly storedSha256: string;
  readonly storedBytes: number;
  readonly thumbnailSha256: string | null;
}

const insertFile = (tx: Tx, at: Date, { upload, examined, ...row }: Kept): Promise<unknown> => {
  const { picture, mediaType } = examined;
  const hash = picture?.perceptualHash ?? null;
  const bands = hash === null ? [null, null, null, null] : bandsOf(hash);
  return tx.query(
    `insert into file (file_id, site_id, sha256, media_type, stored_sha256, stored_bytes, width, height, thumbnail_sha256,
                       has_original, taken_at, stored_at, perceptual_hash, band_0, band_1, band_2, band_3)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, ('x' || $13)::bit(64)::bigint, $14, $15, $16, $17)`,
    [
      ...[upload.fileId, upload.siteId, upload.sha256, mediaType, row.storedSha256, row.storedBytes],
      ...[picture?.width ?? null, picture?.height ?? null, row.thumbnailSha256, picture !== null],
      // a document says its date itself
      ...[upload.kind === 'photo' ? (picture?.takenAt ?? null) : null, at, hash, ...bands],
    ],
  );
};

const tell = async (
  files: FileService,
  tx: Tx,
  upload: Upload,
  { examined, storedSha256 }: Pick<Kept, 'examined' | 'storedSha256'>,
): Promise<void> => {
  const { fileId, siteId, sha256, bytes, kind, itemIds, shipmentId } = upload;
  const perceptualHash = examined.picture?.perceptualHash ?? null;
  const stored = fact('cn.huihuan.file.stored.v1', {
    ...{ fileId, siteId, kind, sha256, storedSha256, mediaType: examined.mediaType, bytes, perceptualHash },
    ...{ itemIds: [...itemIds], shipmentId },
  });
  const cause = { correlationId: currentCorrelationId() ?? fileId, causationId: fileId };
  await files.outbox.append(tx, siteSource(siteId), [stored], cause);
  const items = itemIds.map((subjectId) => ({ sha256, kind: 'item' as const, subjectId, siteId }));
  const shipments = shipmentId === null ? [] : [{ sha256, kind: 'shipment' as const, subjectId: shipmentId, siteId }];
  await nameEvidence(files, tx, { named: [...items, ...shipments], cause });
  await findAlike(files, tx, { sha256, siteId, cause });
};
