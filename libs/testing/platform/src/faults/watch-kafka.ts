import kafkajs, { type Producer, type ProducerConfig } from 'kafkajs';
import type { Reached } from './reached.ts';

type MakeProducer = (this: unknown, config?: ProducerConfig) => Producer;

/** Tells of each batch that Kafka acknowledged, before its sender hears of it. */
export const watchKafka = (reached: Reached): void => {
  const prototype = kafkajs.Kafka.prototype as unknown as { producer: MakeProducer };
  const original = prototype.producer;
  prototype.producer = function (config) {
    const producer = original.call(this, config);
    const send = producer.sendBatch.bind(producer);
    producer.sendBatch = async (batch) => {
      const acknowledged = await send(batch);
      reached('after-publish');
      return acknowledged;
    };
    return producer;
  };
};
