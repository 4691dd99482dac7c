import 'fastify';
import type { Caller, Guard } from '../operation/access.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Names this request in its answer, in the log and in the events it causes. */
    correlationId: string;
    /** When it arrived, in milliseconds of `performance.now()`. */
    arrivedAt: number;
    /** Who sent it; `null` where nobody asked for a token. */
    caller: Caller | null;
    /** Code of the problem that it was refused with. */
    refusedWith: string | null;
  }

  interface FastifyInstance {
    /** Aborted when the server begins to stop: streams that would never end by themselves end then. */
    stopping: AbortSignal;
    /** Decides who may ask for what. */
    guard: Guard | null;
  }
}
