import { spawn } from 'node:child_process';
import { problemOfEnding } from './failure-of-kafka.ts';
import { javaEnvironment } from './java-command.ts';

/**
 * Runs a tool of Kafka in the data folder to its end.
 * @throws BrokerProblem with what it said
 */
export const launchOnce = async (dataDir: string, [program = '', ...parameters]: readonly string[]): Promise<void> => {
  const child = spawn(program, parameters, { cwd: dataDir, env: javaEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output.push(Buffer.from(error.message));
      resolve(null);
    });
    child.once('close', (code) => resolve(code));
  });
  if (exitCode === 0) return;
  const lines = Buffer.concat(output).toString().split('\n').slice(-12);
  throw problemOfEnding({ dataDir, host: '', port: 0, exitCode, lines });
};
