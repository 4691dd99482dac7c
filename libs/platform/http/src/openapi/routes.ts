import type { FastifyInstance } from 'fastify';
import type { AnyOperation } from '../operation/operation.ts';

/** A route as Fastify has it, with the operation that it serves. */
export interface Route {
  readonly method: string;
  /** With `:name` for parameters. */
  readonly path: string;
  readonly operation: AnyOperation | undefined;
}

const collected = new WeakMap<FastifyInstance, Route[]>();

/**
 * Notes every route as it is registered: what Fastify really serves is described, prefixes included. Called before any
 * route exists.
 */
export const collectRoutes = (server: FastifyInstance): void => {
  const routes: Route[] = [];
  collected.set(server, routes);
  server.addHook('onRoute', ({ method, url, config }) => {
    const { operation } = (config ?? {}) as { operation?: AnyOperation };
    for (const one of Array.isArray(method) ? method : [method]) {
      // Fastify adds HEAD to every GET by itself.
      if (one !== 'HEAD') routes.push({ method: one, path: url, operation });
    }
  });
};

export const routesOf = (server: FastifyInstance): readonly Route[] => collected.get(server) ?? [];
