import { readdir } from 'node:fs/promises';
import type { FileService } from '../file-service.ts';
import { ifMissing } from '../store/if-missing.ts';
import { isComplete, type Uploads } from './receive-upload.ts';
import { removeStaged } from './staged-file.ts';
import { expiredUploads, openUploads, settleUpload, uploadOf } from './upload-row.ts';

const everyMilliseconds = 10 * 60_000;

/** Ends uploads whose time has run out, and deletes what has arrived of them. @returns how many */
export const expireUploads = async (files: FileService): Promise<number> => {
  const now = files.now();
  const expired = await expiredUploads(files.database, now);
  let count = 0;
  for (const { fileId } of expired) {
    const isOver = await files.database.transaction(async (tx) => {
      const upload = await uploadOf(tx, fileId, true);
      if (upload?.state !== 'announced') return false;
      await settleUpload(tx, fileId, 'expired');
      return true;
    });
    if (!isOver) continue;
    await removeStaged(files, fileId);
    count += 1;
  }
  return count;
};

/** Examines what had arrived whole when a process ended, and deletes what was left behind of files that are settled. */
export const resumeUploads = async (files: FileService, uploads: Uploads): Promise<void> => {
  for (const upload of await openUploads(files.database)) {
    if (await isComplete(files, upload)) await uploads.finish(upload);
  }
  for (const fileId of await stagedFiles(files)) {
    const upload = await uploadOf(files.database, fileId);
    if (upload !== null && upload.state !== 'announced') await removeStaged(files, fileId);
  }
};

const stagedFiles = async ({ folders }: FileService): Promise<readonly string[]> => {
  const names = await readdir(folders.uploads).catch(ifMissing<string[]>([]));
  return names.filter((name) => /^[0-9a-f-]{36}$/.test(name));
};

/** Looks after uploads in the background, now and then. @returns ends that, after what is in hand */
export const tendUploads = (files: FileService, uploads: Uploads): (() => Promise<void>) => {
  const tend = async (): Promise<void> => {
    const count = await expireUploads(files);
    if (count > 0) files.log.info({ context: 'Files', count }, `${count} uploads have expired`);
  };
  const complain = (failure: unknown): void =>
    files.log.warn({ context: 'Files', err: failure }, 'looking after uploads failed; it is tried again');
  let running = resumeUploads(files, uploads).then(tend).catch(complain);
  const timer = setInterval(() => {
    running = running.then(tend).catch(complain);
  }, everyMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
};
