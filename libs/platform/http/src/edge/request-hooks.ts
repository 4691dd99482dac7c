import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { correlationIdFrom, withCorrelation } from '../log/correlation.ts';
import type { Log } from '../log/log.ts';
import { loggedPath } from '../log/logged-path.ts';

const lineLevel = (method: string, status: number): 'error' | 'info' | 'debug' => {
  if (status >= 500) return 'error';
  return status >= 400 || (method !== 'GET' && method !== 'HEAD') ? 'info' : 'debug';
};

/** Who sent it, by ids alone, and why it was refused; neither where it is not known. */
const whoAndWhy = ({ caller, refusedWith }: FastifyRequest): Readonly<Record<string, string | null>> => ({
  ...(caller === null ? {} : { person: caller.personId, device: caller.deviceId }),
  ...(refusedWith === null ? {} : { code: refusedWith }),
});

const logRequest = (log: Log, request: FastifyRequest, reply: FastifyReply): void => {
  const { method, correlationId } = request;
  log.lines[lineLevel(method, reply.statusCode)](
    {
      context: 'Request',
      method,
      route: request.is404 ? null : (request.routeOptions.url ?? null),
      status: reply.statusCode,
      milliseconds: Math.round((performance.now() - request.arrivedAt) * 10) / 10,
      correlationId,
      ...whoAndWhy(request),
    },
    `${method} ${loggedPath(request.url)} ${reply.statusCode}`,
  );
};

/** Gives each request its correlation id and its line in the log, and each answer the headers that all of them carry. */
export const addRequestHooks = (server: FastifyInstance, log: Log, headers: Readonly<Record<string, string>>): void => {
  server.decorateRequest('correlationId', '');
  server.decorateRequest('arrivedAt', 0);
  server.decorateRequest('refusedWith', null);
  server.addHook('onRequest', (request, reply, done) => {
    request.arrivedAt = performance.now();
    request.correlationId = correlationIdFrom(request.headers['x-correlation-id']);
    void reply.headers({
      'x-correlation-id': request.correlationId,
      ...headers,
      ...(request.url.startsWith('/api/') ? { 'cache-control': 'no-store' } : {}),
    });
    withCorrelation(request.correlationId, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    logRequest(log, request, reply);
    done();
  });
};
