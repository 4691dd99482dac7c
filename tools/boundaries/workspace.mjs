/**
 * What the boundary rules know about the workspace: its packages with their tags and their declared neighbours, and the
 * third-party packages of the root. Read without waiting, because a lint rule may not wait.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} folder absolute
 * @property {string | undefined} type from the tag `type:…`
 * @property {string | undefined} context from the tag `context:…`
 * @property {ReadonlySet<string>} needs names in its dependencies
 * @property {ReadonlySet<string>} needsInTests names in its devDependencies
 * @property {ReadonlySet<string>} doors what other packages may name: the package, and sub-paths that it exports
 */

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const foldersIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
        .map((entry) => join(folder, entry.name))
    : [];

const tagged = (tags, prefix) => tags.find((tag) => tag.startsWith(`${prefix}:`))?.slice(prefix.length + 1);

const readPackage = (folder) => {
  const {
    name,
    nx = {},
    exports = {},
    dependencies = {},
    devDependencies = {},
  } = readJson(join(folder, 'package.json'));
  const tags = nx.tags ?? [];
  return {
    name,
    folder,
    type: tagged(tags, 'type'),
    context: tagged(tags, 'context'),
    needs: new Set(Object.keys(dependencies)),
    needsInTests: new Set(Object.keys(devDependencies)),
    doors: new Set(Object.keys(exports).map((door) => join(name, door))),
  };
};

/** Every package of apps/*, libs/*&#47;* and seeds, and what the root installs. */
export const readWorkspace = (root) => {
  const folders = [
    ...foldersIn(join(root, 'apps')),
    ...foldersIn(join(root, 'libs')).flatMap(foldersIn),
    join(root, 'seeds'),
  ];
  const packages = folders.filter((folder) => existsSync(join(folder, 'package.json'))).map(readPackage);
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, 'package.json'));
  return {
    root,
    packages: new Map(packages.map((found) => [found.name, found])),
    installed: new Set(Object.keys(dependencies)),
    installedForDevelopment: new Set(Object.keys(devDependencies)),
  };
};

/** The package that a file belongs to; `undefined` for the tools of the root. */
export const packageOfFile = (workspace, file) =>
  [...workspace.packages.values()].find(({ folder }) => file.startsWith(folder + sep));
