import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Histogram } from 'prom-client';
import type { AnyOperation } from '../operation/operation.ts';
import { sendRefusal } from '../problem/send-refusal.ts';
import { figuresArePrivate, isInsider } from './insiders.ts';
import type { Metrics } from './metrics.ts';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Config {
  readonly operation?: AnyOperation;
}

/**
 * The template of the route, so that ids make no series of their own. All files of pages are one route: their names hold
 * a digest and change with each version.
 */
const routeOf = (request: FastifyRequest): string => {
  const { url } = request.routeOptions;
  if (request.is404 || url === undefined) return '(none)';
  const { operation } = request.routeOptions.config as Config;
  return operation === undefined && !url.startsWith('/api/') && url !== metricsPath ? '(page)' : url;
};

/** A stream of events lasts as long as somebody looks: its time says nothing about the service. */
const isStream = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as Config).operation?.media === 'events';

/** Outside `/api/`, as health is: it is for the machine that watches, and no part of the described API. */
export const metricsPath = '/metrics';

/** Measures every answer, and serves the figures of the process at `/metrics`. Before any route exists. */
export const addMetrics = (server: FastifyInstance, metrics: Metrics): void => {
  const durations = new Histogram({
    name: 'huihuan_http_request_duration_seconds',
    help: 'How long requests took, by the template of their route; streams of events are left out',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: seconds,
    registers: [metrics.registry],
  });
  const measure = (request: FastifyRequest, reply: FastifyReply): void => {
    if (isStream(request)) return;
    const labels = { route: routeOf(request), method: request.method, status: String(reply.statusCode) };
    durations.observe(labels, (performance.now() - request.arrivedAt) / 1000);
  };
  server.addHook('onResponse', (request, reply, done) => {
    measure(request, reply);
    done();
  });
  server.get(metricsPath, async (request, reply) => {
    if (!isInsider(request)) {
      sendRefusal(request, reply, figuresArePrivate);
      return reply;
    }
    const text = await metrics.scrape();
    return reply.headers({ 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' }).send(text);
  });
};
