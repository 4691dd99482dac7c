import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withProgress } from './progress.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A step of the entry scripts that failed; its message is for the user, a stack would not help. */
export class StepFailed extends Error {}

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
