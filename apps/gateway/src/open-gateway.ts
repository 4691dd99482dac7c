import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GatewayTokens } from '@huihuan/platform-auth';
import { edgeSettings, type EdgeSettings } from '@huihuan/platform-config';
import {
  clientAddress,
  createApplication,
  HealthModule,
  networkOf,
  type ApplicationOptions,
  type Log,
  type Pages,
} from '@huihuan/platform-http';
import { addProxy } from './add-proxy.ts';
import { defaultBodiesAtOnce, type BodiesAtOnce } from './bodies-in-hand.ts';
import { openApiOfServices } from './open-api-of-services.ts';
import { replicasOf, type Replicas } from './replicas.ts';
import { serviceChecks } from './service-checks.ts';
import { serviceNames, type ServiceName } from './service-names.ts';
import { showGatewayBy } from './show-gateway.ts';

export interface GatewayOptions {
  /** Where the processes of each service are: origins without a path, at least one of each. */
  readonly upstreams: Readonly<Record<ServiceName, readonly string[]>>;
  readonly pages: readonly Pages[];
  /** How long an answer may take to begin. */
  readonly answerMilliseconds: number;
  readonly log: Log;
  /** The address by which browsers reach it, where that is known. */
  readonly origin?: string | undefined;
  readonly bodiesAtOnce?: BodiesAtOnce;
  /** How long a body may take to arrive. */
  readonly bodyMilliseconds?: number;
  /** How often others may ask; the defaults of the settings unless said. */
  readonly edge?: EdgeSettings;
  /** Knows whose request it is, so that people behind one address are counted apart. */
  readonly identify?: ApplicationOptions['identify'];
  /** Shows services who passes a request on; where they have no key, nobody has to. */
  readonly tokens?: GatewayTokens | undefined;
  readonly drainMilliseconds?: number;
}

/** The one origin for browsers and the command line when services are processes of their own; it does not listen yet. */
export const openGateway = (options: GatewayOptions): Promise<NestFastifyApplication> => {
  const { upstreams, pages, answerMilliseconds, log, drainMilliseconds, identify } = options;
  const { bodiesAtOnce = defaultBodiesAtOnce, bodyMilliseconds = 30_000, edge = edgeSettings.parse({}) } = options;
  const show = showGatewayBy(options.tokens);
  const now = (): number => performance.now();
  const replicas = Object.fromEntries(serviceNames.map((name) => [name, replicasOf(upstreams[name], now)])) as Record<
    ServiceName,
    Replicas
  >;

  @Module({ imports: [HealthModule.forService('gateway', serviceChecks(replicas))] })
  class Root {}

  return createApplication(Root, {
    guard: null,
    log,
    description: { title: '回环 Huihuan', version: '0.1.0' },
    pages,
    origin: options.origin,
    openApi: openApiOfServices(replicas, show),
    edge,
    identify,
    extend: (server) => {
      addProxy(server, {
        ...{ replicas, answerMilliseconds, bodiesAtOnce, bodyMilliseconds, log, show },
        addressOf: (request) => networkOf(clientAddress(request.raw, edge.HUIHUAN_PROXIES)),
      });
    },
    ...(drainMilliseconds === undefined ? {} : { drainMilliseconds }),
  });
};
