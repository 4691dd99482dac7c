import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A distributed start as users make it: the compiled program in a process of its own. */
export interface Distributed {
  readonly child: ChildProcess;
  readonly url: string;
  readonly processes: readonly { readonly name: string; readonly url: string }[];
  readonly data: string;
  readonly said: () => string;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export const newData = (): string => {
  const data = mkdtempSync(join(tmpdir(), 'huihuan-distributed-'));
  // the user that PostgreSQL runs as must be able to enter it
  chmodSync(data, 0o755);
  return data;
};

interface Ready {
  readonly url: string;
  readonly processes: Distributed['processes'];
}

/** Starts and waits until it is ready. It stands in a process group of its own, so that a test can press Ctrl-C. */
export const startDistributed = async (
  data: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Distributed> => {
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...parameters], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_OPTIONS: '',
      PORT: '0',
      HUIHUAN_DATA: data,
      HUIHUAN_DEMO: 'true',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  let said = '';
  const hear = (chunk: Buffer): void => void (said += chunk.toString());
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ready = once(child, 'message').then(([message]) => message as Ready);
  const ended = once(child, 'close').then(([code, signal]) => {
    throw new Error(`the start ended (${String(code ?? signal)}):\n${said}`);
  });
  ended.catch(() => undefined);
  const { url, processes } = await Promise.race([ready, ended]);
  return { child, url, processes, data, said: () => said };
};
