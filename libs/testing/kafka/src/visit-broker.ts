import kafkajs, { type Admin, type Kafka } from 'kafkajs';

/** How somebody signs in at a broker; nobody does without it. */
export interface SignIn {
  readonly mechanism: 'scram-sha-512' | 'plain';
  readonly username: string;
  readonly password: string;
}

/** A user of a broker who tries what they may. What the broker refuses is an answer here. */
export interface BrokerVisitor {
  readonly kafka: Kafka;
  /** @throws what the broker refused */
  admin<T>(ask: (admin: Admin) => Promise<T>): Promise<T>;
  /** Sends one message as a relay does. @returns `written`, or why not */
  write(topic: string): Promise<string>;
  /** Reads the first message of a topic as a member of a group. @returns `read`, or why not */
  read(topic: string, groupId: string): Promise<string>;
}

/** What is refused is refused at once; what is not ready yet is ready at the next try. */
const retry = { retries: 10, initialRetryTime: 100, maxRetryTime: 500 };

export const visitBroker = (brokers: string, sasl?: SignIn): BrokerVisitor => {
  const kafka = new kafkajs.Kafka({
    ...{ clientId: 'test', brokers: [brokers], logLevel: kafkajs.logLevel.NOTHING, retry },
    ...(sasl === undefined ? {} : { sasl: sasl as { mechanism: 'plain'; username: string; password: string } }),
  });
  return {
    kafka,
    admin: async (ask) => {
      const admin = kafka.admin();
      try {
        await admin.connect();
        return await ask(admin);
      } finally {
        await admin.disconnect();
      }
    },
    write: (topic) => write(kafka, topic),
    read: (topic, groupId) => read(kafka, topic, groupId),
  };
};

const write = async (kafka: Kafka, topic: string): Promise<string> => {
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, retry });
  try {
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ key: 'test', value: '{}' }] });
    return 'written';
  } catch (failure) {
    return String(failure);
  } finally {
    await producer.disconnect();
  }
};

const read = async (kafka: Kafka, topic: string, groupId: string): Promise<string> => {
  // a fresh broker loads its coordinators
  const restartOnFailure = ({ message }: Error) => Promise.resolve(message.includes('coordinator is loading'));
  const consumer = kafka.consumer({ groupId, retry: { ...retry, restartOnFailure } });
  const first = new Promise<string>((resolve) => {
    consumer.on('consumer.crash', ({ payload }) => (payload.restart ? undefined : resolve(String(payload.error))));
    void (async () => {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({
        eachMessage: () => {
          resolve('read');
          return Promise.resolve();
        },
      });
    })().catch((failure: unknown) => resolve(String(failure)));
  });
  try {
    return await first;
  } finally {
    await consumer.disconnect();
  }
};

/** The topics that the members of each group read, by group. */
export const followedTopics = async (
  admin: Admin,
  groupIds: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { groups } = await admin.describeGroups([...groupIds]);
  return Object.fromEntries(
    groups.map(({ groupId, members }) => [
      groupId,
      members
        .flatMap(({ memberAssignment }) => kafkajs.AssignerProtocol.MemberAssignment.decode(memberAssignment) ?? [])
        .flatMap(({ assignment }) => Object.keys(assignment))
        .sort(),
    ]),
  );
};
