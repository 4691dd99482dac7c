import type { Producer } from 'kafkajs';
import type { DeadLetter, DeadLetterStore } from './dead-letter-store.ts';

/**
 * Sends poison to a topic of its own: key, value and headers as they came, and headers that say where from and why.
 * The usual choice where there is no database. It does not keep order: later messages of the key have their effect.
 * @param producer a connected producer; its `acks` are taken as `all`
 * @param topic its `max.message.bytes` must leave room for the error beside the largest message
 */
export const topicDeadLetters = (producer: Pick<Producer, 'send'>, topic: string): DeadLetterStore => ({
  putBehind: async () => new Set(),
  putAside: async (letter) => {
    const { key, value, headers } = letter.message;
    await producer.send({
      topic,
      acks: -1,
      messages: [{ key, value, headers: { ...headers, ...headersOf(letter) } }],
    });
  },
});

const headersOf = ({ message, groupId, error, at }: DeadLetter): Record<string, string> => ({
  'dead-letter-topic': message.topic,
  'dead-letter-partition': String(message.partition),
  'dead-letter-offset': message.offset,
  'dead-letter-timestamp': new Date(message.timestamp).toISOString(),
  'dead-letter-group': groupId,
  'dead-letter-at': at.toISOString(),
  'dead-letter-error': JSON.stringify(error),
});
