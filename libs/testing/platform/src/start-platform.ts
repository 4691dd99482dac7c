import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';

export interface StartOptions {
  /** Whether the demonstration network is there; it is unless said. */
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** The platform as users run it: the compiled program in a process of its own. */
export interface PlatformProcess {
  readonly url: string;
  /** The database as an administrator sees it: to plant faults behind the services’ backs. */
  readonly database: TestDatabase;
  readonly child: () => ChildProcess;
  /** Ends the process with -9 and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../../apps/platform/dist/main.js', import.meta.url));

export const startPlatform = async ({ demo = true, env = {} }: StartOptions = {}): Promise<PlatformProcess> => {
  const database = await createTestDatabase([]);
  const data = await mkdtemp(join(tmpdir(), 'huihuan-e2e-'));
  const environment = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    DATABASE_URL: database.url,
    HUIHUAN_DATA: data,
    HUIHUAN_DEMO: String(demo),
    HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-tests-and-of-nothing-else',
    LOG_LEVEL: 'info',
    ...env,
  };
  let { child, url } = await launch({ ...environment, PORT: env['PORT'] ?? '0' });
  const port = new URL(url).port;
  return {
    get url() {
      return url;
    },
    database,
    child: () => child,
    crash: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      ({ child, url } = await launch({ ...environment, PORT: port }));
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await database.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
};

const launch = (env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; url: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    const hear = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code, signal) => reject(new Error(`the platform ended (${code ?? signal}):\n${said}`)));
    child.once('message', (message) => {
      const { url } = message as { readonly url: string };
      resolve({ child, url });
    });
  });
