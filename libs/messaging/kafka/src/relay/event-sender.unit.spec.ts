import { describe, expect, it } from '@jest/globals';
import type { Message } from '@huihuan/messaging-core';
import type { Kafka } from 'kafkajs';
import { createEventSender } from './event-sender.ts';

const event = {
  id: 'id',
  topic: 'huihuan.site',
  key: 'k',
  type: 't',
  source: 's',
  siteSeq: 1,
  hash: 'h',
  record: '{}',
};

/** A broker that refuses at one step, and remembers what was opened and closed. */
const kafkaRefusing = (step: 'connect' | 'sendBatch') => {
  const open = new Set<object>();
  let made = 0;
  const producer = () => {
    const own = {};
    open.add(own);
    made += 1;
    return {
      connect: () => (step === 'connect' ? Promise.reject(new Error('not authorized')) : Promise.resolve()),
      sendBatch: () => Promise.reject(new Error('no leader')),
      disconnect: () => Promise.resolve(open.delete(own)),
    };
  };
  return { kafka: { producer } as unknown as Kafka, open, made: () => made };
};

describe('the sender of events', () => {
  it.each(['connect', 'sendBatch'] as const)(
    'leaves no connection behind where %s fails, and begins anew',
    async (step) => {
      const { kafka, open, made } = kafkaRefusing(step);
      const sender = createEventSender(kafka);
      for (let time = 0; time < 3; time += 1) {
        await expect(sender.send([event as Message])).rejects.toThrow();
      }
      expect([made(), open.size]).toEqual([3, 0]);
      await sender.close();
    },
  );
});
