import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { guardByEnvironment } from '@huihuan/identity-guard';
import { listenToLog, type Bus, type Lag } from '@huihuan/messaging-core';
import { edgeSettings, readSettings } from '@huihuan/platform-config';
import { createApplication, createMetrics, type Log, type Metrics, type Pages } from '@huihuan/platform-http';
import { lagSoon, openService, type Access, type RunningService } from '@huihuan/platform-service';
import { services } from './services.ts';

export interface PlatformOptions {
  readonly access: (schema: string) => Access;
  readonly log: Log;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What carries events between the services; the log in the database unless said. */
  readonly bus?: Bus;
  readonly pages?: readonly Pages[];
  /** What the door serves beside the services. */
  readonly beside?: readonly Type[];
  /** The address by which browsers reach it, where that is known. */
  readonly origin?: string | undefined;
  /** Where the process tells its figures; those of its own unless said. */
  readonly metrics?: Metrics;
}

export interface Platform {
  readonly app: NestFastifyApplication;
  /** Resolves when every service has heard what was said so far, or cannot tell; or after the time. */
  caughtUp(milliseconds: number): Promise<boolean>;
  /** Ends the services; after the application was closed. */
  stop(): Promise<void>;
}

/** Opens all five services on one PostgreSQL and puts them behind one application, which does not listen yet. */
export const openPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { access, log, env, pages, beside = [], metrics = createMetrics() } = options;
  const bus = options.bus === undefined ? {} : { bus: options.bus };
  const signal = listenToLog({ connectionString: access('registry').url });
  const opened: RunningService[] = [];
  for (const definition of services) {
    opened.push(await openService(definition, { ...access(definition.name), signal, log, env, metrics, ...bus }));
  }

  @Module({ imports: [...opened.map((service) => service.module), ...beside] })
  class Root {}

  const app = await createApplication(Root, {
    log,
    metrics,
    guard: guardByEnvironment({ services: opened, env, log }),
    origin: options.origin,
    edge: readSettings(edgeSettings, env),
    description: { title: '回环 Huihuan', version: '0.1.0' },
    ...(pages === undefined ? {} : { pages }),
  });
  await Promise.all(opened.map((service) => service.start()));
  return {
    app,
    caughtUp: (milliseconds) => caughtUp(opened, milliseconds),
    stop: async () => {
      await Promise.all(opened.map((service) => service.stop()));
      await signal.close();
    },
  };
};

const lookAgain = 25;

/** `null` where nobody can say: a broker that is away, or has just begun and looks for its coordinator, keeps no door shut. */
const lagOf = async (service: RunningService): Promise<Lag | null> => {
  const consumer = service.consumer();
  return consumer === null ? null : lagSoon(consumer);
};

const caughtUp = async (opened: readonly RunningService[], milliseconds: number): Promise<boolean> => {
  const until = performance.now() + milliseconds;
  for (;;) {
    const lags = await Promise.all(opened.map(lagOf));
    if (lags.every((lag) => (lag?.events ?? 0) === 0)) return true;
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
};
