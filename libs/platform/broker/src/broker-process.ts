import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endWithParent } from '@huihuan/platform-processes';
import { javaEnvironment } from './java-command.ts';

/** One run of the broker. */
export interface BrokerProcess {
  /** Of the broker itself, not of its guard. */
  readonly pid: number;
  /** Resolves when the broker has ended, for whatever reason. */
  readonly ended: Promise<End>;
  /** Asks it to stop: everything is written, groups are told. */
  stop(): Promise<End>;
  /** `kill -9`, as a failing machine would. */
  kill(): Promise<End>;
}

export interface End {
  readonly exitCode: number | null;
  /** What it wrote last. */
  readonly lines: readonly string[];
}

export type Launch =
  { readonly isReady: true; readonly process: BrokerProcess } | { readonly isReady: false; readonly end: End };

const KEPT_LINES = 80;

export const pidFileOf = (dataDir: string): string => join(dataDir, 'broker.pid');

/** Starts the broker under its guard and returns when it answers, or when it has ended without. */
export const launch = async (
  dataDir: string,
  command: readonly string[],
  onLine: (line: string) => void,
): Promise<Launch> => {
  const ending = { ask: 'TERM', insist: 'KILL', insistAfterSeconds: 20, pidFile: pidFileOf(dataDir) } as const;
  const guard = spawn('/bin/sh', endWithParent(ending, command), {
    cwd: dataDir,
    env: javaEnvironment(),
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // the pipe breaks when the broker ends first
  guard.stdin.on('error', () => undefined);
  const lines: string[] = [];
  let pid = 0;
  const reader = createInterface({ input: guard.stdout });
  const ready = new Promise<true>((resolve) => {
    reader.on('line', (line) => {
      if (pid === 0 && line.startsWith('pid ')) {
        pid = Number(line.slice(4));
        return;
      }
      if (lines.push(line) > KEPT_LINES) lines.shift();
      onLine(line);
      if (line.includes('Kafka Server started')) resolve(true);
    });
  });
  const ended = endOf(guard, reader).then((exitCode): End => ({ exitCode, lines }));
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  if (!isReady) return { isReady: false, end: await ended };
  return {
    isReady: true,
    process: {
      get pid() {
        return pid;
      },
      ended,
      stop: () => {
        guard.stdin.end();
        return ended;
      },
      kill: () => {
        signal(pid, 'SIGKILL');
        return ended;
      },
    },
  };
};

/** Ended meanwhile is as good. */
export const signal = (pid: number, name: 'SIGTERM' | 'SIGKILL'): void => {
  try {
    process.kill(pid, name);
  } catch {
    // gone, or not ours: who waits for its end finds out
  }
};

/** The exit of the guard, after the last line was read. */
const endOf = async (guard: ChildProcess, reader: NodeJS.EventEmitter): Promise<number | null> => {
  const closed = once(reader, 'close');
  const code = await new Promise<number | null>((resolve) => {
    guard.once('exit', (exitCode) => resolve(exitCode));
    guard.once('error', () => resolve(null));
  });
  await closed;
  return code;
};
