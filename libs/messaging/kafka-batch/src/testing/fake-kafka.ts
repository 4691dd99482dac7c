import type { Admin, Consumer, ConsumerConfig, ConsumerRunConfig, EachBatchPayload, Offsets } from 'kafkajs';
import type { KafkaClient } from '../options.ts';

export interface FakeMessage {
  readonly key?: string | null;
  readonly value: string | null;
}

export interface FakeBatch {
  readonly topic?: string;
  readonly partition?: number;
  readonly firstOffset?: number;
  /** Of what the broker wrote behind the last message for itself. */
  readonly lastOffset?: number;
  readonly end?: number;
  readonly messages: readonly FakeMessage[];
}

const events = Object.fromEntries(
  [
    'GROUP_JOIN',
    'REBALANCING',
    'RECEIVED_UNSUBSCRIBED_TOPICS',
    'HEARTBEAT',
    'REQUEST',
    'END_BATCH_PROCESS',
    'CRASH',
  ].map((name) => [name, name]),
);

/** A consumer of kafkajs, as far as the server uses one, that does nothing by itself. */
export class FakeConsumer {
  readonly events = events;
  readonly resolved: string[] = [];
  readonly commits: string[][] = [];
  readonly log: string[] = [];
  heartbeats = 0;
  runConfig: ConsumerRunConfig | null = null;
  /** What the broker says to heartbeats and commits. */
  answers: { heartbeat: () => Promise<void>; commit: () => Promise<void>; connect: () => Promise<void> } = {
    heartbeat: () => Promise.resolve(),
    commit: () => Promise.resolve(),
    connect: () => Promise.resolve(),
  };
  readonly #inHand: Promise<void>[] = [];
  readonly #listeners = new Map<string, (event: { payload: unknown }) => void>();

  constructor(
    readonly config: ConsumerConfig,
    private readonly onLog: () => void,
  ) {}

  on(name: string, listener: (event: { payload: unknown }) => void): void {
    this.#listeners.set(name, listener);
  }

  emit(name: string, payload: unknown = {}): void {
    this.#listeners.get(name)?.({ payload });
  }

  async connect(): Promise<void> {
    await this.answers.connect();
    this.#note('connect');
  }

  async subscribe({ topics }: { topics: string[] }): Promise<void> {
    this.#note(`subscribe ${topics.join(',')}`);
  }

  async run(config: ConsumerRunConfig): Promise<void> {
    this.runConfig = config;
    this.#note('run');
  }

  /** As the real one, it waits for what is in hand. */
  async disconnect(): Promise<void> {
    await Promise.allSettled(this.#inHand);
    this.#note('disconnect');
  }

  pause([first]: { topic: string; partitions: number[] }[]): void {
    this.#note(`pause ${first?.topic}/${first?.partitions[0]}`);
  }

  resume([first]: { topic: string; partitions: number[] }[]): void {
    this.#note(`resume ${first?.topic}/${first?.partitions[0]}`);
  }

  join(memberAssignment: Record<string, number[]> = { things: [0, 1, 2] }): void {
    this.emit('GROUP_JOIN', { memberId: 'me', memberAssignment });
  }

  crash(error: Error): void {
    this.emit('CRASH', { error, restart: false });
  }

  /** Hands over what was fetched. @returns what `eachBatch` becomes */
  fetch(batch: FakeBatch): Promise<void> {
    const eachBatch = this.runConfig?.eachBatch;
    if (eachBatch === undefined) throw new Error('it does not run');
    const handled = eachBatch(this.#payloadOf(batch));
    this.#inHand.push(handled);
    return handled;
  }

  #payloadOf(given: FakeBatch): EachBatchPayload {
    const { topic = 'things', partition = 0, firstOffset = 0 } = given;
    const messages = given.messages.map(({ key, value }, at) => ({
      key: key === null || key === undefined ? null : Buffer.from(key),
      value: value === null ? null : Buffer.from(value),
      offset: String(firstOffset + at),
      timestamp: '1700000000000',
      attributes: 0,
      headers: {},
    }));
    const last = given.lastOffset ?? firstOffset + messages.length - 1;
    return {
      batch: {
        topic,
        partition,
        messages,
        highWatermark: String(given.end ?? last + 1),
        lastOffset: () => String(last),
      },
      resolveOffset: (offset: string) => void this.resolved.push(`${topic}/${partition}@${offset}`),
      heartbeat: async () => {
        this.heartbeats += 1;
        await this.answers.heartbeat();
        this.emit('HEARTBEAT');
      },
      commitOffsetsIfNecessary: async ({ topics }: Offsets) => {
        await this.answers.commit();
        const committed = topics.flatMap(({ topic: name, partitions }) =>
          partitions.map((each) => `${name}/${each.partition}@${each.offset}`),
        );
        this.commits.push(committed);
        this.#note(`commit ${committed.join(' ')}`);
      },
      isStale: () => false,
    } as unknown as EachBatchPayload;
  }

  #note(what: string): void {
    this.log.push(what);
    this.onLog();
  }
}

/** A client whose consumers are all fakes; tests see each that was made. */
export class FakeKafka implements KafkaClient {
  readonly consumers: FakeConsumer[] = [];
  /** When the first consumer runs. */
  readonly ran: Promise<void>;
  #run = (): void => undefined;
  onLog = (): void => undefined;
  /** Prepares each consumer that is made. */
  prepare = (_consumer: FakeConsumer): void => undefined;

  constructor() {
    this.ran = new Promise((resolve) => (this.#run = resolve));
  }

  get last(): FakeConsumer {
    const last = this.consumers.at(-1);
    if (last === undefined) throw new Error('no consumer was made');
    return last;
  }

  consumer(config: ConsumerConfig): Consumer {
    const consumer = new FakeConsumer(config, () => {
      if (consumer.runConfig !== null) this.#run();
      this.onLog();
    });
    this.prepare(consumer);
    this.consumers.push(consumer);
    return consumer as unknown as Consumer;
  }

  admin(): Admin {
    throw new Error('no admin in this test');
  }
}

/** An error as the broker's protocol has it. */
export const refusal = (type: string): Error => Object.assign(new Error(type), { type });
