import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Kafka, KafkaConfig } from 'kafkajs';
import { brokerOrSkip, startTestBroker, type TestBroker } from './index.ts';

const describe = brokerOrSkip();

const send = async (kafka: Kafka, topic: string, value: string): Promise<void> => {
  const producer = kafka.producer({ idempotent: true });
  try {
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ key: 'one', value }] });
  } finally {
    await producer.disconnect();
  }
};

const topicsOf = async (kafka: Kafka): Promise<string[]> => {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return (await admin.listTopics()).filter((name) => !name.startsWith('__'));
  } finally {
    await admin.disconnect();
  }
};

/** Waits for that many messages from the beginning. */
const read = async (kafka: Kafka, topic: string, count: number): Promise<string[]> => {
  const consumer = kafka.consumer({ groupId: `reads-${topic}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const values: string[] = [];
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        eachMessage: async ({ message }) => {
          values.push(String(message.value));
          if (values.length === count) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return values;
};

describe('a broker', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker();
    await broker.createTopics(['kept']);
  });
  afterAll(() => broker.stop());

  it('takes messages, and has them still after kill -9 and a restart on the same port', async () => {
    const { port, pid } = broker;
    await send(broker.client(), 'kept', 'before');
    await broker.kill();
    await expect(topicsOf(broker.client({ retry: { retries: 0 } }))).rejects.toThrow(/ECONNREFUSED|Closed/);
    await broker.restart();
    expect(broker.port).toBe(port);
    expect(broker.pid).not.toBe(pid);
    await send(broker.client(), 'kept', 'after');
    expect(await read(broker.client(), 'kept', 2)).toEqual(['before', 'after']);
  });

  it('makes no topic by accident', async () => {
    await expect(send(broker.client({ retry: { retries: 1 } }), 'typing.error', 'lost?')).rejects.toThrow(
      /does not host this topic-partition/,
    );
    expect(await topicsOf(broker.client())).toEqual(['kept']);
  });

  it('takes a message of 5 MB', async () => {
    await broker.createTopics(['large']);
    const large = 'x'.repeat(5_000_000);
    await send(broker.client(), 'large', large);
    expect((await read(broker.client(), 'large', 1))[0]).toHaveLength(5_000_000);
  });
});

describe('a broker that demands signing in', () => {
  const users = [
    { username: 'huihuan', password: 'pässwörd "with" \\ and, =[]' },
    { username: 'regulator', password: 'another' },
  ];

  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker({ sasl: { mechanism: 'SCRAM-SHA-512', users }, tls: true });
  });
  afterAll(() => broker.stop());

  it('lets its users in over TLS, and nobody else', async () => {
    await broker.createTopics(['secret']);
    await send(broker.client(), 'secret', 'for us');
    // a new object each time: kafkajs keeps what it made of the password in the one it was given
    const signedIn = (password: string): Partial<KafkaConfig> => ({
      sasl: { mechanism: 'scram-sha-512', username: 'regulator', password },
    });
    expect(await read(broker.client(signedIn('another')), 'secret', 1)).toEqual(['for us']);
    const once = { retry: { retries: 0 } };
    const guessed = broker.client({ ...once, ...signedIn('guessed') });
    await expect(topicsOf(guessed)).rejects.toThrow(/invalid credentials/);
    await expect(topicsOf(broker.client({ ...once, ssl: true }))).rejects.toThrow(/self-signed certificate/);
  });
});
