import 'reflect-metadata';
import './fastify-members.ts';
import type { Type } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { edgeSettings, type EdgeSettings } from '@huihuan/platform-config';
import { HealthModule } from '../health/health-module.ts';
import { HealthRegistry } from '../health/health-registry.ts';
import { limitRequests, type RequestLimits } from '../limits/limit-requests.ts';
import type { Log } from '../log/log.ts';
import { addHealthMetrics } from '../metrics/health-metrics.ts';
import { addMetrics } from '../metrics/http-metrics.ts';
import { tellInsiders } from '../metrics/insiders.ts';
import { createMetrics, type Metrics } from '../metrics/metrics.ts';
import { addDescription } from '../openapi/add-description.ts';
import type { Description, OpenApi } from '../openapi/build-open-api.ts';
import { collectRoutes } from '../openapi/routes.ts';
import { ProblemFilter } from '../problem/problem-filter.ts';
import { admitRequests, type Admit } from './admit-requests.ts';
import { parseBodiesAsJson } from './body-parsing.ts';
import { drainingAdapter } from './draining-adapter.ts';
import { answerUnparsable, answerUnroutable } from './early-errors.ts';
import { servePages, type Pages } from './pages.ts';
import { answerToOwnNames } from './own-names.ts';
import { addRequestHooks } from './request-hooks.ts';
import { securityHeaders } from './security-headers.ts';
import { assertGuarded, guardRequests } from './guard-requests.ts';
import type { Guard } from '../operation/access.ts';

export interface ApplicationOptions {
  readonly log: Log;
  /** Title and version of the API description. */
  readonly description: Description;
  /** Decides who may ask for what is not public; `null` for a door with nothing behind it to guard. */
  readonly guard: Guard | null;
  /** The address by which browsers reach the platform, where a proxy gives it another name than this machine has. */
  readonly origin?: string | undefined;
  /** Built pages to serve, each below its own path. */
  readonly pages?: readonly Pages[];
  /** What `/api/openapi.json` tells instead of the description of this process alone. */
  readonly openApi?: (own: OpenApi) => Promise<OpenApi>;
  /** Adds what is no operation of a module, such as routes that are passed on to another process. */
  readonly extend?: (server: FastifyInstance) => void;
  /** Decides which requests come in at all, health and figures apart; all do unless said. */
  readonly admit?: Admit | undefined;
  /** How often others may ask, and what insiders are told; the defaults of the settings unless said. */
  readonly edge?: EdgeSettings;
  /** Knows who sends a request, for its limit, where there is no guard. */
  readonly identify?: RequestLimits['identify'];
  /** The figures that are served at `/metrics`; those of Node and of HTTP alone unless said. */
  readonly metrics?: Metrics;
  /** How long requests in flight may take to finish when the application closes; 10 s unless said. */
  readonly drainMilliseconds?: number;
}

/**
 * Makes the HTTP application of a process around its module: operations, problems, correlation, logs, health, metrics,
 * the API description with its page, and a shutdown that finishes what it began. It is initialised and does not listen yet:
 * `await app.listen(settings.PORT, settings.HOST)`.
 *
 * When it closes, requests in flight are finished first, then `onModuleDestroy`, `beforeApplicationShutdown` and
 * `onApplicationShutdown` of the modules run.
 */
export const createApplication = async (
  rootModule: Type,
  options: ApplicationOptions,
): Promise<NestFastifyApplication> => {
  const headers = securityHeaders(options.origin);
  const edge = options.edge ?? edgeSettings.parse({});
  const adapter = drainingAdapter(
    {
      logger: false,
      keepAliveTimeout: 72_000,
      requestTimeout: 60_000,
      forceCloseConnections: false,
      routerOptions: { maxParamLength: 200 },
      frameworkErrors: (error, { raw: request }, { raw: response }) =>
        answerUnroutable(error, { request, response, headers }),
      clientErrorHandler: answerUnparsable(headers),
    },
    options.drainMilliseconds ?? 10_000,
  );
  const server = adapter.getInstance();
  collectRoutes(server);
  addRequestHooks(server, options.log, headers);
  answerToOwnNames(server, options.origin);
  tellInsiders(server, { token: edge.HUIHUAN_METRICS_TOKEN, origin: options.origin });
  if (options.admit !== undefined) admitRequests(server, options.admit);
  const limitKnown = limitRequests(server, { settings: edge, identify: options.identify });
  guardRequests(server, options.guard);
  limitKnown();
  const metrics = options.metrics ?? createMetrics();
  addMetrics(server, metrics);
  parseBodiesAsJson(server);
  const nest = Object.assign(new NestApplicationContextOptions(), {
    bodyParser: false,
    abortOnError: false,
    logger: options.log,
  });
  const root = HealthModule.forProcess(rootModule);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, nest);
  addHealthMetrics(metrics, app.get(HealthRegistry, { strict: false }));
  app.useGlobalFilters(new ProblemFilter());
  addDescription(app, options.description, options.openApi);
  for (const pages of options.pages ?? []) servePages(server, pages);
  options.extend?.(server);
  await app.init();
  assertGuarded(server, options.guard);
  return app;
};
