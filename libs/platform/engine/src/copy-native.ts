import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { complete, type Native } from './native.ts';

/** What only those need who compile against PostgreSQL. */
const isNeeded = (path: string): boolean => !/\.(a|pc)$/.test(path) && !/^(pkgconfig|pgxs)$/.test(basename(path));

const sizesOf = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isNeeded(entry.name))
    .map((entry) => `${entry.name} ${statSync(join(folder, entry.name)).size}`)
    .sort()
    .join('\n');

/**
 * A power cut may leave names without contents: the programs and their libraries must have the size of the original.
 */
const isWholeCopy = (native: Native, copy: string): boolean =>
  ['bin', 'lib', 'lib/postgresql'].every(
    (part) => existsSync(join(copy, part)) && sizesOf(join(native.folder, part)) === sizesOf(join(copy, part)),
  );

/**
 * Copies the binaries below `base` once a version (60 MB), for a user who may not enter their folder. The copy gets
 * its name only when it is whole, so that a start that was killed half way does no harm to the next.
 */
export const copyNative = (native: Native, base: string, onCopy: (folder: string) => void): Native => {
  const folder = join(base, `postgresql-${native.label}`);
  const copy = { folder, label: native.label };
  if (existsSync(folder) && isWholeCopy(native, folder)) return copy;
  onCopy(base);
  const draft = mkdtempSync(join(base, 'copying-'));
  try {
    cpSync(native.folder, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
    openToOthers(draft);
    complete({ folder: draft, label: native.label });
    putInPlace(draft, copy, native);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
};

const putInPlace = (draft: string, copy: Native, native: Native): void => {
  // another start may have put a whole one there meanwhile
  if (existsSync(copy.folder) && isWholeCopy(native, copy.folder)) return;
  rmSync(copy.folder, { recursive: true, force: true });
  renameSync(draft, copy.folder);
};

/** An install under a strict umask leaves files that only their owner may read. */
const openToOthers = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444 | (basename(folder) === 'bin' ? 0o111 : 0));
  }
};
