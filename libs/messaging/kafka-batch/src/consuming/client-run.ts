import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { BatchServerStatus, TellEvent } from '../events.ts';
import type { Meter } from '../metrics/meter.ts';
import type { Route } from '../nest/routes.ts';
import type { KafkaClient, Settings } from '../options.ts';
import { partitionsOf } from './assignment.ts';
import { Heartbeats } from './heartbeats.ts';
import { limited } from './limited.ts';
import { Membership } from './membership.ts';
import { partOf } from './part.ts';
import { Silence } from './silence.ts';
import { WorkInHand, type Invoke } from './work-in-hand.ts';

export interface ClientRunHooks {
  readonly settings: Settings;
  readonly kafka: KafkaClient;
  readonly routes: ReadonlyMap<string, Route>;
  readonly invoke: Invoke;
  readonly meter: Meter;
  readonly tell: TellEvent;
  readonly tellStatus: (status: BatchServerStatus) => void;
}

/** Enough for all partitions of a fetch at the same time; kafkajs makes so many workers, which cost nothing idle. */
const allAtOnce = 1024;
const requestMilliseconds = 30_000;

/** One consumer of kafkajs from its start to its end, of which there is only one kind: it is thrown away. */
export class ClientRun {
  /** Fulfilled, with the reason, when the client has given up. */
  readonly ended: Promise<unknown>;
  readonly work: WorkInHand;
  readonly consumer: Consumer;
  readonly #membership: Membership;
  readonly #heartbeats: Heartbeats;
  readonly #silence: Silence;
  readonly #inHand = new Set<Promise<void>>();
  #end: (failure: unknown) => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #isClosing = false;
  #isClosed = false;

  constructor(private readonly hooks: ClientRunHooks) {
    const { settings, kafka } = hooks;
    this.ended = new Promise((resolve) => (this.#end = resolve));
    this.consumer = kafka.consumer(settings.consumer);
    this.#membership = new Membership(settings.consumer.sessionTimeout);
    this.#heartbeats = new Heartbeats(settings.consumer.heartbeatInterval / 2, (failure) => {
      this.#membership.refused(failure);
    });
    this.#silence = new Silence((settings.consumer.rebalanceTimeout ?? 0) + 2 * requestMilliseconds);
    this.work = new WorkInHand({
      ...hooks,
      membership: this.#membership,
      pause: ({ topic, partition }) => this.#ifRunning(() => this.consumer.pause([{ topic, partitions: [partition] }])),
      resume: ({ topic, partition }) =>
        this.#ifRunning(() => this.consumer.resume([{ topic, partitions: [partition] }])),
    });
    this.#listen();
  }

  /** Joins the group. @throws what keeps the client from it; after that only `close` makes sense */
  async start(): Promise<void> {
    const { settings, routes } = this.hooks;
    const topics = [...routes.keys()];
    await this.consumer.connect();
    await this.consumer.subscribe({ topics, fromBeginning: settings.fromBeginning });
    if (this.#isClosing) return;
    this.#running = this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: settings.merge ? allAtOnce : settings.concurrentPartitions,
      eachBatch: (payload) => this.#eachBatch(payload),
    });
    this.#silence.watch((milliseconds) => {
      if (this.#inHand.size === 0) this.#end(new Error(`the client was silent for ${Math.round(milliseconds)} ms`));
    });
    await this.#running;
  }

  /** Lets the call in hand end, commits its offset, leaves the group. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#silence.stop();
    this.work.close();
    const disconnected = this.#disconnect();
    await this.work.calls();
    // what is handled waits for its commit, and a broker that is silent never answers that
    const told = Promise.allSettled([...this.#inHand, disconnected]);
    await limited(told, this.hooks.settings.closeMilliseconds);
    this.#isClosed = true;
    this.#heartbeats.stop();
    this.#membership.ended();
    this.work.rejoined([]);
  }

  async #disconnect(): Promise<void> {
    // A consumer that is told to stop while it joins does not hear it, and would go on as a ghost.
    await this.#running.catch(() => undefined);
    await this.work.committer.flush();
    await this.consumer.disconnect();
  }

  #listen(): void {
    const { consumer } = this;
    const { tell, tellStatus, meter } = this.hooks;
    const { events } = consumer;
    consumer.on(events.GROUP_JOIN, ({ payload }) => {
      const partitions = partitionsOf(payload.memberAssignment);
      this.#membership.joined(partitions);
      this.work.rejoined(partitions);
      tell({ type: 'rebalanced', memberId: payload.memberId, partitions });
      tellStatus('consuming');
    });
    consumer.on(events.REBALANCING, () => {
      tell({ type: 'rebalancing' });
      tellStatus('rebalancing');
    });
    consumer.on(events.RECEIVED_UNSUBSCRIBED_TOPICS, ({ payload }) =>
      tell({ type: 'not-subscribed', topics: payload.topicsNotSubscribed }),
    );
    consumer.on(events.HEARTBEAT, () => this.#membership.heartbeatAnswered());
    consumer.on(events.REQUEST, this.#silence.heard);
    // Batches without a message, such as the end of a transaction, never reach `eachBatch`.
    consumer.on(events.END_BATCH_PROCESS, ({ payload }) => {
      if (payload.batchSize === 0) meter.passedOver(payload);
    });
    consumer.on(events.CRASH, ({ payload }) => {
      this.#membership.ended();
      this.#end(payload.error);
    });
  }

  async #eachBatch(payload: EachBatchPayload): Promise<void> {
    // A ghost that was told to stop while it joined ends by an error that kafkajs does not try again.
    if (this.#isClosed) throw Object.assign(new Error('this consumer is closed'), { retriable: false });
    const route = this.hooks.routes.get(payload.batch.topic);
    // Neither resolved nor committed: it comes again until somebody has a handler for it.
    if (route === undefined) throw new Error(`no handler for ${payload.batch.topic}`);
    const part = partOf(payload, this.#membership.epoch);
    this.hooks.meter.fetched(part);
    this.#inHand.add(part.finished);
    this.#heartbeats.during(part.finished, () => payload.heartbeat());
    this.work.add(route, part);
    try {
      await part.finished;
    } finally {
      this.#inHand.delete(part.finished);
    }
  }

  /** Pauses end with their consumer. */
  #ifRunning(act: () => void): void {
    try {
      act();
    } catch {
      // kafkajs throws only when the consumer does not run any more, and then there is nothing to pause
    }
  }
}
