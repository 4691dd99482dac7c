import { createHash } from 'node:crypto';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { FileService } from '../file-service.ts';
import { fileNotStored, fileUnknown, linkInvalid, variantMissing } from '../problems/upload-problems.ts';
import type { ObjectName } from '../store/file-store.ts';
import { uploadOf } from '../upload/upload-row.ts';
import type { Variant } from './short-link.ts';

/** A file that is kept. */
export interface StoredFile {
  readonly fileId: string;
  readonly siteId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly storedSha256: string;
  readonly storedBytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbnailSha256: string | null;
  readonly hasOriginal: boolean;
  readonly takenAt: string | null;
}

const sql = `select file_id as "fileId", site_id as "siteId", sha256, media_type as "mediaType",
    stored_sha256 as "storedSha256", stored_bytes as "storedBytes", width, height, thumbnail_sha256 as "thumbnailSha256",
    has_original as "hasOriginal", taken_at as "takenAt"
  from file where file_id = $1`;

export const storedFile = async (tx: Tx, fileId: string): Promise<Result<StoredFile>> => {
  const [file] = await rowsOf<StoredFile>(tx, sql, [fileId]);
  if (file !== undefined) return accept(file);
  const upload = await uploadOf(tx, fileId);
  return refuse(upload === null ? fileUnknown(fileId) : fileNotStored(fileId));
};

/** The object that a variant of a file is; `null` where the file has none. */
export const objectOf = (file: StoredFile, variant: Variant): ObjectName | null => {
  switch (variant) {
    case 'picture':
      return { part: 'stored', sha256: file.storedSha256 };
    case 'thumbnail':
      return file.thumbnailSha256 === null ? null : { part: 'thumbnail', sha256: file.thumbnailSha256 };
    case 'original':
      // a document is kept as it came
      return file.hasOriginal
        ? { part: 'original', sha256: file.sha256 }
        : { part: 'stored', sha256: file.storedSha256 };
    default:
      return variant satisfies never;
  }
};

export interface Content {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/**
 * What a link allows to see. Its bytes are compared with the digest that names them before any of them leaves.
 * @throws Error where the store lost or changed the object
 */
export const readContent = async (files: FileService, token: string): Promise<Result<Content>> => {
  const link = files.links.read(token, files.now());
  if (link === null) return refuse(linkInvalid);
  const found = await storedFile(files.database, link.fileId);
  if (!found.ok) return refuse(linkInvalid);
  const name = objectOf(found.value, link.variant);
  if (name === null) return refuse(variantMissing(link.variant));
  const bytes = await readObject(files, name);
  const { fileId, variant, personId } = link;
  files.log.info({ context: 'Files', fileId, variant, personId }, `file ${fileId} is read by a link`);
  const mediaType = variant === 'thumbnail' ? 'image/webp' : found.value.mediaType;
  // only what was encoded here is shown within a page
  const isShown = variant !== 'original' && mediaType !== 'application/pdf';
  const filename = `${fileId}${variant === 'picture' ? '' : `-${variant}`}.${extensions[mediaType] ?? 'bin'}`;
  return accept({
    bytes,
    headers: {
      'content-type': mediaType,
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="${filename}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
};

const readObject = async ({ store, seal }: FileService, name: ObjectName): Promise<Buffer> => {
  const kept = await store.get(name);
  const bytes = name.part === 'original' && kept !== null ? seal.open(kept, name.sha256) : kept;
  if (bytes === null) throw new Error(`the store has no ${name.part} ${name.sha256} that can be opened`);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== name.sha256) throw new Error(`the store changed the ${name.part} ${name.sha256}`);
  return bytes;
};
