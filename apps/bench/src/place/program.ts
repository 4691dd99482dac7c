import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const apps = fileURLToPath(new URL('../../..', import.meta.url));

/** A program of the product, compiled, in a process of its own. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** Halts the process where it stands, until it is let go on. */
  halt(): void;
  goOn(): void;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly app: 'platform' | 'regulator-service';
  readonly databaseUrl: string;
  /** Folder for its logs. */
  readonly dataDir: string;
}

/** Starts a program and returns when its door is open. */
export const startProgram = async ({ app, databaseUrl, dataDir }: ProgramOptions): Promise<Program> => {
  const profile = process.env['HUIHUAN_BENCH_PROFILE'];
  const parameters = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...parameters, '--enable-source-maps', join(apps, app, 'dist', 'main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      HUIHUAN_DATA: dataDir,
      HUIHUAN_DEMO: 'true',
      HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-bench-and-of-nothing-else',
      LOG_LEVEL: 'info',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = await doorOf(child, app);
  return {
    url,
    pid: child.pid ?? 0,
    halt: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** The platform says its address to its parent; a service that runs alone says it in its log. */
const doorOf = (child: ChildProcess, app: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000);
      const url = /"url":"(http[^"]+)"[^\n]*is ready/.exec(said)?.[1];
      if (url !== undefined) resolve(url.replace('[::1]', '127.0.0.1'));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code, signal) => reject(new Error(`${app} ended (${code ?? signal ?? ''}):\n${said}`)));
    child.once('message', (message) => resolve((message as { readonly url: string }).url));
  });
