import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { spawnAs, type Account } from './account.ts';

/**
 * Asks the kernel, as that user: permission bits alone would miss access lists, mounts without execution and homes on
 * a network. Every folder above counts, as each of them must be entered.
 */
const may = (account: Account, test: '-w' | '-x' | '-r', path: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test "$0" "$1"', test, path], { ...spawnAs(account), stdio: 'ignore' }).status === 0;

export const mayExecute = (account: Account, file: string): boolean => may(account, '-x', file);

export const mayRead = (account: Account, path: string): boolean => may(account, '-r', path);

/**
 * Makes a folder that is the account's alone (mode 700, as PostgreSQL demands).
 * @returns false where the account cannot come or the file system keeps no owners and modes
 */
export const giveFolder = (account: Account, folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account.isOther) chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
  } catch {
    return false;
  }
  const found = statSync(folder);
  return found.uid === account.uid && (found.mode & 0o777) === 0o700 && may(account, '-w', folder);
};

/** A folder of this process that others may enter and only it may change; refuses one that somebody else put there. */
export const ownFolder = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) return false;
    chmodSync(folder, 0o755);
    return true;
  } catch {
    return false;
  }
};
