/**
 * Compiles packages from src/ to dist/ with SWC: `node tools/build.mjs [package folder …]` (all of them when none is
 * named). Files that are already newer than their source stay as they are; outputs whose source is gone are deleted.
 */
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc-options.mjs';
import { compiledPackages } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isSource = (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !/\.spec\.tsx?$/.test(name);

const filesBelow = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const changedAt = (path) =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );

const compile = async (source, output) => {
  if ((await changedAt(output)) > (await changedAt(source))) return 0;
  // loaded only when there is something to do: every command comes by here
  const { transform } = await import('@swc/core');
  const { code, map } = await transform(await readFile(source, 'utf8'), {
    ...swcOptions,
    filename: source,
    sourceMaps: true,
    sourceFileName: relative(dirname(output), source),
  });
  await mkdir(dirname(output), { recursive: true });
  await writeFile(`${output}.map`, map ?? '');
  await writeFile(output, `${code}\n//# sourceMappingURL=${output.split('/').at(-1)}.map\n`);
  return 1;
};

const compilePackage = async (folder) => {
  const [src, dist] = [join(folder, 'src'), join(folder, 'dist')];
  const sources = (await filesBelow(src)).filter(isSource);
  const outputs = new Map(
    sources.map((source) => [join(dist, relative(src, source)).replace(/\.tsx?$/, '.js'), source]),
  );
  const stale = (await filesBelow(dist)).filter((file) => !outputs.has(file.replace(/\.map$/, '')));
  await Promise.all(stale.map((file) => rm(file)));
  const counts = await Promise.all([...outputs].map(([output, source]) => compile(source, output)));
  return counts.reduce((sum, count) => sum + count, 0);
};

const named = process.argv.slice(2).map((folder) => join(root, relative(root, folder)));
const folders = named.length > 0 ? named : await compiledPackages(root);
const compiled = (await Promise.all(folders.map(compilePackage))).reduce((sum, count) => sum + count, 0);
if (process.env.HUIHUAN_BUILD_QUIET !== '1') console.log(`compiled ${compiled} files of ${folders.length} packages`);
