import type { FastifyServerOptions } from 'fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { RequestsInFlight } from './requests-in-flight.ts';

/**
 * Fastify under Nest, which finishes before it stops: when the application closes, no new connection is taken, requests in
 * flight get their answers, and only then are the shutdown hooks of the modules called. Nest alone calls those first, and
 * a request would lose its database under its feet.
 * @param drainMilliseconds how long requests may take to finish before their connections are cut
 */
export const drainingAdapter = (options: FastifyServerOptions, drainMilliseconds: number): FastifyAdapter => {
  const adapter = new FastifyAdapter(options);
  const inFlight = new RequestsInFlight(adapter.getInstance());
  const announce = adapter.beforeClose.bind(adapter);
  // The first step of Nest's shutdown, which it awaits, although Fastify's adapter declares that it gives nothing back.
  return Object.assign(adapter, {
    beforeClose: async (): Promise<void> => {
      announce();
      await inFlight.finish(drainMilliseconds);
    },
  });
};
