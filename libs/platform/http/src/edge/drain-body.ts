import type { IncomingMessage } from 'node:http';

const drainMilliseconds = 10_000;

/**
 * Reads the rest of a refused body and throws it away. Closing the connection instead would reset it while the client
 * still writes, and most clients then lose the answer that says what is wrong. A client that does not end in time is cut.
 */
export const drainBody = (request: IncomingMessage): void => {
  if (request.complete || request.destroyed) return;
  request.resume();
  const cut = setTimeout(() => request.socket.destroy(), drainMilliseconds);
  cut.unref();
  const stop = (): void => clearTimeout(cut);
  request.once('end', stop);
  request.once('close', stop);
};
