import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below those that systems give away by themselves (32768 on Linux, 49152 elsewhere): a place that is kept for later is not
 * taken by a connection of somebody else meanwhile.
 */
const lowest = 20_000;
/** Files that run at the same time, each in a worker of Jest, draw from ranges of their own. */
const rangeSize = 2_000;
const ranges = 6;

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
};

const next: { port: number | null } = { port: null };

/** Ports that nobody uses at this moment, all different, and none that was given before. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const range = (Number(process.env['JEST_WORKER_ID'] ?? '1') - 1) % ranges;
  const first = lowest + range * rangeSize;
  // anywhere, so that runs beside each other seldom meet
  let port = next.port ?? first + Math.floor(Math.random() * rangeSize);
  const found: number[] = [];
  for (let tried = 0; found.length < count; tried += 1) {
    if (tried === rangeSize) throw new Error(`fewer than ${count} ports from ${first} on are free`);
    if (await isFree(port)) found.push(port);
    port = first + ((port - first + 1) % rangeSize);
  }
  next.port = port;
  return found;
};
