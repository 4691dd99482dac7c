import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SettingsError, type Environment } from '@huihuan/platform-config';
import { openBreachedPasswords } from './open-breached.ts';

const sha1 = (text: string): string => createHash('sha1').update(text, 'utf8').digest('hex').toUpperCase();
const words = Array.from({ length: 4000 }, (_, number) => `breached word ${number}`);
const sorted = words
  .map(sha1)
  .sort()
  .map((digest, index) => `${digest}:${index + 1}`);

let folder: string;
const servers: Server[] = [];
const warn = jest.fn();
const log = { lines: { warn } } as unknown as Parameters<typeof openBreachedPasswords>[1];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'breached-'));
});
afterEach(() => void warn.mockReset());
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

const fileOf = async (name: string, text: string): Promise<Environment> => {
  await writeFile(join(folder, name), text);
  return { HUIHUAN_BREACHED_PASSWORDS: join(folder, name) };
};
const serve = async (answer: RequestListener): Promise<Environment> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { HUIHUAN_BREACHED_PASSWORDS_URL: `http://127.0.0.1:${port}/range/` };
};
const asked = async (env: Environment, passwords: readonly string[], milliseconds = 20_000): Promise<boolean[]> => {
  const breached = await openBreachedPasswords(env, log, milliseconds);
  const answers: boolean[] = [];
  for (const password of passwords) answers.push(await breached.has(password));
  await breached.close();
  return answers;
};
const some = words.filter((_, index) => index % 20 === 0);
const others = some.map((word) => `${word}?`);
const ends = [sorted[0], sorted.at(-1)].map((found) => words.find((word) => found?.startsWith(sha1(word))) ?? '');

describe('a file of breached passwords', () => {
  it.each([
    ['with counts', `${sorted.join('\n')}\n`],
    ['without an end of its last line', sorted.join('\n')],
    ['of another system', `${sorted.join('\r\n')}\r\n`],
    ['in small letters', `${sorted.join('\n').toLowerCase()}\n`],
    ['without counts', `${sorted.map((each) => each.slice(0, 40)).join('\n')}\n`],
  ])('%s is searched for each that is in it, and finds no other', async (name, text) => {
    const env = await fileOf(name, text);
    expect(new Set(await asked(env, [...some, ...ends]))).toEqual(new Set([true]));
    expect(new Set(await asked(env, others))).toEqual(new Set([false]));
  });

  it.each([1, 2, 3])('may have %i lines', async (count) => {
    const known = words.slice(0, count);
    const env = await fileOf(`short ${count}`, `${known.map(sha1).sort().join(':3\n')}:3\n`);
    expect(await asked(env, [...known, ...others.slice(0, 40)])).toEqual([
      ...known.map(() => true),
      ...others.slice(0, 40).map(() => false),
    ]);
  });

  it('takes one form of what looks the same', async () => {
    const env = await fileOf('forms', `${sha1('correct horse battery')}:9\n`);
    expect(await asked(env, ['ｃorrect horse battery', 'Correct horse battery'])).toEqual([true, false]);
  });

  it.each([
    ['is missing', null, 'no such file'],
    ['is empty', '', 'empty'],
    ['is ordered by count', words.map((word, index) => `${sha1(word)}:${9000 - index}\n`).join(''), 'ascending'],
    ['has one line twice', `${sorted[0]}\n${sorted[0]}\n`, 'ascending'],
    ['holds passwords', words.map((word) => `${word}\n`).join(''), 'SHA-1:count'],
    ['holds digests of another kind', `${'A'.repeat(32)}:1\n${'B'.repeat(32)}:1\n`, 'SHA-1:count'],
    ['is no text', '\0'.repeat(100_000), 'SHA-1:count'],
  ])('that %s is named at the start', async (name, text, said) => {
    const env =
      text === null ? { HUIHUAN_BREACHED_PASSWORDS: join(folder, 'nowhere') } : await fileOf(`wrong ${name}`, text);
    const opening = openBreachedPasswords(env, log);
    await expect(opening).rejects.toThrow(SettingsError);
    await expect(opening).rejects.toThrow('HUIHUAN_BREACHED_PASSWORDS');
    await expect(opening).rejects.toThrow(said);
  });
});

describe('a server of ranges', () => {
  const password = 'tractor lemon oboe seven';
  const line = (text: string, count: number): string => `${sha1(text).slice(5)}:${count}`;

  it('is sent five digits of the hash, and tells of those that begin so', async () => {
    const paths: (string | undefined)[] = [];
    const env = await serve((request, response) => {
      paths.push(request.url, request.headers['add-padding'] as string);
      response.end([line(password, 3), line('filled up', 0), line('another', 12)].join('\r\n'));
    });
    expect(await asked(env, [password, 'filled up'])).toEqual([true, false]);
    expect(paths).toEqual([
      ...[`/range/${sha1(password).slice(0, 5)}`, 'true'],
      ...[`/range/${sha1('filled up').slice(0, 5)}`, 'true'],
    ]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('is not asked for what the file knows', async () => {
    let requests = 0;
    const env = await serve((_request, response) => {
      requests += 1;
      response.end(line('another', 1));
    });
    const both = { ...env, ...(await fileOf('beside', `${sha1(password)}:1\n`)) };
    expect(await asked(both, [password, 'nobody knows this'])).toEqual([true, false]);
    expect(requests).toBe(1);
  });

  it.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    ['refuses', (_request, response) => response.writeHead(429).end('later')],
    ['leads elsewhere', (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['says something else', (_request, response) => response.end('<html>')],
    ['says too much', (_request, response) => response.end(`${line('another', 1)}\n`.repeat(40_000))],
    ['breaks off', (_request, response) => response.writeHead(200, { 'content-length': '99' }).destroy()],
  ])('that %s is left out, which the log tells without naming the password', async (_name, answer) => {
    const env = await serve(answer);
    expect(await asked(env, [password], 500)).toEqual([false]);
    expect(warn).toHaveBeenCalledTimes(1);
    const [told, words] = warn.mock.calls[0] as [Record<string, unknown>, string];
    expect([told['source'], words]).toEqual(['server', 'a source of breached passwords was left out']);
    const text = `${JSON.stringify(told)}${String(told['err'])}`;
    for (const secret of [password, sha1(password), sha1(password).slice(5)]) expect(text).not.toContain(secret);
  });

  it.each(['http://ranges.example/', 'ftp://127.0.0.1/', 'https://a:b@ranges.example/', 'https://a.example/?x=1'])(
    'is refused at the start as %s',
    async (address) => {
      const opening = openBreachedPasswords({ HUIHUAN_BREACHED_PASSWORDS_URL: address }, log);
      await expect(opening).rejects.toThrow(SettingsError);
    },
  );
});
