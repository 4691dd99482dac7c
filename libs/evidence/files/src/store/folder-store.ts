import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { objectPath, type FileStore } from './file-store.ts';
import { ifMissing } from './if-missing.ts';

/**
 * Objects as files below a folder. A file appears under its name only when it is whole and on the disk: it is written beside
 * it, flushed and renamed, and the entry in the folder is flushed as well.
 * @param newId names what is being written; no two writers share one
 */
export const folderStore = (folder: string, newId: () => string): FileStore => ({
  put: async (name, bytes) => {
    const path = join(folder, objectPath(name));
    if (await hasFile(path, bytes.length)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${newId()}.draft`;
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await flushFolder(dirname(path));
  },
  get: (name) => readFile(join(folder, objectPath(name))).catch(ifMissing(null)),
});

const hasFile = async (path: string, bytes: number): Promise<boolean> =>
  (await stat(path).catch(ifMissing(null)))?.size === bytes;

const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
