import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { circles } from './cycles.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const types = ['domain', 'lib', 'service', 'app', 'web', 'tool'];

/** libs/custody/domain is @huihuan/custody-domain, apps/cli is @huihuan/cli, seeds is @huihuan/seeds. */
const nameOfFolder = (path) =>
  `@huihuan/${path
    .split(sep)
    .slice(path === 'seeds' ? 0 : 1)
    .join('-')}`;

const sourcesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](dist|node_modules)[\\/]/.test(path.slice(folder.length)));

const namesIn = (path) => {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.css')) return [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map(([, name]) => name);
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
};

/** Names of packages that the files of a package import. */
const importedBy = (folder) =>
  new Set(
    sourcesOf(folder)
      .flatMap(namesIn)
      .map((name) => name.split('/').slice(0, 2).join('/')),
  );

const problemsOfPackage = (found, workspace) => {
  const path = relative(workspace.root, found.folder);
  const manifest = `${path}/package.json`;
  const problems = [];
  const expected = nameOfFolder(path);
  if (found.name !== expected) problems.push(`${manifest}: the name is ${found.name}, its folder says ${expected}.`);
  if (!types.includes(found.type)) problems.push(`${manifest}: needs a tag type:<${types.join('|')}> in nx.tags.`);
  if (!found.context) problems.push(`${manifest}: needs a tag context:<context> in nx.tags.`);
  const imported = importedBy(found.folder);
  for (const name of [...found.needs, ...found.needsInTests]) {
    if (!workspace.packages.has(name))
      problems.push(
        `${manifest}: ${name} is no package of the workspace; third parties stand in the root package.json.`,
      );
    else if (!imported.has(name)) problems.push(`${manifest}: ${name} is declared and never imported: take it out.`);
  }
  return problems;
};

/** The lock file repeats every manifest; `npm install` brings it up to date, and nothing else would notice that it is not. */
const problemsOfLock = ({ root, packages }) => {
  const locked = readJson(join(root, 'package-lock.json')).packages;
  const folders = ['', ...[...packages.values()].map(({ folder }) => relative(root, folder))];
  const same = (one = {}, other = {}) => isDeepStrictEqual({ ...one }, { ...other });
  return folders
    .filter((folder) => {
      const wanted = readJson(join(root, folder, 'package.json'));
      const found = locked[folder.replaceAll(sep, '/')];
      return !same(wanted.dependencies, found?.dependencies) || !same(wanted.devDependencies, found?.devDependencies);
    })
    .map((folder) => `${join(folder, 'package.json')}: package-lock.json knows other dependencies: run npm install.`);
};

/** What the manifests get wrong as a whole; imports one by one are judged by the lint rule. */
export const checkManifests = (workspace) => [
  ...problemsOfLock(workspace),
  ...[...workspace.packages.values()].flatMap((found) => problemsOfPackage(found, workspace)),
  ...circles(workspace.packages).map(
    (circle) => `Packages form a circle: ${circle.join(' → ')}. Move what both need into a package below them.`,
  ),
];
