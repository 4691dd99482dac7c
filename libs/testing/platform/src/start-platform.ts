import type { ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestDatabase } from '@huihuan/testing-database';
import { freePorts } from './network/free-ports.ts';
import { forgetSignIns, noteDemoKey, testDemoKey } from './signed-in.ts';
import { emptyPlace, seededPlace } from './places.ts';
import { programOf, runProgram, type Ending, type RunningProgram } from './process/run-program.ts';

export interface StartOptions {
  /** Whether the demonstration network is there; it is unless said. */
  readonly demo?: boolean;
  /** Whether it starts on nothing, as on the first day; a copy of a day after unless said. */
  readonly first?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** The platform as users run it: the compiled program in a process of its own. */
export interface PlatformProcess {
  readonly url: string;
  /** The database as an administrator sees it: to plant faults behind the services’ backs. */
  readonly database: TestDatabase;
  readonly child: () => ChildProcess;
  /** Ends the process with -9 and starts it again on the same data; with more in its environment, if so wished. */
  crash(more?: Readonly<Record<string, string>>): Promise<void>;
  /** How it ended, once it has. */
  ended(): Promise<Ending>;
  /** Starts it again after it ended, on the same data and port. */
  start(more?: Readonly<Record<string, string>>): Promise<void>;
  /** Its log so far: a line of JSON for each entry. */
  log(): string;
  stop(): Promise<void>;
}

/** Another one in every run: nothing that was signed in tests is worth anything. */
const checkpointKey = JSON.stringify(
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
);

/**
 * At a port that stays its own while it is dead: one that the system gives away goes to whoever makes a connection meanwhile.
 */
const startSomewhere = async (main: string, env: NodeJS.ProcessEnv): Promise<RunningProgram> => {
  for (let tried = 1; ; tried += 1) {
    const [port = 0] = await freePorts(1);
    const program = runProgram(main, { ...env, PORT: String(port) });
    const failure = await program.ready.then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    // somebody was quicker
    if (failure === null || tried === 5 || !failure.message.includes('EADDRINUSE')) return program;
  }
};

/** Settings that leave what a first start writes as it is. */
const afterwards = new Set(['HUIHUAN_DEMO_KEY', 'HUIHUAN_ALARM_SECONDS', 'HUIHUAN_CHECK_SIGNATURES', 'LOG_LEVEL']);

export const startPlatform = async (options: StartOptions = {}): Promise<PlatformProcess> => {
  const { demo = true, first = false, env = {} } = options;
  const main = programOf('platform');
  const usual = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    HUIHUAN_DEMO: String(demo),
    HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-tests-and-of-nothing-else',
    HUIHUAN_DEMO_KEY: testDemoKey,
    HUIHUAN_CHECKPOINT_KEY: checkpointKey,
    // on demand alone, so that a test knows what was signed
    HUIHUAN_CHECKPOINT_MINUTES: '0',
    // and what the regulator said by itself
    HUIHUAN_ALARM_SECONDS: '0',
    LOG_LEVEL: 'info',
  };
  const isUsual = demo && !first && Object.keys(env).every((name) => afterwards.has(name));
  const { database, data } = await (isUsual ? seededPlace(main, usual) : emptyPlace());
  const environment = { ...usual, DATABASE_URL: database.url, HUIHUAN_DATA: data, ...env };
  let program =
    env['PORT'] === undefined ? await startSomewhere(main, environment) : runProgram(main, { ...environment, ...env });
  const url = await program.ready;
  noteDemoKey(url, environment.HUIHUAN_DEMO_KEY);
  const { port } = new URL(url);
  const start = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    program = runProgram(main, { ...environment, ...more, PORT: port });
    await program.ready;
  };
  return {
    url,
    database,
    child: () => program.child,
    ended: () => program.ended,
    log: () => readFileSync(join(data, 'logs', 'platform.log'), 'utf8'),
    start,
    crash: async (more) => {
      program.child.kill('SIGKILL');
      await program.ended;
      await start(more);
    },
    stop: async () => {
      program.child.kill('SIGTERM');
      await program.ended;
      forgetSignIns(url);
      await database.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
};
