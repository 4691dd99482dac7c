import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Knows which connections have a request in work, so that a server can stop without cutting one off. */
export class RequestsInFlight {
  private readonly requestsOf = new Map<Socket, number>();
  private readonly stopping = new AbortController();
  private readonly server: FastifyInstance;

  constructor(server: FastifyInstance) {
    this.server = server;
    // each open stream listens for the end: hundreds of them are no leak
    setMaxListeners(0, this.stopping.signal);
    server.decorate('stopping', this.stopping.signal);
    server.server.on('connection', (socket: Socket) => {
      this.requestsOf.set(socket, 0);
      socket.once('close', () => this.requestsOf.delete(socket));
    });
    server.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.follow(request.socket, response);
    });
  }

  /** Takes no new connection, ends event streams, and waits for the answers of the requests in work, up to the limit. */
  async finish(limitMilliseconds: number): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    const cut = setTimeout(() => this.server.server.closeAllConnections(), limitMilliseconds);
    // A connection on which nothing was asked yet would hold the server open until the client gives up.
    for (const [socket, requests] of this.requestsOf) if (requests === 0) socket.destroy();
    await this.server.close();
    clearTimeout(cut);
  }

  private follow(socket: Socket, response: ServerResponse): void {
    this.requestsOf.set(socket, (this.requestsOf.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (this.requestsOf.get(socket) ?? 1) - 1;
      if (socket.destroyed) return;
      this.requestsOf.set(socket, left);
      if (left === 0 && this.stopping.signal.aborted) socket.end();
    });
  }
}
