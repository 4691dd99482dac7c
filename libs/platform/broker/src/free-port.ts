import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { errorCode } from '@huihuan/platform-processes';
import { addressNotOurs } from './problems.ts';

/**
 * Below the ports that systems give to outgoing connections: while a broker is down, one of its clients that tries
 * again and again could otherwise be given the broker's own port, and the broker could not come back to it.
 */
const [FIRST, LAST] = [20_000, 31_999];

/** @throws BrokerProblem `address-not-ours` */
export const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const code = errorCode(error);
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') reject(addressNotOurs(host, error));
      else resolve(false);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** A port that nobody listens on; the preferred one when that is free. */
export const freePort = async (host: string, preferred?: number): Promise<number> => {
  if (preferred !== undefined && (await isFree(preferred, host))) return preferred;
  for (let attempts = 0; attempts < 200; attempts += 1) {
    const port = randomInt(FIRST, LAST + 1);
    if (await isFree(port, host)) return port;
  }
  throw new Error(`no free port on ${host} between ${FIRST} and ${LAST}`);
};
