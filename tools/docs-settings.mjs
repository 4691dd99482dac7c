/**
 * `npm run docs:settings`: writes docs/settings.md from the descriptions in the code; with `-- --check` it only says
 * whether the page still tells the truth (exit code 1 when not).
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ensureBuilt } from './entry/build.mjs';
import { compiledPackages } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs', 'settings.md');

const definesSettings = async (folder) => {
  const entries = await readdir(join(folder, 'src'), { recursive: true, withFileTypes: true });
  const sources = entries.filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const texts = await Promise.all(sources.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
  return texts.some((text) => /= defineSettings\(/.test(text));
};

const isSchema = (value) => typeof value === 'object' && value !== null && 'shape' in value;

/** What a package exports of its settings. */
const schemasOf = async (folder) => {
  if (!(await definesSettings(folder))) return [];
  const exported = await import(pathToFileURL(join(folder, 'dist', 'index.js')).href);
  return Object.values(exported).filter(isSchema);
};

const introduction = `# Settings · 设置

Every setting is an environment variable, and none has to be set to start. Written by
\`npm run docs:settings\` from the descriptions in the code.

所有设置都是环境变量，都不必设置即可启动。本页由 \`npm run docs:settings\` 根据代码中的说明生成。
`;

const pageText = async () => {
  await ensureBuilt({ web: false });
  const { settingsReference } = await import(pathToFileURL(join(root, 'libs/platform/config/dist/index.js')).href);
  const schemas = (await Promise.all((await compiledPackages(root)).map(schemasOf))).flat();
  const table = settingsReference(...schemas);
  return format(`${introduction}\n${table}\n`, { ...(await resolveConfig(page)), parser: 'markdown' });
};

const text = await pageText();
const isCheck = process.argv.includes('--check');
if (!isCheck) {
  await writeFile(page, text);
  console.log('docs/settings.md is written');
} else if ((await readFile(page, 'utf8').catch(() => '')) === text) {
  console.log('docs/settings.md tells what the code says');
} else {
  console.error('docs/settings.md is behind the code: run `npm run docs:settings` and commit it.');
  process.exitCode = 1;
}
