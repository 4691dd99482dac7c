import 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Names this request in its answer, in the log and in the events it causes. */
    correlationId: string;
    /** When it arrived, in milliseconds of `performance.now()`. */
    arrivedAt: number;
  }

  interface FastifyInstance {
    /** Aborted when the server begins to stop: streams that would never end by themselves end then. */
    stopping: AbortSignal;
  }
}
