import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFor, type Account } from './account.ts';
import { copyNative } from './copy-native.ts';
import { complete, installedNative, isComplete, type Native } from './native.ts';
import { dataOfAnotherUser, notWritten, noPlace } from './problems.ts';
import { giveFolder, mayExecute, mayRead, ownFolder } from './reachable.ts';
import { readRecord, writeRecord } from './record.ts';

/** Where PostgreSQL runs, and as whom. */
export interface Place {
  account: Account;
  /** The account's own folder (mode 700); the data is in `data` below it. */
  home: string;
  native: Native;
}

/**
 * Where data and binaries go when the account may not enter the folder they belong to; the temporary folder comes
 * last.
 */
const otherBases = (): string[] => {
  const isRoot = process.getuid?.() === 0;
  const lasting = isRoot
    ? '/var/lib/huihuan'
    : join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share'), 'huihuan');
  return [lasting, join(tmpdir(), `huihuan-${process.getuid?.() ?? 0}`)];
};

/**
 * Finds out where the data and the binaries can lie. PostgreSQL runs as another user when we are root, and that user
 * may not be able to enter the checkout (a home of mode 700): then both move to a folder it can enter, and engine.json
 * remembers it.
 */
export const placeFor = (dataDir: string, onCopy: (folder: string) => void): Place => {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritten(dataDir, error);
  }
  const known = readRecord(dataDir)?.home;
  const account = accountFor(known ?? join(dataDir, 'postgres'));
  const home = known === undefined ? newHome(dataDir, account) : knownHome(known, account);
  return { account, home, native: reachableNative(account, onCopy) };
};

const knownHome = (home: string, account: Account): string => {
  // the temporary folder may have been emptied: then it begins anew in the same place
  if (giveFolder(account, home)) return home;
  throw dataOfAnotherUser(home);
};

const newHome = (dataDir: string, account: Account): string => {
  const inside = join(dataDir, 'postgres');
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const outside = otherBases();
  const home = giveFolder(account, inside)
    ? inside
    : firstOf(outside, (base) => {
        if (!ownFolder(base)) return undefined;
        const folder = setAside(join(base, name));
        return giveFolder(account, folder) ? folder : undefined;
      });
  if (home === undefined) throw noPlace([inside, ...outside]);
  try {
    writeRecord(dataDir, { home });
  } catch (error) {
    throw notWritten(dataDir, error);
  }
  return home;
};

/**
 * Data of a folder whose record and keys were deleted: nothing opens it any more, but deleting it is not for us to
 * decide.
 */
const setAside = (folder: string): string => {
  if (existsSync(folder)) renameSync(folder, `${folder}.set-aside-${new Date().toISOString().replaceAll(':', '')}`);
  return folder;
};

const reachableNative = (account: Account, onCopy: (folder: string) => void): Native => {
  const installed = installedNative();
  try {
    if (!isComplete(installed)) complete(installed);
    if (isReachable(account, installed)) return installed;
  } catch {
    // a read-only install without its links: a copy can have them
  }
  const reachable = firstOf(otherBases(), (base) => {
    if (!ownFolder(base)) return undefined;
    const copy = copyNative(installed, base, onCopy);
    return isReachable(account, copy) ? copy : undefined;
  });
  if (!reachable) throw noPlace([installed.folder, ...otherBases()]);
  return reachable;
};

const firstOf = <From, To>(
  candidates: readonly From[],
  attempt: (candidate: From) => To | undefined,
): To | undefined => {
  for (const candidate of candidates) {
    const found = attempt(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The programs, and the files of each folder that they load. */
const isReachable = (account: Account, { folder }: Native): boolean =>
  mayExecute(account, join(folder, 'bin', 'postgres')) &&
  mayExecute(account, join(folder, 'bin', 'initdb')) &&
  mayRead(account, join(folder, 'share', 'postgresql', 'postgres.bki')) &&
  mayRead(account, join(folder, 'lib', 'postgresql', 'plpgsql.so'));
