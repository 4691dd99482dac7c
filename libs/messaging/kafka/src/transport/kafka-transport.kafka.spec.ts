import { topics } from '@huihuan/contracts-events';
import { transportContract } from '@huihuan/messaging-core/testing';
import { brokerOrSkip, startTestBroker } from '@huihuan/testing-kafka';
import kafkajs from 'kafkajs';
import { createEventSender } from '../relay/event-sender.ts';
import { kafkaTransport } from './kafka-transport.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

brokerOrSkip()('on a real broker', () => {
  transportContract('Kafka', async () => {
    const broker = await startTestBroker();
    await broker.createTopics(topics, 4);
    const sender = createEventSender(broker.client());
    const transport = kafkaTransport({
      client: { clientId: 'contract', brokers: [broker.brokers], logLevel: kafkajs.logLevel.NOTHING },
      log: silent,
      groupIdOf: (group) => `huihuan.${group}`,
    });
    return {
      subscribe: (options) => transport.subscribe(options),
      publish: (messages) => sender.send(messages),
      close: async () => {
        await sender.close();
        await broker.stop();
      },
    };
  });
});
