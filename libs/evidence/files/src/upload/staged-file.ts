import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ifMissing } from '../store/if-missing.ts';
import type { FileService } from '../file-service.ts';

type Folders = Pick<FileService, 'folders'>;

export const stagedPath = ({ folders }: Folders, fileId: string): string => join(folders.uploads, fileId);

/** How many bytes have arrived; 0 where nothing has. */
export const stagedBytes = (files: Folders, fileId: string): Promise<number> =>
  stat(stagedPath(files, fileId))
    .then(({ size }) => size)
    .catch(ifMissing(0));

/** An empty file to append to, unless there is one. */
export const makeStaged = async (files: Folders, fileId: string): Promise<void> => {
  await mkdir(files.folders.uploads, { recursive: true, mode: 0o700 });
  await (await open(stagedPath(files, fileId), 'a', 0o600)).close();
};

export const readStaged = (files: Folders, fileId: string): Promise<Buffer> => readFile(stagedPath(files, fileId));

export const removeStaged = (files: Folders, fileId: string): Promise<void> =>
  rm(stagedPath(files, fileId), { force: true });

/** Keeps what was refused where nothing serves it: somebody may have to look at it. */
export const setApart = async (files: Folders, fileId: string): Promise<void> => {
  await mkdir(files.folders.refused, { recursive: true, mode: 0o700 });
  const apart = join(files.folders.refused, fileId);
  // it may have been set apart before the process ended
  await rename(stagedPath(files, fileId), apart).catch(ifMissing(undefined));
};
