import { describe, expect, it } from '@jest/globals';
import type { ProducerRecord } from 'kafkajs';
import { keyInTopic, placeOf, type ReceivedMessage } from '../batch.ts';
import type { DeadLetter } from './dead-letter-store.ts';
import { inMemoryDeadLetters } from './in-memory-dead-letters.ts';
import { tellFailure } from './tell-failure.ts';
import { topicDeadLetters } from './topic-dead-letters.ts';

const message = (offset: number, key: string | null): ReceivedMessage => ({
  topic: 'things',
  partition: 1,
  offset: String(offset),
  key: key === null ? null : Buffer.from(key),
  value: Buffer.from('value'),
  headers: { kind: Buffer.from('one') },
  timestamp: 1_700_000_000_000,
});

const letterOf = (received: ReceivedMessage): DeadLetter => ({
  id: placeOf(received),
  groupId: 'group',
  key: keyInTopic(received),
  message: received,
  error: tellFailure(new Error('why')),
  at: new Date(0),
});

describe('in memory', () => {
  it('keeps a letter once, stops its key until it is removed, and stops nothing else', async () => {
    const store = inMemoryDeadLetters('group');
    const [first, second, other] = [message(1, 'a'), message(2, 'a'), message(3, 'b')];
    expect(await store.putBehind([first], keyInTopic)).toEqual(new Set());
    await store.putAside(letterOf(first), new Error('why'));
    await store.putAside(letterOf(first), new Error('why'));
    expect(await store.putBehind([second, other], keyInTopic)).toEqual(new Set([second]));
    expect(store.waiting().map(({ id, error }) => [id, error?.message])).toEqual([
      ['things/1/1', 'why'],
      ['things/1/2', undefined],
    ]);
    store.remove('things/1/1');
    store.remove('things/1/2');
    expect(await store.putBehind([other, second], keyInTopic)).toEqual(new Set());
  });

  it('keeps no order of messages without a key', async () => {
    const store = inMemoryDeadLetters();
    await store.putAside(letterOf(message(1, null)), new Error('why'));
    expect(await store.putBehind([message(2, null)], keyInTopic)).toEqual(new Set());
  });
});

describe('in a topic', () => {
  it('sends the message as it came, with where from and why', async () => {
    const sent: ProducerRecord[] = [];
    const store = topicDeadLetters({ send: async (record) => (sent.push(record), []) }, 'letters');
    await store.putAside(letterOf(message(1, 'a')), new Error('why'));
    expect(sent).toMatchObject([
      {
        topic: 'letters',
        acks: -1,
        messages: [
          {
            key: Buffer.from('a'),
            value: Buffer.from('value'),
            headers: {
              kind: Buffer.from('one'),
              'dead-letter-topic': 'things',
              'dead-letter-partition': '1',
              'dead-letter-offset': '1',
              'dead-letter-timestamp': '2023-11-14T22:13:20.000Z',
              'dead-letter-group': 'group',
              'dead-letter-at': '1970-01-01T00:00:00.000Z',
              'dead-letter-error': expect.stringContaining('"message":"why"'),
            },
          },
        ],
      },
    ]);
    expect(await store.putBehind([message(2, 'a')], keyInTopic)).toEqual(new Set());
  });
});

describe('tellFailure', () => {
  it('tells the chain of causes, codes and the parts of an aggregate', () => {
    const root = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const failure = new AggregateError([new TypeError('one'), 'two'], 'both', { cause: root });
    expect(tellFailure(failure)).toMatchObject({
      name: 'AggregateError',
      message: 'both',
      stack: expect.stringContaining('both'),
      cause: { message: 'connect', code: 'ECONNREFUSED' },
      errors: [{ name: 'TypeError' }, { name: 'string', message: 'two' }],
    });
  });

  it('tells what is not an error, and ends where causes run in a circle', () => {
    expect(tellFailure(undefined)).toEqual({ name: 'undefined', message: 'undefined' });
    expect(tellFailure({ why: 1 })).toEqual({ name: 'Error', message: '{"why":1}' });
    const circle: { self?: unknown; cause?: unknown } = {};
    circle.self = circle;
    circle.cause = circle;
    expect(tellFailure(circle).message).toBe('[object Object]');
    expect(JSON.stringify(tellFailure(circle)).length).toBeLessThan(1_000);
  });
});
