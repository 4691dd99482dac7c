import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolders } from '../packages.mjs';
import { root, runStep } from './run.mjs';

const packageOf = async (folder) => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));

/** The folder of a package and of all workspace packages that it needs. */
const foldersBehind = async (folder, folderOf, seen = new Set()) => {
  if (folder === undefined || seen.has(folder)) return seen;
  seen.add(folder);
  const { dependencies = {}, devDependencies = {} } = await packageOf(folder);
  for (const name of Object.keys({ ...dependencies, ...devDependencies }))
    await foldersBehind(folderOf.get(name), folderOf, seen);
  return seen;
};

const isSource = (path) => !/(^|[\\/])(dist|node_modules)([\\/]|$)/.test(path);

/** Changes whenever a file is edited, added or deleted. */
const fingerprint = async (folders) => {
  const paths = [join(root, 'package-lock.json')];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    paths.push(...files.filter((path) => isSource(path.slice(folder.length))));
  }
  const times = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs));
  return `${Math.max(...times)} ${paths.length}\n`;
};

const buildPage = async (folder, folderOf) => {
  const stampFile = join(folder, 'dist', '.stamp');
  const now = await fingerprint(await foldersBehind(folder, folderOf));
  if ((await readFile(stampFile, 'utf8').catch(() => undefined)) === now) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // a page of production, whatever the shell that starts it says
  const env = { ...process.env, NODE_ENV: 'production' };
  await runStep('构建页面 building the pages', [process.execPath, vite, 'build'], { cwd: folder, env });
  await writeFile(stampFile, now);
};

/** The pages that are there: apps/web-… with a configuration of Vite. */
const buildPages = async () => {
  const folders = await workspaceFolders(root);
  const folderOf = new Map(await Promise.all(folders.map(async (folder) => [(await packageOf(folder)).name, folder])));
  const pages = folders.filter(
    (folder) => /[\\/]apps[\\/]web-[^\\/]+$/.test(folder) && existsSync(join(folder, 'vite.config.ts')),
  );
  for (const page of pages) await buildPage(page, folderOf);
};

/** Compiles what is older than its source, and the pages when `web`; fast when there is nothing to do. */
export const ensureBuilt = async ({ web }) => {
  await runStep('编译 compiling', [process.execPath, join(root, 'tools', 'build.mjs')]);
  if (web) await buildPages();
};
