import type { EdgeSettings } from '@huihuan/platform-config';
import { createLog, type Pages } from '@huihuan/platform-http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BodiesAtOnce } from '../bodies-in-hand.ts';
import { openGateway, type GatewayOptions } from '../open-gateway.ts';
import { serviceNames, type ServiceName } from '../service-names.ts';
import { stopUpstreams } from './upstream.spec-support.ts';

export interface RunningGateway {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

export interface GatewayInTest {
  readonly upstreams: Partial<Record<ServiceName, readonly string[]>>;
  readonly pages?: readonly Pages[];
  readonly answerMilliseconds?: number;
  readonly bodiesAtOnce?: BodiesAtOnce;
  readonly bodyMilliseconds?: number;
  readonly edge?: EdgeSettings;
  readonly identify?: GatewayOptions['identify'];
  readonly tokens?: GatewayOptions['tokens'];
}

/** Nobody listens on the port of discard. */
export const nowhere = 'http://127.0.0.1:9';

/** A gateway before these upstreams; services that a test does not name are away. */
export const startGateway = async (given: GatewayInTest): Promise<RunningGateway> => {
  const { upstreams, pages = [], answerMilliseconds = 30_000, ...more } = given;
  const all = Object.fromEntries(serviceNames.map((name) => [name, upstreams[name] ?? [nowhere]]));
  const app = await openGateway({
    upstreams: all as Record<ServiceName, readonly string[]>,
    pages,
    answerMilliseconds,
    log: createLog({ level: 'silent', destination: 'stdout', name: 'gateway' }),
    ...more,
    drainMilliseconds: 60_000,
  });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
};

const opened: RunningGateway[] = [];

/** One that `stopAll` closes. */
export const gatewayTo = async (given: GatewayInTest): Promise<RunningGateway> => {
  const gateway = await startGateway(given);
  opened.push(gateway);
  return gateway;
};

/** After each test: its gateways and its upstreams. */
export const stopAll = async (): Promise<void> => {
  await Promise.all(opened.splice(0).map(({ app }) => app.close()));
  stopUpstreams();
};
