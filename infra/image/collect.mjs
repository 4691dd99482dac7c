/**
 * `node infra/image/collect.mjs <folder>`: puts everything that the servers run into an empty folder, and nothing else:
 * the files that can be reached by imports from their entries, the third-party packages behind them, data and pages.
 * What is built only for the embedded database, the pages or the tests stays behind.
 */
import { cp, mkdir, readFile, readdir, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each program of the image; a compose file starts these and no others. */
const entries = [
  ...['registry', 'collection', 'transfer', 'sorting', 'regulator'].map((name) => `apps/${name}-service/dist/main.js`),
  'apps/gateway/dist/main.js',
  'apps/distributed/dist/databases.js',
  'apps/distributed/dist/topics.js',
];

/** What is read at run time and imported by nobody; those that end in ? may be missing. */
const data = [
  ...['infra/image/healthy.mjs', 'infra/kafka/topics.json', 'infra/kafka/rights.json', 'package.json'],
  ...['apps/web-regulator/dist?', 'apps/web-collection/dist?', 'apps/web-operations/dist?', 'apps/web-system/dist?'],
  ...['seeds/areas', 'seeds/catalogue', 'seeds/demo', 'seeds/outlines', 'seeds/targets?'],
];

/** Packages of which files are read instead of imported. */
const readPackages = ['swagger-ui-dist', '@embedpdf/fonts-sc'];

/** Imports, and programs beside a file that it runs in a thread. */
const namePattern =
  /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+\.js)['"],\s*import\.meta\.url\)/g;

/** What a file names that has to be there when it runs, in its own words. */
const namedIn = (text) => [...text.matchAll(namePattern)].map(([, imported, run]) => imported ?? run);

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The workspace's own packages by name. */
const workspace = async () => {
  const lock = (await readJson(join(root, 'package-lock.json'))).packages;
  const links = Object.entries(lock).filter(([path, { link }]) => link && path.startsWith('node_modules/'));
  return new Map(links.map(([path, { resolved }]) => [path.slice('node_modules/'.length), join(root, resolved)]));
};

/** Follows imports file by file. @returns the files of the workspace and the names of third-party packages */
const reach = async (ours) => {
  const files = new Set();
  const thirdParty = new Set(readPackages);
  const follow = async (file) => {
    if (files.has(file)) return;
    if (!existsSync(file)) throw new Error(`${relative(root, file)} is not built: run node tools/build.mjs first`);
    files.add(file);
    for (const specifier of namedIn(await readFile(file, 'utf8'))) {
      if (specifier.startsWith('.')) await follow(resolve(dirname(file), specifier));
      else if (ours.has(specifier)) await follow(join(ours.get(specifier), 'dist', 'index.js'));
      else if (!isBuiltin(specifier) && !specifier.startsWith('#')) thirdParty.add(packageName(specifier));
    }
  };
  for (const entry of entries) await follow(join(root, entry));
  return { files, thirdParty };
};

/** Where a package that is asked for in a folder lies: there or above, as Node looks for it. */
const folderOf = (name, from) => {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder)) return undefined;
  }
};

/** A package with everything that it needs; what is optional for it comes along only where it is installed and asked for. */
const withDependencies = async (name, from, folders) => {
  const folder = folderOf(name, from);
  if (folder === undefined || folders.has(folder)) return;
  folders.add(folder);
  const {
    dependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
    optionalDependencies = {},
  } = await readJson(join(folder, 'package.json'));
  const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
  // `x-linux-x64-gnu` of a package `x` is the compiled part of it for this machine; npm installed the one that fits
  const compiled = Object.keys(optionalDependencies).filter((optional) => optional.startsWith(`${name}-`));
  for (const needed of [...Object.keys(dependencies), ...peers, ...compiled])
    await withDependencies(needed, folder, folders);
};

/** Types, sources and texts about a package are for those who develop with it. */
const isForDevelopment = /\.(ts|cts|mts|map|md|markdown|flow|tsbuildinfo)$/i;

const copyPackage = (folder, target) =>
  cp(folder, target, {
    recursive: true,
    dereference: true,
    filter: (source) =>
      !isForDevelopment.test(source.slice(folder.length)) && !source.slice(folder.length).includes('/node_modules'),
  });

/** The package of a file: the folder above its dist. */
const ownerOf = (file) => file.slice(0, file.lastIndexOf('/dist/'));

const copyOurs = async (files, ours, output) => {
  const nameOf = new Map([...ours].map(([name, folder]) => [folder, name]));
  for (const owner of new Set([...files].map(ownerOf))) {
    const path = relative(root, owner);
    await mkdir(join(output, path), { recursive: true });
    await cp(join(owner, 'package.json'), join(output, path, 'package.json'));
    const link = join(output, 'node_modules', nameOf.get(owner));
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(link), join(output, path)), link);
  }
  for (const file of [...files, ...[...files].map((each) => `${each}.map`)]) {
    await cp(file, join(output, relative(root, file)));
  }
};

/** Generators and notes beside the data stay behind. */
const isData = (path) => !/\.(ts|mjs|md)$/.test(path) && !/[\\/]definition$/.test(path);

const copyData = async (output) => {
  for (const path of data) {
    const source = join(root, path.replace('?', ''));
    if (path.endsWith('?') && !existsSync(source)) continue;
    const isCode = path.endsWith('.mjs') || path.includes('/dist');
    await cp(source, join(output, relative(root, source)), {
      recursive: true,
      filter: (each) => isCode || isData(each),
    });
  }
};

/** Fills the folder. @returns the third-party packages in it, as paths below the folder */
export const collect = async (folder) => {
  const output = resolve(folder);
  if (existsSync(output) && (await readdir(output)).length > 0) throw new Error(`${output} is not empty`);
  const ours = await workspace();
  const { files, thirdParty } = await reach(ours);
  const folders = new Set();
  for (const name of thirdParty) await withDependencies(name, root, folders);
  for (const each of folders) await copyPackage(each, join(output, relative(root, each)));
  await copyOurs(files, ours, output);
  await copyData(output);
  return [...folders].map((each) => relative(root, each)).sort();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('say where to: node infra/image/collect.mjs <folder>');
  const packages = await collect(folder);
  process.stdout.write(`${packages.length} third-party packages and the servers are in ${folder}\n`);
}
