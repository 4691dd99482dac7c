import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const compiled = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

const script = (entry: string, dataDir: string) => `
  const { startEngine } = await import(${JSON.stringify(entry)});
  const engine = await startEngine({ dataDir: ${JSON.stringify(dataDir)} });
  console.log(JSON.stringify({ adminUrl: engine.adminUrl, dataDirectory: engine.dataDirectory }));
  process.on('SIGTERM', () => void engine.stop().then(() => process.exit(0)));
`;

export interface EngineProcess {
  child: ChildProcess;
  adminUrl: string;
  dataDirectory: string;
}

/** An engine in a process of its own, which can be killed without taking the test with it. */
export const engineInProcess = async (
  dataDir: string,
  { entry = compiled, ...options }: SpawnOptions & { entry?: string } = {},
): Promise<EngineProcess> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(entry, dataDir)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const errors: string[] = [];
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  if (!child.stdout) throw new Error('no standard output');
  const line = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  const ended = once(child, 'close').then(() => {
    throw new Error(`the process ended before its engine was ready: ${errors.join('')}`);
  });
  const [text] = await Promise.race([line, ended]);
  ended.catch(() => undefined);
  return { child, ...(JSON.parse(text) as { adminUrl: string; dataDirectory: string }) };
};
