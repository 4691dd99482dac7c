import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import type { FileService } from '../file-service.ts';
import { variantMissing } from '../problems/upload-problems.ts';
import { objectOf, storedFile } from './read-content.ts';
import { linkSeconds, type Variant } from './short-link.ts';

export interface Link {
  readonly url: string;
  readonly expiresAt: string;
}

/** Whom a link is for, and how long they may have one at most. */
export interface Reader {
  readonly personId: string;
  readonly expiresAt: Date;
}

/** A short link to a file, for somebody who was found to be allowed to see it. */
export const giveLink = async (
  files: FileService,
  fileId: string,
  variant: Variant,
  reader: Reader,
): Promise<Result<Link>> => {
  const file = await storedFile(files.database, fileId);
  if (!file.ok) return file;
  if (objectOf(file.value, variant) === null) return refuse(variantMissing(variant));
  const longest = new Date(files.now().getTime() + linkSeconds * 1000);
  const expiresAt = reader.expiresAt < longest ? reader.expiresAt : longest;
  const token = files.links.tokenOf({ fileId, variant, personId: reader.personId, expiresAt });
  return accept({ url: `/api/${files.tier}/files/content?token=${token}`, expiresAt: expiresAt.toISOString() });
};

export interface OriginalRequest {
  /** Of the reading, made by the client. */
  readonly id: string;
  readonly fileId: string;
  readonly purpose: string;
}

/** A link to what was uploaded, with all that the camera wrote into it. That somebody read it, and what for, is kept. */
export const giveOriginal = async (
  files: FileService,
  { id, fileId, purpose }: OriginalRequest,
  reader: Reader,
): Promise<Result<Link>> => {
  const { personId } = reader;
  const request = { fileId, purpose, personId };
  const noted = await runCommand(
    files.database,
    { id, operation: 'file.read-original', request, locks: [] },
    async (tx) => {
      const file = await storedFile(tx, fileId);
      if (!file.ok) return file;
      await tx.query(
        'insert into original_reading (reading_id, file_id, person_id, purpose, at) values ($1, $2, $3, $4, $5)',
        [id, fileId, personId, purpose, files.now()],
      );
      return accept({ noted: true });
    },
  );
  // the answer itself is not remembered: it is a permission
  return noted.ok ? giveLink(files, fileId, 'original', reader) : noted;
};
