import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.ts';
import { profiling } from './profiling.ts';

const apps = fileURLToPath(new URL('../../..', import.meta.url));

/** A program of the product or of the bench, compiled, in a process of its own. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** Halts the process where it stands, until it is let go on. */
  halt(): void;
  goOn(): void;
  /** Calls the listener with what the program tells its parent from now on. */
  onMessage(listener: (message: unknown) => void): void;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

const appMain = (app: string): string => join(apps, app, 'dist', 'main.js');

const mains = {
  platform: appMain('platform'),
  'regulator-service': appMain('regulator-service'),
  distributed: appMain('distributed'),
  'raw-kafka': compiled('baseline/raw-kafka/main.js'),
  'nest-kafka': compiled('baseline/nest-kafka/main.js'),
} as const;

export interface ProgramOptions {
  readonly app: keyof typeof mains;
  readonly databaseUrl: string;
  /** Folder for its logs. */
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program and returns when its door is open. */
export const startProgram = async ({ app, databaseUrl, dataDir, env }: ProgramOptions): Promise<Program> => {
  const child = spawn(process.execPath, ['--enable-source-maps', mains[app]], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: profiling(),
      DATABASE_URL: databaseUrl,
      HUIHUAN_DATA: dataDir,
      HUIHUAN_DEMO: 'true',
      HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-bench-and-of-nothing-else',
      LOG_LEVEL: 'info',
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = await doorOf(child, app);
  return {
    url,
    pid: child.pid ?? 0,
    halt: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    onMessage: (listener) => void child.on('message', listener),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** A program says its address to its parent when it is ready. */
const doorOf = (child: ChildProcess, app: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-20_000));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code, signal) => reject(new Error(`${app} ended (${code ?? signal ?? ''}):\n${said}`)));
    child.once('message', (message) => resolve((message as { readonly url: string }).url));
  });
