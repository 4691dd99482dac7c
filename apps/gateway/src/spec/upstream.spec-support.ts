import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A small service of a test: what it is asked, and how it answers. */
export interface Upstream {
  readonly url: string;
  readonly asked: readonly string[];
  /** Cuts every connection and stops to listen, as a killed process. */
  kill(): Promise<void>;
  /** Listens again at the same place. */
  revive(): Promise<void>;
}

const opened: Server[] = [];

export const startUpstream = async (answer: Answering): Promise<Upstream> => {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  };
  let server = createServer(listener);
  const listen = async (port: number): Promise<number> => {
    server = createServer(listener);
    opened.push(server);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    kill: async () => {
      server.closeAllConnections();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
    revive: async () => {
      await listen(port);
    },
  };
};

export const stopUpstreams = (): void => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
};

export const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** All bytes of a request. */
export const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
