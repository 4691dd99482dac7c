import type { IncomingMessage } from 'node:http';
import proxy, { type FastifyHttpProxyOptions } from '@fastify/http-proxy';
import { readBody, RefusalError, type Log } from '@huihuan/platform-http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitBodies, type BodiesAtOnce } from './bodies-in-hand.ts';
import { failureOfUpstream } from './failure-of-upstream.ts';
import { forwardedHeaders, returnedHeaders } from './forwarded-headers.ts';
import { passOn } from './pass-on.ts';
import { pathRefused, serviceAway, serviceBrokeOff, serviceLate } from './refusals.ts';
import type { Replicas } from './replicas.ts';
import { serviceNames, serviceOfPath, type ServiceName } from './service-names.ts';
import type { ShowGateway } from './show-gateway.ts';

/** The largest body that a service takes: a batch of rows. Each route refuses by itself what it finds too large. */
export const bodyLimitBytes = 8 * 1024 * 1024;

const connectMilliseconds = 2_000;

export interface ProxyOptions {
  readonly replicas: Readonly<Record<ServiceName, Replicas>>;
  readonly answerMilliseconds: number;
  readonly bodiesAtOnce: BodiesAtOnce;
  readonly bodyMilliseconds: number;
  readonly addressOf: (request: FastifyRequest) => string;
  readonly show: ShowGateway;
  readonly log: Log;
}

type Hooks = NonNullable<FastifyHttpProxyOptions['replyOptions']>;

/** One request on its way through the replicas of its service. */
interface Journey {
  readonly service: ServiceName;
  readonly reply: FastifyReply;
  readonly path: string;
  readonly hooks: Hooks;
}

/** The body is read before the service is asked: only so can it be sent once more, and a slow client binds no service. */
const bodyOf = (request: FastifyRequest): Pick<Hooks, 'body' | 'contentType'> =>
  Buffer.isBuffer(request.body) && request.body.length > 0
    ? { body: request.body, contentType: request.headers['content-type'] ?? 'application/octet-stream' }
    : {};

const proxyOptions = (options: ProxyOptions): FastifyHttpProxyOptions => {
  const { log, replicas, answerMilliseconds, show } = options;

  /** Tries the replicas one after the other until one can be connected. */
  const travel = (journey: Journey, [url, ...others]: readonly string[]): void => {
    const { service, reply, path, hooks } = journey;
    if (url === undefined) throw new RefusalError(serviceAway(service));
    reply.from(path, {
      ...hooks,
      getUpstream: () => url,
      // it would wait and ask again by itself when a service says 503
      retryDelay: () => null,
      onResponse: (_request, answer, { stream }) => {
        replicas[service].answered(url);
        passOn(answer as FastifyReply, stream);
      },
      onError: (_reply, { error }) => {
        const failure = failureOfUpstream(error);
        replicas[service].failed(url);
        log.lines.warn({ context: 'Gateway', service, url, failure, err: error }, `${service}: ${failure}`);
        if (failure !== 'not-connected') {
          void reply.send(new RefusalError(failure === 'late' ? serviceLate(service) : serviceBrokeOff(service)));
        } else if (others.length > 0) travel(journey, others);
        else void reply.send(new RefusalError(serviceAway(service)));
      },
    });
  };

  return {
    upstream: '',
    prefix: '/api',
    rewritePrefix: '/api',
    routes: serviceNames.flatMap((name) => [`/${name}`, `/${name}/*`]),
    // ours reads the body whole
    proxyPayloads: false,
    disableRequestLogging: true,
    disableCache: true,
    destroyAgent: true,
    undici: {
      // an event stream keeps its connection for hours: a limit would be used up by watchers
      connections: null,
      connect: { timeout: connectMilliseconds },
      headersTimeout: answerMilliseconds,
      bodyTimeout: 0,
    },
    replyOptions: {
      // which one it is, is decided anew for each try
      getUpstream: (request) => replicas[serviceOfPath(request.url) ?? 'registry'].states()[0]?.url ?? '',
      rewriteHeaders: (headers) => returnedHeaders(headers),
    },
    handler: async (request, reply, path, hooks) => {
      const service = serviceOfPath(path);
      if (service === null) throw new RefusalError(pathRefused());
      const shown = await show(service);
      const rewriteRequestHeaders: Hooks['rewriteRequestHeaders'] = (_request, headers) => ({
        ...forwardedHeaders(request, headers),
        ...shown,
      });
      const own = { ...hooks, ...bodyOf(request), rewriteRequestHeaders };
      travel({ service, reply, path, hooks: own }, replicas[service].order());
      return reply;
    },
  };
};

const isBareBadRequest = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 400 && !('code' in error);

/** Passes `/api/<service>/…` on to the processes of the services. */
export const addProxy = (server: FastifyInstance, options: ProxyOptions): void => {
  void server.register(async (scope) => {
    scope.setErrorHandler((error) => {
      // the proxy's word for a path that climbs out of its prefix
      throw isBareBadRequest(error) ? new RefusalError(pathRefused()) : error;
    });
    const { bodiesAtOnce, bodyMilliseconds, addressOf } = options;
    limitBodies(scope, { most: bodiesAtOnce, largest: bodyLimitBytes, bodyMilliseconds, addressOf });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request: FastifyRequest, body: IncomingMessage) =>
      readBody(body, bodyLimitBytes),
    );
    await scope.register(proxy, proxyOptions(options));
  });
};
