/**
 * `npm run test:fuzz [-- role…]`: starts the platform on a fresh embedded database, signs in as a person of each role and
 * lets schemathesis ask every operation of the description for what nobody would ask. Wrong is a failure of the server
 * (5xx), and every answer that the description does not know: its status, its type, its members. Streams of events, which
 * never end, and what would end the sign-in of the asker are left out. Without schemathesis it is skipped, by name.
 */
import { fork, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './entry/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemathesis = process.env.SCHEMATHESIS ?? 'schemathesis';
const demoKey = 'a-key-of-demonstration-people-while-fuzzing';
const examples = process.env.FUZZ_EXAMPLES ?? '2';

const longestReport = 20_000;

/** Ends the session of the asker, or is a stream without an end. */
const leftOut = [
  '^/api/[a-z]+/.*(stream|live)$',
  '^/api/registry/session$',
  '^/api/registry/sessions',
  '^/api/registry/me/password$',
  // bytes, which schemathesis has no words for
  '^/api/[a-z]+/files/uploads/',
];

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
].join(',');

/** @returns the exit code and what was written; `null` where the program is missing */
const run = (command, words) =>
  new Promise((resolve) => {
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve({ code, text }));
  });

const startPlatform = (data) =>
  new Promise((resolve, reject) => {
    // nothing happens here but what is asked for
    const quiet = { HUIHUAN_DEMO_DAY: 'false', HUIHUAN_ALARM_SECONDS: '0' };
    const own = { HUIHUAN_DATA: data, HUIHUAN_DEMO_KEY: demoKey, PORT: '0', NODE_OPTIONS: '' };
    const env = { ...process.env, ...own, ...quiet };
    for (const name of ['DATABASE_URL', 'KAFKA_BROKERS']) delete env[name];
    const child = fork(join(root, 'apps/platform/dist/main.js'), {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => reject(new Error(`the platform ended with ${code}`)));
    child.on('message', ({ ready, url }) => ready && resolve({ child, url }));
  });

const stop = (child) =>
  new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });

const tokenOf = async (url, login, password) => {
  const answer = await fetch(`${url}/api/registry/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password, as: 'program' }),
  });
  if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).accessToken;
};

/** One person of each role, and nobody. */
const askersAt = async (url) => {
  const { demoAccounts } = await import(pathToFileURL(join(root, 'seeds/dist/index.js')).href);
  const { derivedPassword } = await import(pathToFileURL(join(root, 'libs/platform/auth/dist/index.js')).href);
  const askers = new Map([['nobody', null]]);
  for (const { login, role } of demoAccounts()) {
    if (askers.has(role)) continue;
    askers.set(role, await tokenOf(url, login, derivedPassword(demoKey, login)));
  }
  const wanted = process.argv.slice(2);
  return [...askers].filter(([role]) => wanted.length === 0 || wanted.includes(role));
};

const fuzz = (url, token, words) =>
  run(schemathesis, [
    ...['run', `${url}/api/openapi.json`, '--checks', checks, '--max-examples', examples],
    ...['--generation-deterministic', '--generation-codec', 'utf-8'],
    ...['--continue-on-failure', '--request-timeout', '20', '--workers', '1', '--no-color', '--warnings', 'off'],
    ...['--exclude-path-regex', leftOut.join('|'), ...words],
    ...(token === null ? [] : ['--header', `Authorization: Bearer ${token}`]),
  ]);

/** Who gets furthest in each service, and so is the one to try every border of every member there. */
const atHome = new Map([
  ['registry', 'system-administrator'],
  ['collection', 'attendant'],
  ['transfer', 'transfer-operator'],
  ['sorting', 'sorting-operator'],
  ['regulator', 'regulator'],
]);

/** Every role asks everything a few times; then, service by service, one role asks for every border. */
const rounds = (askers) => [
  ...askers.map(([role, token]) => ({ name: role, token, words: ['--phases', 'fuzzing'] })),
  ...[...atHome].flatMap(([service, wanted]) =>
    askers
      .filter(([role]) => role === wanted)
      .map(([role, token]) => ({
        name: `${service} as ${role}`,
        token,
        words: ['--phases', 'coverage', '--include-path-regex', `^/api/${service}/`],
      })),
  ),
];

const version = await run(schemathesis, ['--version']);
if (version === null) {
  console.log('test:fuzz is skipped: schemathesis is missing (pip install schemathesis, or SCHEMATHESIS=path)');
  process.exit(0);
}
console.log(version.text.trim());
await ensureBuilt({ web: false });
const data = await mkdtemp(join(tmpdir(), 'huihuan-fuzz-'));
const { child, url } = await startPlatform(data);
const failed = [];
try {
  const waiting = rounds(await askersAt(url));
  const askInTurn = async () => {
    for (let round = waiting.shift(); round !== undefined; round = waiting.shift()) {
      const { name, token, words } = round;
      const began = performance.now();
      const { code, text } = await fuzz(url, token, words);
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      const figures = /(\d+) generated[^\n]*/.exec(text)?.[0] ?? '';
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${seconds} s: ${figures}`);
      if (code === 0) continue;
      failed.push(name);
      console.log(text.length > longestReport ? `${text.slice(0, longestReport)}…` : text);
    }
  };
  // two at a time: more would only wait for the one platform
  await Promise.all([askInTurn(), askInTurn()]);
  if (child.exitCode !== null) throw new Error(`the platform ended with ${child.exitCode}`);
} finally {
  await stop(child);
  await rm(data, { recursive: true, force: true });
}
if (failed.length > 0) {
  console.error(`answers outside of the description, as: ${failed.join(', ')}`);
  process.exitCode = 1;
}
