import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { programFlags } from '@huihuan/platform-config';
import { compiled } from './compiled.ts';
import { profiling } from './profiling.ts';
import { benchDemoKey } from './sign-in.ts';

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
  /** Waits for the work, but not beyond the end of the program, nor for longer than minutes. @throws with its last words */
  during(work: Promise<unknown>): Promise<void>;
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
  const child = spawn(process.execPath, [...programFlags, mains[app]], {
    env: {
      ...process.env,
      // in production there is no demonstration network
      NODE_ENV: 'development',
      NODE_OPTIONS: profiling(),
      DATABASE_URL: databaseUrl,
      HUIHUAN_DATA: dataDir,
      HUIHUAN_DEMO: 'true',
      HUIHUAN_DEMO_KEY: benchDemoKey,
      HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-bench-and-of-nothing-else',
      LOG_LEVEL: 'info',
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const words = lastWordsOf(child);
  const url = await doorOf(child, app, words);
  return {
    url,
    pid: child.pid ?? 0,
    halt: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    onMessage: (listener) => void child.on('message', listener),
    during: (work) => within(work, { child, app, words }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const lastWordsOf = (child: ChildProcess): (() => string) => {
  let said = '';
  const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-20_000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => said;
};

/** A program says its address to its parent when it is ready. */
const doorOf = (child: ChildProcess, app: string, words: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`${app} ended (${code ?? signal ?? ''}):\n${words()}`)));
    child.once('message', (message) => resolve((message as { readonly url: string }).url));
  });

const patience = 180_000;

const within = async (
  work: Promise<unknown>,
  { child, app, words }: { child: ChildProcess; app: string; words: () => string },
): Promise<void> => {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(() => 'ended');
  const late = pause(patience, 'is not done after three minutes', { signal });
  try {
    const why = await Promise.race([work.then(() => null), ended, late]);
    if (why !== null) throw new Error(`${app} ${why}:\n${words()}`);
  } finally {
    over.abort();
    await Promise.allSettled([ended, late]);
  }
};
