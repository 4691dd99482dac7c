import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { benchDemoKey } from './sign-in.ts';

const main = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));
const execute = promisify(execFile);

/** Runs one command of `hh` as people do, in a process of its own. @throws where it ends with anything but 0 */
export const runHh = async (url: string, ...words: readonly string[]): Promise<string> => {
  const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: url, HUIHUAN_DEMO_KEY: benchDemoKey };
  const { stdout } = await execute(process.execPath, [main, ...words, '--lang', 'en'], { env, maxBuffer: 2 ** 26 });
  return stdout;
};
