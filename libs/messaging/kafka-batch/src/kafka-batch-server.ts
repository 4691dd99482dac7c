import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import kafkajs, { type Admin, type Consumer } from 'kafkajs';
import type { KafkaBatch } from './batch.ts';
import { ClientRun } from './consuming/client-run.ts';
import { keepConsuming, type Keeping } from './consuming/keep-consuming.ts';
import { limited } from './consuming/limited.ts';
import type { BatchServerEvent, BatchServerStatus } from './events.ts';
import { groupLag } from './metrics/group-lag.ts';
import { Meter } from './metrics/meter.ts';
import type { BatchServerMetrics, PartitionLag } from './metrics/metrics.ts';
import { clientLog } from './nest/client-log.ts';
import { KafkaBatchContext } from './nest/kafka-batch-context.ts';
import { kafkaBatchTransport } from './nest/kafka-batch-handler.ts';
import { routesOf, type Route } from './nest/routes.ts';
import { settled } from './nest/settled.ts';
import { settingsOf, type KafkaBatchServerOptions, type KafkaClient, type Settings } from './options.ts';

type Listener = (event: BatchServerEvent) => void;

/**
 * A Nest microservice server that hands whole batches of Kafka to `@KafkaBatchHandler` methods, and moves the offset of
 * a message only after its effect is done or it is a dead letter. See the README for what it promises and what not.
 *
 *     const app = await NestFactory.createMicroservice(AppModule, { strategy: new KafkaBatchServer({ … }) });
 *     await app.listen();
 *
 * `listen` does not wait for the broker: see `status`, `onEvent` and `metrics()`.
 */
export class KafkaBatchServer
  extends Server<Record<'event', Listener>, BatchServerStatus>
  implements CustomTransportStrategy
{
  override readonly transportId = kafkaBatchTransport;
  /** What a handler throws is dealt with here; Nest need not log it as well. */
  override readonly propagatesEventHandlerErrors = true;
  readonly #settings: Settings;
  readonly #meter = new Meter();
  readonly #listeners = new Set<Listener>();
  #status: BatchServerStatus = 'stopped';
  #keeping: Keeping | null = null;
  #admin: Promise<Admin> | null = null;

  constructor(options: KafkaBatchServerOptions) {
    super();
    this.#settings = settingsOf(options);
    if (options.onEvent !== undefined) this.#listeners.add(options.onEvent);
  }

  /** @param callback gets the error of a wrong wiring; nothing where consuming goes on by itself from now on */
  listen(callback: (failure?: unknown) => void): void {
    let routes: ReadonlyMap<string, Route>;
    try {
      routes = routesOf(this.messageHandlers, this.#settings.topics);
    } catch (failure) {
      callback(failure);
      return;
    }
    this.#keeping ??= keepConsuming({
      wait: this.#settings.reconnect,
      tell: this.#tell,
      tellStatus: this.#tellStatus,
      makeRun: () =>
        new ClientRun({
          settings: this.#settings,
          kafka: this.#client(),
          routes,
          invoke: (route, batch) => this.#invoke(route, batch),
          meter: this.#meter,
          tell: this.#tell,
          tellStatus: this.#tellStatus,
        }),
    });
    callback();
  }

  /** Graceful: the call in hand ends, its offset is committed, the group is left. */
  async close(): Promise<void> {
    const keeping = this.#keeping;
    if (keeping === null) return;
    await Promise.all([keeping.stop(), this.#closeAdmin()]);
    this.#keeping = null;
    this.#tell({ type: 'stopped' });
    this.#tellStatus('stopped');
  }

  on(_event: 'event', listener: Listener): this {
    this.#listeners.add(listener);
    return this;
  }

  /** The consumer of kafkajs that runs now; another one after a crash, so do not keep it. */
  override readonly unwrap: Server['unwrap'] = () => {
    const consumer: Consumer | undefined = this.#keeping?.current()?.consumer;
    if (consumer === undefined) throw new Error('there is no consumer now: the server is not started or reconnects');
    return consumer as never;
  };

  /** What this member knows, without asking anybody. */
  metrics(): BatchServerMetrics {
    const partitions = this.#meter.partitions();
    const paused = this.#keeping?.current()?.work.pauses.list() ?? [];
    return {
      status: this.#status,
      groupId: this.#settings.groupId,
      lag: partitions.reduce((sum, { lag }) => sum + lag, 0),
      behindMilliseconds: partitions.reduce((most, { behindMilliseconds }) => Math.max(most, behindMilliseconds), 0),
      partitions,
      paused,
      topics: this.#meter.topics(paused.filter(({ resumesAt }) => resumesAt !== null)),
      totals: this.#meter.totals,
      perSecond: this.#meter.perSecond(),
    };
  }

  /** What the broker knows of the whole group. @throws when it cannot be asked */
  async lag(): Promise<readonly PartitionLag[]> {
    this.#admin ??= this.#connectAdmin();
    try {
      return await groupLag(await this.#admin, this.#settings.groupId, [...this.messageHandlers.keys()]);
    } catch (failure) {
      await this.#closeAdmin();
      throw failure;
    }
  }

  async #connectAdmin(): Promise<Admin> {
    const admin = this.#client().admin();
    await admin.connect();
    return admin;
  }

  async #closeAdmin(): Promise<void> {
    const admin = this.#admin;
    this.#admin = null;
    if (admin === null) return;
    const closed = admin.then((connected) => connected.disconnect());
    await limited(closed, this.#settings.closeMilliseconds);
  }

  #client(): KafkaClient {
    const { client } = this.#settings;
    if ('consumer' in client) return client;
    return new kafkajs.Kafka({
      logCreator: clientLog(this.logger),
      // Growing waits between whole starts are the server's own.
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
      ...client,
    });
  }

  /** A hook of Nest need not give back the promise of what it surrounds, so its outcome is taken here. */
  #invoke(route: Route, batch: KafkaBatch): Promise<void> {
    const context = new KafkaBatchContext([batch, this.#settings.groupId]);
    return new Promise((resolve, reject) => {
      this.onProcessingStartHook(this.transportId, context, async () => {
        const atEnd = this.createProcessingEndHookRunner(context);
        await settled(route.handler(batch, context), atEnd).then(resolve, reject);
        atEnd();
      });
    });
  }

  readonly #tell = (event: BatchServerEvent): void => {
    this.#meter.note(event);
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (failure) {
        this.logger.error(failure);
      }
    }
  };

  readonly #tellStatus = (status: BatchServerStatus): void => {
    this.#status = status;
    this._status$.next(status);
  };
}
