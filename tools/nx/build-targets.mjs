/**
 * Gives every package its target `build`, so that no package.json repeats it: SWC for what Node runs, Vite for pages.
 * Packages do not wait for each other: SWC compiles file by file and Vite reads the sources of libraries.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const tools = [
  '{workspaceRoot}/tools/build.mjs',
  '{workspaceRoot}/tools/swc-options.mjs',
  '{workspaceRoot}/tsconfig.base.json',
];

const compiled = (folder) => ({
  command: `node tools/build.mjs ${folder}`,
  cache: true,
  inputs: ['delivered', ...tools, { externalDependencies: ['@swc/core'] }],
  outputs: ['{projectRoot}/dist'],
});

const bundled = () => ({
  command: 'vite build',
  options: { cwd: '{projectRoot}', env: { NODE_ENV: 'production' } },
  cache: true,
  inputs: ['default', '^delivered', '{workspaceRoot}/tsconfig.base.json', '{workspaceRoot}/package-lock.json'],
  outputs: ['{projectRoot}/dist'],
});

const targetsOf = (folder, root) => {
  if (existsSync(join(root, folder, 'vite.config.ts'))) return { build: bundled() };
  // a library of pages is bundled with the page
  return folder.startsWith('libs/web/') ? {} : { build: compiled(folder) };
};

const manifests = '{apps/*,libs/*/*,seeds}/package.json';

export const createNodesV2 = [
  manifests,
  (files, _, { workspaceRoot }) =>
    files.map((file) => {
      const folder = dirname(file).replaceAll('\\', '/');
      return [file, { projects: { [folder]: { targets: targetsOf(folder, workspaceRoot) } } }];
    }),
];

export default { name: 'huihuan-build', createNodesV2 };
