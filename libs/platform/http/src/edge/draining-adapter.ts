import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';

/**
 * Fastify under Nest, which finishes before it stops: when the application closes, no new connection is taken, requests in
 * flight get their answers, and only then are the shutdown hooks of the modules called. Nest alone calls those first, and
 * a request would lose its database under its feet.
 */
export class DrainingAdapter extends FastifyAdapter {
  private readonly requestsOf = new Map<Socket, number>();
  private readonly beginStopping = new AbortController();
  private readonly drainMilliseconds: number;

  constructor(options: FastifyServerOptions, drainMilliseconds: number) {
    super(options);
    this.drainMilliseconds = drainMilliseconds;
    const server = this.getInstance();
    server.decorate('stopping', this.beginStopping.signal);
    server.server.on('connection', (socket: Socket) => {
      this.requestsOf.set(socket, 0);
      socket.once('close', () => this.requestsOf.delete(socket));
    });
    server.server.on('request', (request: IncomingMessage, response: ServerResponse) =>
      this.follow(request.socket, response),
    );
  }

  /** The first step of Nest's shutdown. */
  override async beforeClose(): Promise<void> {
    super.beforeClose();
    if (this.beginStopping.signal.aborted) return;
    this.beginStopping.abort();
    const cut = setTimeout(() => this.getInstance().server.closeAllConnections(), this.drainMilliseconds);
    // A connection on which nothing was asked yet would hold the server open until the client gives up.
    for (const [socket, requests] of this.requestsOf) if (requests === 0) socket.destroy();
    await this.getInstance().close();
    clearTimeout(cut);
  }

  private follow(socket: Socket, response: ServerResponse): void {
    this.requestsOf.set(socket, (this.requestsOf.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (this.requestsOf.get(socket) ?? 1) - 1;
      if (!socket.destroyed) this.requestsOf.set(socket, left);
      if (left === 0 && this.beginStopping.signal.aborted) socket.end();
    });
  }
}
