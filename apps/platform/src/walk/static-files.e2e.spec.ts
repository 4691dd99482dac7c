import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTokenKey, openTokenKeys, signAccessToken } from '@huihuan/platform-auth';
import { productPages } from '@huihuan/platform-http';
import { startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';

const apps = fileURLToPath(new URL('../../../', import.meta.url));
const tokenKey = newTokenKey();

interface Line {
  readonly page: string;
  readonly form: RegExp;
  readonly signs: string;
}

/** The table as it is kept. */
const lines: readonly Line[] = readFileSync(new URL('./who-may-get.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((text) => {
    const [, page, form, signs] = /^(\/\S*) +(\S+) +([x.] [x.] [x.])$/.exec(text) ?? [];
    if (page === undefined || form === undefined || signs === undefined) return [];
    const parts = form.split('*').map((part) => part.replaceAll('.', String.raw`\.`));
    return [{ page, form: new RegExp(`^${parts.join('[^/]+')}$`), signs }];
  });

/** Pages that are built here: the platform serves those. */
const built = productPages
  .map(({ path, app }) => ({ path, folder: join(apps, app, 'dist') }))
  .filter(({ folder }) => existsSync(join(folder, 'index.html')));

const isHidden = (name: string): boolean =>
  name.endsWith('.map') || name.split('/').some((step) => step.startsWith('.'));

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

interface Got {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

let platform: PlatformProcess;
let askers: readonly (string | null)[];

/** As it is written: `fetch` would tidy the way up before it asks. */
const get = (path: string, authorization: string | null = null): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(platform.url);
    const headers = authorization === null ? {} : { authorization };
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.on('end', () =>
        resolve({
          ...{ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '' },
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const tokenBy = async (key: string): Promise<string> => {
  const who = { personId: testId(), sessionId: testId(), deviceId: null, mustChangePassword: false };
  const claims = { ...who, grants: ['auditor@network'], expiresAt: new Date(Date.now() + 600_000) };
  return `Bearer ${await signAccessToken(await openTokenKeys({ HUIHUAN_TOKEN_KEY: key }), claims, new Date())}`;
};

beforeAll(async () => {
  platform = await startPlatform({
    demo: false,
    // every file is asked for several times from one address
    env: { HUIHUAN_TOKEN_KEY: tokenKey, HUIHUAN_FILES_PER_ADDRESS: '100000' },
  });
  askers = [null, await tokenBy(newTokenKey()), await tokenBy(tokenKey)];
});
afterAll(() => platform.stop());

it('has a table for every page of the product', () => {
  expect([...new Set(lines.map(({ page }) => page))]).toEqual(productPages.map(({ path }) => path));
});

it('asks for the files of every page: all of them are built', () => {
  expect(built.map(({ path }) => path)).toEqual(productPages.map(({ path }) => path));
});

describe.each(built)('the files of $path', ({ path, folder }) => {
  const names = namesIn(folder);
  const shown = names.filter((name) => !isHidden(name));
  const lineOf = (name: string) => lines.find(({ page, form }) => page === path && form.test(name));

  it('are described by the table', () => {
    expect(shown.filter((name) => lineOf(name) === undefined)).toEqual([]);
  });

  it('are given as the table says, the same bytes to everybody', async () => {
    for (const name of shown) {
      const content = readFileSync(join(folder, name));
      const answers = await Promise.all(askers.map((asker) => get(path + name, asker)));
      const signs = answers.map(({ status, body }) => (status === 200 && body.equals(content) ? 'x' : '.')).join(' ');
      expect(`${name} ${signs}`).toBe(`${name} ${lineOf(name)?.signs ?? 'has no line'}`);
    }
  });

  const hidden = [...names.filter(isHidden), '.env', '.git/config', '.stamp', 'assets/.DS_Store'];
  const ways = ['../package.json', '../../package.json', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json'];
  const odd = ['..\\..\\package.json', '..%5c..%5cpackage.json', 'assets/../../package.json', 'assets/%00', 'assets/'];

  it.each([...hidden, ...shown.filter((name) => name.endsWith('.js')).map((name) => `${name}.map`), ...ways, ...odd])(
    'are all there is: %s is given to nobody',
    async (name) => {
      for (const asker of askers) {
        const { status, body } = await get(path + name, asker);
        expect(status).toBe(404);
        expect(body.toString()).not.toContain('"workspaces"');
      }
    },
  );
});
