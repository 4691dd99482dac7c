import { canonicalJson, sha256Hex, uuidV7 } from '@huihuan/kernel-domain';
import type { Lag, Message, Subscription, SubscriptionOptions } from '../transport.ts';

/** A bus under test: what the contract asks of it is asked through these three. */
export interface TransportHarness {
  subscribe(options: SubscriptionOptions): Promise<Subscription>;
  /** Puts messages on the bus as a service does that stated them, in this order. */
  publish(messages: readonly Message[]): Promise<void>;
  close(): Promise<void>;
}

/** Two types that everybody knows, and one that nobody does. */
export const knownTypes = ['cn.huihuan.truck.registered.v1', 'cn.huihuan.item.graded.v1'] as const;
export const strangeType = 'cn.huihuan.weather.observed.v1';

let made = 0;
const entropy = Math.floor(Math.random() * 2 ** 32);
export const testId = (): string => {
  const bytes = Buffer.alloc(10);
  bytes.writeUInt32BE(entropy, 2);
  bytes.writeUInt32BE((made += 1), 6);
  return uuidV7(Date.now(), bytes);
};

/** Makes the messages of one test: their source is the test's own, by which it knows them again. */
export const messagesOf = () => {
  const source = `urn:huihuan:test:${testId()}`;
  let siteSeq = 0;
  return {
    source,
    make: (key: string, said: { readonly type?: string; readonly text?: string } = {}): Message => {
      const { type = knownTypes[0], text = '' } = said;
      siteSeq += 1;
      const id = testId();
      const record = canonicalJson({
        ...{ specversion: '1.0', datacontenttype: 'application/json', id, type, source, subject: key },
        ...{ time: new Date().toISOString(), correlationid: 'test', causationid: 'test' },
        ...{ siteseq: siteSeq, prevhash: '0'.repeat(64), data: { text } },
      });
      const topic = type === knownTypes[0] ? 'huihuan.site' : 'huihuan.item';
      return { id, topic, key: `${source}/${key}`, type, source, siteSeq, hash: sha256Hex(record), record };
    },
  };
};

/** Lets a test wait for what a handler does, instead of sleeping. */
const newBell = () => {
  const waiting = new Set<() => void>();
  return {
    ring: () => waiting.forEach((check) => check()),
    until: (so: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!so()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
};

type Handle = SubscriptionOptions['handle'];

/** A group member that remembers what it was given of one source, and in which batches. */
export const listenFor = async (
  harness: TransportHarness,
  source: string,
  options: Partial<SubscriptionOptions> & { readonly group: string },
) => {
  const bell = newBell();
  const heard: Message[] = [];
  const batches: number[] = [];
  const waits: number[] = [];
  const failures: unknown[] = [];
  let handle: Handle = options.handle ?? (() => Promise.resolve());
  const subscription = await harness.subscribe({
    types: 'all',
    maximumBatch: 100,
    ...options,
    handle: async (messages) => {
      batches.push(messages.length);
      const mine = messages.filter((message) => message.source === source);
      if (mine.length > 0) await handle(mine);
      heard.push(...mine);
      bell.ring();
    },
    onTrouble: (failure, waitMilliseconds) => {
      failures.push(failure);
      waits.push(waitMilliseconds);
      bell.ring();
    },
  });
  return {
    /** What was handled, repetitions too. */
    heard,
    batches,
    waits,
    failures,
    until: bell.until,
    /** What becomes of the next batches. */
    onBatch: (next: Handle): void => void (handle = next),
    lag: (): Promise<Lag> => subscription.lag(),
    stop: () => subscription.stop(),
  };
};

export type Listener = Awaited<ReturnType<typeof listenFor>>;

export const idsOf = (messages: readonly Message[]): readonly string[] => messages.map(({ id }) => id);

/** Each message where it came first. */
export const firstOfEach = (messages: readonly Message[]): readonly Message[] => {
  const seen = new Set<string>();
  return messages.filter(({ id }) => !seen.has(id) && seen.add(id));
};

/** Ids by key, each in the order given. */
export const idsByKey = (messages: readonly Message[]): Readonly<Record<string, readonly string[]>> => {
  const byKey = new Map<string, string[]>();
  for (const { id, key } of messages) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  return Object.fromEntries([...byKey].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** A gate that a handler waits at until the test opens it. */
export const newGate = () => {
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  return {
    pass: (): Promise<void> => {
      arrive();
      return opened;
    },
    /** Fulfilled when somebody stands before the gate. */
    arrived,
    open: (): void => open(),
  };
};
