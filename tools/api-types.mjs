/**
 * `npm run api:types`: writes libs/web/api/src/schema.ts, the types of the whole API, from what the platform serves at
 * /api/openapi.json. `--check` only says whether the file still tells the truth (exit code 1 when not), and
 * `--description <file>` takes a description that was fetched before instead of starting the platform for it.
 */
import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import { ensureBuilt } from './entry/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'libs', 'web', 'api', 'src', 'schema.ts');

const head = `/**
 * The types of the whole API. Written by \`npm run api:types\` from the platform's own description: not to be edited.
 * Refusals are left out, because every one of them is a problem and reaches a page as \`RequestRefused\`.
 */
`;

const isGood = (status) => /^2/.test(status);

/** Only what pages ask: answers that are no refusal, and nothing beside the API. */
const forPages = (description) => {
  const paths = Object.entries(description.paths).filter(([path]) => path.startsWith('/api/'));
  const narrow = (operation) => ({
    ...operation,
    responses: Object.fromEntries(Object.entries(operation.responses).filter(([status]) => isGood(status))),
  });
  return {
    ...description,
    paths: Object.fromEntries(
      paths.map(([path, methods]) => [
        path,
        Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, narrow(operation)])),
      ]),
    ),
  };
};

const textOf = async (description) =>
  head + astToString(await openapiTS(forPages(description), { immutable: true, alphabetize: true }));

/** Starts the platform on data of its own, asks once, and ends it. */
const askPlatform = async () => {
  await ensureBuilt({ web: false });
  const data = await mkdtemp(join(tmpdir(), 'huihuan-api-types-'));
  const env = { ...process.env, HUIHUAN_DATA: data, PORT: '0' };
  const program = fork(join(root, 'apps', 'platform', 'dist', 'main.js'), [], { env, silent: true });
  const ended = once(program, 'exit');
  try {
    const ready = await Promise.race([once(program, 'message'), ended.then(() => undefined)]);
    if (ready === undefined) throw new Error('the platform did not start: try npm start');
    return await (await fetch(new URL('/api/openapi.json', ready[0].url))).json();
  } finally {
    program.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
};

const { values: asked } = parseArgs({
  options: { check: { type: 'boolean' }, description: { type: 'string' } },
});
const description =
  asked.description === undefined ? await askPlatform() : JSON.parse(await readFile(asked.description, 'utf8'));
const text = await textOf(description);
if (!asked.check) {
  await writeFile(target, text);
  console.log('libs/web/api/src/schema.ts is written');
} else if ((await readFile(target, 'utf8').catch(() => '')) === text) {
  console.log('libs/web/api/src/schema.ts tells what the platform serves');
} else {
  console.error('libs/web/api/src/schema.ts is behind the API: run `npm run api:types` and commit it.');
  process.exitCode = 1;
}
