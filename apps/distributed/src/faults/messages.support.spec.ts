import { toKafka } from '@huihuan/messaging-kafka';
import type { TestBroker } from '@huihuan/testing-kafka';
import { serviceNames } from '@huihuan/testing-platform';
import type { KafkaNetwork } from './kafka-network.support.spec.ts';

/** A message as the relay of a service sends it. */
export type Sent = Parameters<typeof toKafka>[0];

const everything = `
  select id, topic, key, type, source, site_seq::int as "siteSeq", hash, record from bus.log order by txid, pos`;

/** What all services have said so far, service by service. */
export const everythingSaid = async (kafka: KafkaNetwork): Promise<readonly Sent[]> =>
  (await Promise.all(serviceNames.map((service) => kafka.query<Sent>(service, everything)))).flat();

const atOnce = 500;

/** @param age how long ago they were said, as their timestamps have it */
export const send = async (broker: TestBroker, messages: readonly Sent[], age = 0): Promise<void> => {
  const producer = broker.client().producer({ idempotent: true });
  await producer.connect();
  const timestamp = String(Date.now() - age);
  for (let from = 0; from < messages.length; from += atOnce) {
    const topicMessages = messages.slice(from, from + atOnce).map((message) => ({
      topic: message.topic,
      messages: [{ ...toKafka(message), timestamp }],
    }));
    await producer.sendBatch({ acks: -1, topicMessages });
  }
  await producer.disconnect();
};
