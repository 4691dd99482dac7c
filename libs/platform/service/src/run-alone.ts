import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { openGatewayCheck } from '@huihuan/platform-auth';
import { edgeSettings, readSettings, SettingsError, sharedSettings } from '@huihuan/platform-config';
import { createApplication, createLog, createMetrics, runUntilSignalled } from '@huihuan/platform-http';
import { listenToLog } from '@huihuan/messaging-core';
import { accessWith } from './access.ts';
import { busOf } from './bus-of.ts';
import { openDoor } from './open-door.ts';
import { openService } from './open-service.ts';
import type { GuardSource, ServiceDefinition } from './service-definition.ts';
import { StartProblem } from './start-problem.ts';

/**
 * Runs one service as a process of its own against `DATABASE_URL`; its routes are the same as beside the others. It hears
 * of the others by Kafka where `KAFKA_BROKERS` is set, otherwise by the log in the database that they share.
 */
export const runAlone = async (definition: ServiceDefinition, guardOf: GuardSource): Promise<void> => {
  try {
    await start(definition, guardOf);
  } catch (failure) {
    if (!(failure instanceof SettingsError || failure instanceof StartProblem)) throw failure;
    console.error(failure.message);
    // connections that are open already would keep the process alive
    process.exit(1);
  }
};

const start = async (definition: ServiceDefinition, guardOf: GuardSource): Promise<void> => {
  const settings = readSettings(sharedSettings, process.env);
  const log = createLog({ level: settings.LOG_LEVEL, destination: 'stdout', name: `${definition.name}-service` });
  if (settings.DATABASE_URL === undefined) {
    log.lines.fatal(
      'DATABASE_URL is not set: 请设置 DATABASE_URL · set it to postgres://…, or run `npm start` for all',
    );
    process.exitCode = 1;
    return;
  }
  const admit = openGatewayCheck(process.env, definition.name, () => new Date());
  const access = (await accessWith(settings.DATABASE_URL, [definition.name]))(definition.name);
  const bus = await busOf(process.env, `${definition.name}-service`, log);
  const signal = listenToLog({ connectionString: access.url });
  const metrics = createMetrics();
  const service = await openService(definition, {
    metrics,
    ...access,
    signal,
    log,
    env: process.env,
    bus,
  });

  @Module({ imports: [service.module] })
  class Root {}

  const app = await createApplication(Root, {
    ...{ metrics, log, admit },
    guard: guardOf({ services: [service], env: process.env, log }),
    origin: settings.HUIHUAN_ORIGIN,
    edge: readSettings(edgeSettings, process.env),
    description: { title: `回环 Huihuan ${definition.name}`, version: '0.1.0' },
  });
  await service.start();
  const url = await openDoor(app, settings.PORT, settings.HOST);
  log.lines.info({ url }, `${definition.name}-service is ready`);
  process.send?.({ ready: true, url });
  runUntilSignalled(app, {
    onStopped: async () => {
      await service.stop();
      await signal.close();
    },
  });
};
