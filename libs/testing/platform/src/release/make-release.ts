import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edited, type ReleasePlan } from './release-plan.ts';

/** Another version of the program, in a folder of its own. */
export interface Release {
  /** The compiled main file of one of its applications: `programOf('transfer-service')`. */
  programOf(app: string): string;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const ours = '@huihuan';
/** Nobody starts these out of a release. */
const leftOut = /^(bench|distributed|platform$|testing-|web-)/;

/**
 * Makes another version of the built program: a copy with a few changes, as the next release will be, or the one before
 * was. Its processes are real ones, and the program that it is compared with carries nothing for it.
 */
export const makeRelease = async ({ renamed = {}, changed }: ReleasePlan): Promise<Release> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'huihuan-release-')));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await copyProgram(folder);
    await renameEverywhere(folder, renamed);
    for (const change of changed) {
      const path = join(folder, change.file);
      await writeFile(path, edited(await readFile(path, 'utf8'), change));
    }
  } catch (failure) {
    await remove();
    throw failure;
  }
  return { programOf: (app) => join(folder, 'apps', app, 'dist', 'main.js'), remove };
};

/** The packages of the workspace as copies, everything else as it is installed. */
const copyProgram = async (folder: string): Promise<void> => {
  const installed = join(root, 'node_modules');
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, ours), { recursive: true });
  const others = (await readdir(installed)).filter((name) => name !== ours && !name.startsWith('.'));
  await Promise.all(others.map((name) => symlink(join(installed, name), join(modules, name), 'junction')));
  const packages = (await readdir(join(installed, ours))).filter((name) => !leftOut.test(name));
  await Promise.all(
    packages.map(async (name) => {
      const source = await realpath(join(installed, ours, name));
      const target = join(folder, relative(root, source));
      await cp(source, target, { recursive: true, filter: isShipped });
      await symlink(target, join(modules, ours, name), 'junction');
    }),
  );
  await cp(join(root, 'infra', 'kafka'), join(folder, 'infra', 'kafka'), { recursive: true });
};

const isShipped = (path: string): boolean => !/[\\/](src|golden|node_modules)$|\.map$/.test(path);

const renameEverywhere = async (folder: string, renamed: Readonly<Record<string, string>>): Promise<void> => {
  const files = (await Promise.all(['apps', 'libs'].map((part) => codeBelow(join(folder, part))))).flat();
  const found = new Set<string>();
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8');
      const here = Object.entries(renamed).filter(([before]) => text.includes(before));
      if (here.length === 0) return;
      here.forEach(([before]) => found.add(before));
      await writeFile(
        file,
        here.reduce((said, [before, after]) => said.replaceAll(before, after), text),
      );
    }),
  );
  const missing = Object.keys(renamed).filter((before) => !found.has(before));
  if (missing.length > 0) throw new Error(`nothing is called ${missing.join(', ')}`);
};

const codeBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name));
