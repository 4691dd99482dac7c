import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root, runStep } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
const installedFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.huihuan-stamp');

const textOf = (path) => readFile(path, 'utf8').catch(() => undefined);

/**
 * Whether node_modules holds what the lock file says, whoever installed it. Optional packages depend on the machine.
 */
const holds = (wanted, installed) =>
  Object.entries(wanted.packages)
    .filter(
      ([path, { optional, devOptional, peer }]) =>
        path.startsWith('node_modules/') && !optional && !devOptional && !peer,
    )
    .every(([path, { version, link }]) => {
      const found = installed.packages?.[path];
      return found !== undefined && found.version === version && found.link === link;
    });

const isInstalled = async (lock, stamp) => {
  const installed = await textOf(installedFile);
  if (installed === undefined) return false;
  if ((await textOf(stampFile)) === stamp) return true;
  return holds(JSON.parse(lock), JSON.parse(installed));
};

/** The npm that started us, or the one in the path. */
const npm = () => {
  const started = process.env.npm_execpath ?? '';
  return /^npm-cli\.[cm]?js$/.test(basename(started)) ? [process.execPath, started] : ['npm'];
};

/** Installs the locked packages unless they are there; a few milliseconds when they are. */
export const ensureInstalled = async () => {
  const lock = await readFile(lockFile, 'utf8');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (!(await isInstalled(lock, stamp))) {
    // not `ci`: it refuses a lock file without the programs of every other platform, which some registries do not list; with
    // --no-save the lock file decides all versions just the same, and stays as it is
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    // the tools that compile are development packages, and NODE_ENV=production would leave them out
    await runStep('安装依赖 installing packages', [...npm(), ...install, '--include=dev', '--include=optional']);
  }
  // only a shortcut: an install that another user made may not be ours to write in
  await writeFile(stampFile, stamp).catch(() => undefined);
};
