import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { withProgress } from './progress.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A step of the entry scripts that failed; its message is for the user, a stack would not help. */
export class StepFailed extends Error {}

/**
 * After Ctrl-C the program puts back what it had begun, and nobody may begin anew beside it: this process ends after it.
 * A second Ctrl-C does not wait. @returns what to call when it has ended
 */
const endAfter = (child) => {
  let asked;
  const ask = (signal) => {
    // Ctrl-C reaches it by itself
    if (asked) child.kill('SIGKILL');
    else if (signal !== 'SIGINT') child.kill(signal);
    asked = signal;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, ask);
  return () => {
    for (const signal of signals) process.off(signal, ask);
    if (asked === undefined) return;
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[2K' : ''}已中断 · interrupted\n`);
    process.exit(128 + constants.signals[asked]);
  };
};

/** Runs a program behind a line of progress. @throws StepFailed with all it wrote when it fails */
export const runStep = (text, [command, ...parameters], options = {}) =>
  withProgress(
    text,
    () =>
      new Promise((resolve, reject) => {
        const output = [];
        const child = spawn(command, parameters, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
        child.stdout.on('data', (chunk) => output.push(chunk));
        child.stderr.on('data', (chunk) => output.push(chunk));
        const ended = endAfter(child);
        child.once('close', ended);
        const fail = (why) => reject(new StepFailed(`✗ ${text}: ${why}\n${Buffer.concat(output)}`));
        child.once('error', (error) => fail(error.message));
        child.once('close', (code, signal) => (code === 0 ? resolve() : fail(signal ?? `exit code ${code}`)));
      }),
  );

/** Ends the script with the words of a failed step and exit code 1. */
export const prepare = async (...steps) => {
  try {
    for (const step of steps) await step();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`${error.message.trimEnd()}\n`);
    process.exit(1);
  }
};
