import { isBuiltin } from 'node:module';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathBetween } from './cycles.mjs';
import { rows as allRows } from './rows.mjs';
import { packageOfFile } from './workspace.mjs';

/** Tests, their support files, and what stands below a folder `testing` for tests alone. */
const isForTests = (file) => /\.spec(-support)?\.tsx?$/.test(file) || /[\\/]src[\\/](.*[\\/])?testing[\\/]/.test(file);

/** Only what lies in src is delivered: configuration of the bundler and generators of seeds stay here. */
const isDelivered = (file, owner) => relative(owner.folder, file).startsWith(`src${sep}`) && !isForTests(file);

const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const nameMatches = (pattern, name) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** What a pattern may name, and how each is compared. */
const comparisons = {
  type: (wanted, target) => target.type === wanted,
  context: (wanted, target) => target.context === wanted,
  contexts: (wanted, target) => wanted.includes(target.context),
  contextNot: (unwanted, target) => !unwanted.includes(target.context),
  sameContext: (wanted, target, owner) => wanted === (target.context === owner?.context),
  name: (wanted, target) => nameMatches(wanted, target.name),
};

const matches = (pattern, target, owner) =>
  Object.entries(pattern).every(([key, wanted]) => comparisons[key](wanted, target, owner));

const includes = (patterns, target, owner) => patterns.some((pattern) => matches(pattern, target, owner));

const isBroken = (row, target, { owner, file, isTypeOnly }) => {
  if (row.neverAcross) {
    const [here, there] = [file, target.path].map((path) => row.neverAcross.exec(path.replaceAll(sep, '/'))?.[1]);
    return here !== undefined && there !== undefined && here !== there;
  }
  if (row.never && includes(row.never, target, owner)) return true;
  if (row.only && !includes(row.only, target, owner)) return true;
  return row.typesOnly !== undefined && !isTypeOnly && includes(row.typesOnly, target, owner);
};

const applies = (row, about, { owner, file }) =>
  (row.about ?? 'package') === about &&
  includes(row.from, owner) &&
  !includes(row.except ?? [], owner) &&
  (row.inSpecs !== false || isDelivered(file, owner));

const refusalByRows = (about, target, context) => {
  const row = context.rows.find((each) => applies(each, about, context) && isBroken(each, target, context));
  if (!row) return undefined;
  const words = { from: context.owner.name, to: target.name, context: context.owner.context ?? '<context>' };
  return { row: row.id, sentence: row.say.replace(/\{(from|to|context)\}/g, (_, word) => words[word]) };
};

const judgeFile = (specifier, context) => {
  const { owner, file, workspace } = context;
  const path = resolve(dirname(file), specifier);
  if (owner && path !== owner.folder && !path.startsWith(owner.folder + sep)) {
    const other = packageOfFile(workspace, path);
    const door = other ? `import it as ${other.name}` : 'move it into a package and import that by its name';
    return {
      row: 'stay-inside',
      sentence: `This path leaves ${owner.name}: ${door}, so that the border is seen and declared.`,
    };
  }
  return owner && refusalByRows('file', { name: relative(owner.folder, path), path }, context);
};

const judgeDeclaration = (target, { owner, workspace, file }) => {
  const isForTestsOnly = !owner.needs.has(target.name) && owner.needsInTests.has(target.name);
  if (isForTestsOnly && !isDelivered(file, owner)) return undefined;
  if (!owner.needs.has(target.name)) {
    const manifest = `${relative(workspace.root, owner.folder)}/package.json`;
    const how = isForTestsOnly ? 'for its tests only: move it to' : 'not at all: add it to';
    const sentence = `${owner.name} declares ${target.name} ${how} the dependencies in ${manifest}, so that build and graph know of it.`;
    return { row: 'declared', sentence };
  }
  const back = pathBetween(workspace.packages, target.name, owner.name);
  if (!back) return undefined;
  const circle = [owner.name, ...back].join(' → ');
  const sentence = `This closes a circle: ${circle}. Move what both need into a package below them or hand it in as an argument; what only tests need belongs in devDependencies.`;
  return { row: 'no-circles', sentence };
};

const judgePackage = (target, specifier, context) => {
  const { owner } = context;
  if (owner?.name === target.name)
    return {
      row: 'stay-inside',
      sentence: `${owner.name} imports itself: use the relative path of the file, the package's name is for others.`,
    };
  if (!target.doors.has(specifier)) {
    const sentence = `${specifier} reaches past the door of ${target.name}: import from '${target.name}', and export from its src/index.ts what others may use.`;
    return { row: 'by-the-door', sentence };
  }
  if (!owner) return undefined;
  return refusalByRows('package', target, context) ?? judgeDeclaration(target, context);
};

const judgeThirdParty = (specifier, context) => {
  const { owner, workspace, file, isTypeOnly } = context;
  const name = packageName(specifier);
  const refused = owner && refusalByRows('third-party', { name }, context);
  if (refused) return refused;
  if (workspace.installed.has(name)) return undefined;
  if (!workspace.installedForDevelopment.has(name)) {
    const sentence = `${name} is not declared: third-party packages stand in the root package.json, so that everyone has one version.`;
    return { row: 'declared', sentence };
  }
  if (!owner || isTypeOnly || !isDelivered(file, owner) || owner.context === 'testing') return undefined;
  const sentence = `${name} is installed for development only: a delivered file cannot have it. Use it in a test or a generator, or move it to the dependencies of the root package.json.`;
  return { row: 'delivered', sentence };
};

/**
 * Judges one import of one file.
 *
 * @param {{ workspace: object, file: string, specifier: string, isTypeOnly: boolean, rows?: readonly object[] }} question
 *   `file` is absolute, `isTypeOnly` when nothing of it is left at run time
 * @returns {{ row: string, sentence: string } | undefined} `undefined` when the import is welcome
 */
export const judgeImport = ({ workspace, file, specifier, isTypeOnly, rows = allRows }) => {
  const owner = packageOfFile(workspace, file);
  const context = { workspace, file, owner, isTypeOnly, rows };
  if (/^\.{1,2}(\/|$)/.test(specifier)) return judgeFile(specifier, context);
  if (isAbsolute(specifier) || /^(file|https?|data):/.test(specifier)) {
    const sentence = `${specifier} names a place, not a package: import a file of this package by its relative path, others by their names.`;
    return { row: 'stay-inside', sentence };
  }
  if (isBuiltin(specifier)) {
    const name = specifier.startsWith('node:') ? specifier : `node:${specifier}`;
    return owner && refusalByRows('node', { name }, context);
  }
  const target = workspace.packages.get(packageName(specifier));
  return target ? judgePackage(target, specifier, context) : judgeThirdParty(specifier, context);
};
