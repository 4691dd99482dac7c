import { closeSync, fchownSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomBytes } from 'node:crypto';

/**
 * Replaces a file as a whole or not at all, on the disk when it returns. Root leaves it to the owner of the folder, so
 * that one start with sudo does not lock an ordinary user out of its own data folder.
 */
export const writeWhole = (file: string, content: string, mode: number): void => {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', mode);
  try {
    writeSync(descriptor, content);
    if (process.getuid?.() === 0) {
      const owner = statSync(dirname(file));
      fchownSync(descriptor, owner.uid, owner.gid);
    }
    fsyncSync(descriptor);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
};
