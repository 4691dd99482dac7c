import type { FastifyInstance } from 'fastify';
import { RefusalError } from '@huihuan/platform-http';
import { tooMuchInHand } from './refusals.ts';

/** How much the bodies of requests may take of the memory of the gateway, all together. */
export interface BodiesAtOnce {
  readonly count: number;
  readonly bytes: number;
}

export const defaultBodiesAtOnce: BodiesAtOnce = { count: 1_000, bytes: 128 * 1024 * 1024 };

/**
 * Refuses a body while those of other requests take what there is. Each is held from its first byte until its request is
 * answered, because it may have to be sent to another replica.
 * @param largest what one body may take; one of unknown length is counted as that
 */
export const limitBodies = (server: FastifyInstance, most: BodiesAtOnce, largest: number): void => {
  let count = 0;
  let bytes = 0;
  server.addHook('onRequest', (request, reply, next) => {
    const { 'content-length': announced, 'transfer-encoding': chunked } = request.headers;
    const size = chunked === undefined ? Math.min(Number(announced ?? 0), largest) : largest;
    if (size === 0) {
      next();
      return;
    }
    if (count + 1 > most.count || bytes + size > most.bytes) {
      next(new RefusalError(tooMuchInHand()));
      return;
    }
    count += 1;
    bytes += size;
    reply.raw.once('close', () => {
      count -= 1;
      bytes -= size;
    });
    next();
  });
};
