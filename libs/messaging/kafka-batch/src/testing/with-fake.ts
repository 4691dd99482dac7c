import type { KafkaBatch } from '../batch.ts';
import { FakeKafka, type FakeConsumer } from './fake-kafka.ts';
import { startServer, type TestServer, type TestServerOptions } from './start-server.ts';

export interface FakeSetting extends TestServer {
  readonly kafka: FakeKafka;
  readonly consumer: FakeConsumer;
}

/** A server whose first consumer has joined, on the topic `things`. */
export const startOnFake = async (
  handle: (batch: KafkaBatch) => unknown,
  options: Partial<TestServerOptions> = {},
): Promise<FakeSetting> => {
  const kafka = new FakeKafka();
  const server = await startServer(options.topics ?? 'things', handle, { client: kafka, groupId: 'group', ...options });
  kafka.onLog = server.look;
  await server.until(() => kafka.consumers.some(({ runConfig }) => runConfig !== null));
  const consumer = kafka.last;
  consumer.join();
  return { ...server, kafka, consumer };
};

export interface Gate {
  /** Kept until `open`. */
  readonly opened: Promise<void>;
  open(): void;
}

export const newGate = (): Gate => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
};

export const valuesOf = ({ messages }: KafkaBatch): string[] => messages.map(({ value }) => String(value));
