import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@huihuan/testing-platform';
import { brokerOrSkip } from './index.ts';
import { newFolder, testJarsDir } from './test-folders.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tool = (name: string): string => join(root, 'tools', name);

interface Said {
  readonly code: number;
  readonly words: string;
}

const run = (parameters: readonly string[], env: Readonly<Record<string, string>>): Promise<Said> =>
  new Promise((resolve) => {
    const environment = { ...process.env, NODE_OPTIONS: '', ...env };
    const child = execFile(process.execPath, parameters, { env: environment }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, words: out + err }),
    );
  });

/** One that was free a moment ago. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('npm run kafka without what it needs', () => {
  const bare = { PATH: dirname(process.execPath) + delimiter + '/nowhere', JAVA_HOME: '/nowhere' };

  it('says how Java is installed, and ends with 1', async () => {
    const folder = await newFolder();
    const bin = join(folder, 'bin');
    const said = await run([tool('kafka.mjs'), '--data', folder], { ...bare, PATH: bin });
    expect(said).toMatchObject({ code: 1, words: expect.stringMatching(/找不到 Java[\s\S]*apt-get install/) });
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    [['--port', 'many'], '1–65535'],
    [['--sasl'], 'KAFKA_SASL_PASSWORD'],
    [['--nonsense'], 'npm run kafka'],
  ])('refuses %j with words', async (parameters, words) => {
    const said = await run([tool('kafka.mjs'), ...parameters], bare);
    expect(said).toMatchObject({ code: 1, words: expect.stringContaining(words) });
  });
});

brokerOrSkip()('npm run kafka', () => {
  let data: string;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    data = await newFolder();
    // fetched once for all tests; a run by hand fetches into its own folder
    await mkdir(testJarsDir, { recursive: true });
    await symlink(testJarsDir, join(data, 'jars'));
  });
  afterEach(() => void child?.kill('SIGKILL'));
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('starts a broker with its topics, says what to do next, and stops by Ctrl-C', async () => {
    const port = await freePort();
    child = spawn(process.execPath, [tool('kafka.mjs'), '--data', data, '--port', String(port)], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let words = '';
    child.stdout?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    const [ready] = (await once(child, 'message')) as [{ brokers: string }];
    expect(ready).toEqual({ ready: true, brokers: `127.0.0.1:${port}` });
    // what it says and what it tells us come on ways of their own
    await until(() => words.includes(`KAFKA_BROKERS=127.0.0.1:${port} KAFKA_REPLICATION=1 npm run kafka:topics`));
    const env = { KAFKA_BROKERS: ready.brokers, KAFKA_REPLICATION: '1' };
    const checked = await run([tool('kafka-topics.mjs'), '--check'], env);
    expect(checked).toMatchObject({ code: 0, words: expect.stringContaining('5 topics are as declared') });
    const gone = once(child, 'close');
    child.kill('SIGINT');
    expect(await gone).toEqual([0, null]);
    expect(words).toContain('the data is kept');
    const away = await run([tool('kafka-topics.mjs'), '--check'], env);
    expect(away).toMatchObject({ code: 1, words: expect.stringContaining('does not answer') });
  });
});
