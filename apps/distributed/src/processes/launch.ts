import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programFlags } from '@huihuan/platform-config';
import { say } from '../start/say.ts';
import { defaultLogLimit, keepLogSmall, putAsideWhenLarge } from './bounded-log.ts';

/** What a process is started with. */
export interface Program {
  /** `collection-2`: what it is called at the terminal, and its log. */
  readonly name: string;
  /** The compiled program. */
  readonly main: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All that it writes, appended; put aside when it has grown large. */
  readonly logFile: string;
}

/** A process that has said that it is ready. */
export interface Launched {
  readonly url: string;
  readonly pid: number;
  /** How it ended: its exit code, or the signal. Resolves when it has. */
  readonly ended: Promise<string>;
  /** Asks it to finish what it began; after the time it is killed. */
  stop(): Promise<void>;
}

/** It ended before it was ready. The message holds its last words. */
export class LaunchFailed extends Error {}

const orphanGuard = fileURLToPath(new URL('./orphan-guard.js', import.meta.url).href.replace('/src/', '/dist/'));

const stopMilliseconds = 30_000;
const lastLines = 15;

interface Message {
  readonly ready?: boolean;
  readonly url?: string;
}

/**
 * Starts a Node program and waits until it is ready. It runs in a session of its own, so that Ctrl-C at the terminal reaches only
 * the starter, which stops all in their order; and it ends when the starter is gone, however that ended.
 * @throws LaunchFailed
 */
export const launch = async ({ name, main, env, logFile }: Program, giveUp: AbortSignal): Promise<Launched> => {
  mkdirSync(dirname(logFile), { recursive: true });
  putAsideWhenLarge(logFile, defaultLogLimit);
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...programFlags, '--import', orphanGuard, main], {
    env: { ...env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const endLog = keepLogSmall(logFile, defaultLogLimit, (failure) =>
    say(`日志 ${logFile} 无法轮换：${String(failure)}`, `the log ${logFile} cannot be put aside: ${String(failure)}`),
  );
  const ended = endOf(child).finally(endLog);
  const end = (): void => void stop(child, ended);
  giveUp.addEventListener('abort', end);
  const url = await Promise.race([readyOf(child), ended.then(() => undefined)]);
  giveUp.removeEventListener('abort', end);
  if (url === undefined || child.pid === undefined) {
    throw new LaunchFailed(`${name} (${await ended}), ${logFile}:\n${lastWords(logFile)}`);
  }
  return { url, pid: child.pid, ended, stop: () => stop(child, ended) };
};

const endOf = async (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${String(code)}`));
  });

const readyOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.on('message', (message: Message) => {
      if (message.ready === true && message.url !== undefined) resolve(message.url);
    });
  });

const stop = async (child: ChildProcess, ended: Promise<string>): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds);
  await Promise.race([gone, ended]);
  clearTimeout(kill);
};

const lastWords = (logFile: string): string =>
  readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lastLines).join('\n');
