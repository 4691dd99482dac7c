import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const foldersIn = async (folder) =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));

/** Every workspace folder: apps/*, libs/*&#47;* and seeds. */
export const workspaceFolders = async (root) => {
  const libs = await foldersIn(join(root, 'libs'));
  const nested = await Promise.all(libs.map(foldersIn));
  return [...(await foldersIn(join(root, 'apps'))), ...nested.flat(), join(root, 'seeds')].filter((folder) =>
    existsSync(join(folder, 'package.json')),
  );
};

/** The ones that Node runs: all but the pages, which Vite bundles. */
export const compiledPackages = async (root) =>
  (await workspaceFolders(root)).filter((folder) => !/(apps\/web-|libs\/web\/)/.test(folder.replaceAll('\\', '/')));
