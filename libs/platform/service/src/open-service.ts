import type { DynamicModule } from '@nestjs/common';
import {
  createOutbox,
  embeddedBus,
  forgettingInbox,
  InboxMemory1764000036000,
  logChannel,
  logTable,
  startConsumer,
  type Bus,
  type Consumer,
  type ConsumerOptions,
  type Inbox,
  type LogSignal,
} from '@huihuan/messaging-core';
import { HealthModule, type Log, type Metrics } from '@huihuan/platform-http';
import { readSettings } from '@huihuan/platform-config';
import { ForgottenAnswers1764000035000, openServiceDatabase } from '@huihuan/platform-persistence';
import { openServiceSigner } from '@huihuan/platform-signing';
import { busController } from './bus-controller.ts';
import { attestationsOf } from './evidence/attestations.ts';
import { publishSigningKey } from './evidence/publish-signing-key.ts';
import { PublishedKeys1764000005001 } from './evidence/signing-key-table.ts';
import { forgetByTheHour } from './memory/forget-by-the-hour.ts';
import { memorySettings } from './memory/memory-settings.ts';
import { metricsOfService } from './metrics-of-service.ts';
import { newId } from './new-id.ts';
import { serviceController } from './service-controllers.ts';
import type { RunningService, ServiceDefinition, ServiceHost, ServiceParts } from './service-definition.ts';
import { serviceHealth } from './service-health.ts';

export interface OpenServiceOptions {
  /** Of the role that the service works as; an administrator's with `role`. */
  readonly url: string;
  readonly role?: string;
  /** Another schema than the one named after the service: where two of a kind share a server. */
  readonly schema?: string;
  readonly signal: LogSignal;
  /** What carries events between services; the log in the database unless said. */
  readonly bus?: Bus;
  readonly log: Log;
  /** Where the process tells its figures; untold unless said. */
  readonly metrics?: Metrics;
  readonly env: ServiceHost['env'];
  readonly connections?: number;
}

class ServiceModule {}

/** Opens the database of a service, brings it forward and puts the service together. It consumes from `start` on. */
export const openService = async (
  definition: ServiceDefinition,
  options: OpenServiceOptions,
): Promise<RunningService> => {
  const { name } = definition;
  const { log, signal } = options;
  const days = readSettings(memorySettings, options.env).HUIHUAN_MEMORY_DAYS;
  const group = options.schema ?? name;
  const signer = openServiceSigner(options.env, name);
  if (signer.isPassing) log.lines.warn('HUIHUAN_SIGNING_KEY is not set: facts are signed by a key of this process');
  const database = await openServiceDatabase({
    url: options.url,
    schema: group,
    ...(options.role === undefined ? {} : { role: options.role }),
    migrations: [
      ...definition.migrations,
      PublishedKeys1764000005001,
      ForgottenAnswers1764000035000,
      InboxMemory1764000036000,
    ],
    ...(definition.entities === undefined ? {} : { entities: definition.entities }),
    ...(options.connections === undefined ? {} : { connections: options.connections }),
  });
  const now = (): Date => new Date();
  const attest = attestationsOf(name, signer);
  const outbox = createOutbox({ table: logTable, channel: logChannel, now, newId, attest });
  const host: ServiceHost = { name, database, outbox, signal, log, env: options.env, now, newId, signer };
  const parts = await definition.build(host);
  await publishSigningKey({ ...host, name: group }, signer);
  await parts.prepare?.();

  const bus = (options.bus ?? embeddedBus).open({ database, signal });
  let running: Consumer | null = null;
  let beside: Consumer | null = null;
  let stopForgetting = (): Promise<void> => Promise.resolve();
  const consumer = (): Consumer | null => running;
  const { metrics } = options;
  const figures = metrics === undefined ? null : metricsOfService({ metrics, service: name, group, bus, consumer });
  const module: DynamicModule = {
    module: ServiceModule,
    imports: [parts.module, HealthModule.forService(name, serviceHealth(database, consumer, bus, parts.complaints))],
    controllers: [
      serviceController(name, database, consumer),
      busController(name, { bus, consumer, complaints: parts.complaints }),
    ],
  };
  return {
    name,
    database,
    module,
    access: parts.access,
    consumer,
    start: async () => {
      bus.start();
      stopForgetting = forgetByTheHour({ database, group, days, now, consumer }, log);
      if (parts.effects.length === 0) return;
      beside = await startBeside(parts.beside, { group, database, transport: bus.transport, log: log.lines });
      running = await startConsumer({
        group,
        database,
        transport: figures?.measured(bus.transport) ?? bus.transport,
        effects: parts.effects,
        log: log.lines,
        inbox: parts.inbox ?? forgettingInbox(group),
        ...(parts.maximumBatch === undefined ? {} : { maximumBatch: parts.maximumBatch }),
        ...(parts.unknown === undefined ? {} : { unknown: parts.unknown }),
        ...(parts.examine === undefined ? {} : { examine: parts.examine }),
        onApplied: (deliveries) => {
          figures?.applied(deliveries);
          parts.onApplied?.(deliveries);
        },
      });
      parts.onConsuming?.(running);
    },
    stop: async () => {
      await stopForgetting();
      await running?.stop();
      await beside?.stop();
      await bus.stop();
      await parts.close?.();
      await database.close();
    },
  };
};

/** Everything that it is given counts as new: its effects bear what they had before. */
const everything: Inbox = { claim: (_tx, deliveries) => Promise.resolve(deliveries) };

const startBeside = async (
  beside: ServiceParts['beside'],
  { group, ...options }: Pick<ConsumerOptions, 'group' | 'database' | 'transport' | 'log'>,
): Promise<Consumer | null> => {
  if (beside === undefined) return null;
  const { name, effects, onConsuming } = beside;
  const consumer = await startConsumer({ ...options, group: `${group}.${name}`, effects, inbox: everything });
  onConsuming(consumer);
  return consumer;
};
