import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a process ended: with a code, or by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program of this repository as a process of its own. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** Resolves with its address when it takes requests; rejects with all it said when it ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ending>;
  /** The last lines that it wrote. */
  said(): string;
}

const kept = 200_000;

/** The compiled main file of an application: `programOf('transfer-service')`. */
export const programOf = (app: string): string =>
  fileURLToPath(new URL(`../../../../../apps/${app}/dist/main.js`, import.meta.url));

export const runProgram = (main: string, env: NodeJS.ProcessEnv): RunningProgram => {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-kept));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      // its last words may be on their way; somebody else who has its streams open does not keep us
      child.once('close', () => resolve({ code, signal }));
      setTimeout(() => resolve({ code, signal }), 10_000).unref();
    });
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { readonly url: string }).url));
    void ended.then(({ code, signal }) => reject(new Error(`${main} ended (${code ?? signal}):\n${said}`)));
  });
  // whoever does not wait for it is not told twice
  ready.catch(() => undefined);
  return { child, ready, ended, said: () => said };
};
