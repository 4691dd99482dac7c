import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endWithParent } from '@huihuan/platform-processes';
import { spawnAs } from './account.ts';
import { postmasterPid } from './earlier-postmaster.ts';
import type { Ending } from './failure-of-postgres.ts';
import { dataDirectoryOf } from './initialise.ts';
import type { Place } from './place.ts';
import { settingArguments } from './settings.ts';

/** One run of the server. */
export interface Server {
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is written. */
  stop(): Promise<void>;
  /** `kill -9` of the server, as a failing machine would. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  place: Place;
  port: number;
  settings: Readonly<Record<string, string>>;
  onLine(line: string): void;
}

export type Launch = { isReady: true; server: Server } | { isReady: false; ending: Ending };

const KEPT_LINES = 40;

/** A fast shutdown writes what is committed; an immediate one leaves that to the recovery of the next start. */
const fastThenImmediate = { ask: 'INT', insist: 'QUIT', insistAfterSeconds: 60 } as const;

/** Starts the server under its guard and returns when it takes connections, or when it has ended without. */
export const launch = async (options: ServerOptions): Promise<Launch> => {
  const { place, port } = options;
  const dataDirectory = dataDirectoryOf(place.home);
  const binary = join(place.native.folder, 'bin', 'postgres');
  const command = [binary, '-D', dataDirectory, ...settingArguments({ ...options.settings, port: String(port) })];
  const guard = spawn('/bin/sh', endWithParent(fastThenImmediate, command), {
    ...spawnAs(place.account),
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // the pipe breaks when the server ends first
  guard.stdin.on('error', () => undefined);
  const lines: string[] = [];
  const reader = createInterface({ input: guard.stdout });
  const ready = new Promise<true>((resolve) => {
    reader.on('line', (line) => {
      if (lines.push(line) > KEPT_LINES) lines.shift();
      options.onLine(line);
      if (line.includes('database system is ready to accept connections')) resolve(true);
    });
  });
  const ended = endOf(guard, reader, lines);
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  if (!isReady) return { isReady: false, ending: { binary, dataDirectory, port, exitCode: await ended, lines } };
  const whenGone = ended.then(() => undefined);
  return {
    isReady: true,
    server: {
      ended: whenGone,
      stop: () => {
        guard.stdin.end();
        return whenGone;
      },
      kill: () => {
        const pid = postmasterPid(dataDirectory);
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
        return whenGone;
      },
    },
  };
};

type Guard = ReturnType<typeof spawn>;

/**
 * The exit of the guard, after its last line was read. Backends of a killed server keep the pipe open: they are not
 * waited for.
 */
const endOf = async (guard: Guard, reader: NodeJS.EventEmitter, lines: string[]): Promise<number | null> => {
  const closed = once(reader, 'close');
  const code = await new Promise<number | null>((resolve) => {
    guard.once('exit', (exitCode) => resolve(exitCode));
    guard.once('error', (error) => {
      lines.push(error.message);
      resolve(null);
    });
  });
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, 200)));
  await Promise.race([closed, enough]);
  clearTimeout(timer);
  return code;
};
