import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@huihuan/testing-platform';
import type { Message } from '../transport.ts';
import {
  firstOfEach,
  idsByKey,
  idsOf,
  knownTypes,
  listenFor,
  messagesOf,
  newGate,
  strangeType,
  testId,
  type Listener,
  type TransportHarness,
} from './transport-harness.spec-support.ts';

export type { TransportHarness } from './transport-harness.spec-support.ts';

const longest = 120_000;

/**
 * What every service may rely on, whatever carries the events. Both engines pass it; a third one that does can take their
 * place. A group begins with the oldest message that the bus has, and what others said meanwhile may come between.
 */
export const transportContract = (name: string, makeHarness: () => Promise<TransportHarness>): void => {
  describe(`the transport contract: ${name}`, () => {
    let harness: TransportHarness;
    const listeners: Listener[] = [];
    const listen = async (...[source, options]: [string, Parameters<typeof listenFor>[2]]): Promise<Listener> => {
      const listener = await listenFor(harness, source, options);
      listeners.push(listener);
      return listener;
    };
    const newGroup = (): string => `contract-${testId()}`;
    const hasAll = (listener: Listener, messages: readonly Message[]) => (): boolean =>
      new Set(idsOf(listener.heard)).size >= messages.length;

    beforeAll(async () => {
      harness = await makeHarness();
    }, longest);
    afterAll(async () => {
      await Promise.all(listeners.map((listener) => listener.stop()));
      await harness.close();
    }, longest);

    it(
      'hands over every message as it was published, in the order of its key, in batches of the size wanted',
      async () => {
        const { source, make } = messagesOf();
        const messages = Array.from({ length: 200 }, (_, n) => make(`key-${n % 7}`));
        await harness.publish(messages.slice(0, 120));
        const listener = await listen(source, { group: newGroup(), maximumBatch: 30 });
        await harness.publish(messages.slice(120));
        await listener.until(hasAll(listener, messages));
        const heard = firstOfEach(listener.heard);
        expect(idsByKey(heard)).toEqual(idsByKey(messages));
        const byId = new Map(messages.map((message) => [message.id, message]));
        for (const message of heard) expect(message).toMatchObject(byId.get(message.id)!);
        expect(Math.max(...listener.batches)).toBeLessThanOrEqual(30);
      },
      longest,
    );

    it(
      'brings a rejected batch again after growing waits, and tells why',
      async () => {
        const { source, make } = messagesOf();
        const listener = await listen(source, { group: newGroup() });
        const away = new Error('the database is away');
        let isAway = true;
        listener.onBatch(() => (isAway ? Promise.reject(away) : Promise.resolve()));
        const messages = [make('one'), make('one'), make('one')];
        await harness.publish(messages);
        // chance is in each of them, and a member that joins begins anew: but they grow
        await listener.until(() => listener.waits.some((wait) => wait > 2 * Math.min(...listener.waits)));
        isAway = false;
        await listener.until(hasAll(listener, messages));
        expect(idsByKey(firstOfEach(listener.heard))).toEqual(idsByKey(messages));
        expect([...new Set(listener.failures)]).toEqual([away]);
      },
      longest,
    );

    it(
      'moves the offset after the handler only: what was rejected comes to the next member of the group',
      async () => {
        const { source, make } = messagesOf();
        const group = newGroup();
        const failing = await listen(source, { group, handle: () => Promise.reject(new Error('no')) });
        const messages = [make('one'), make('two'), make('one')];
        await harness.publish(messages);
        await failing.until(() => failing.failures.length >= 2);
        await failing.stop();
        const next = await listen(source, { group });
        await next.until(hasAll(next, messages));
        expect(idsByKey(firstOfEach(next.heard))).toEqual(idsByKey(messages));
        expect(failing.heard).toEqual([]);
      },
      longest,
    );

    it(
      'gives all to each of two groups, and to two members of a group all between them',
      async () => {
        const { source, make } = messagesOf();
        const [alone, shared] = [newGroup(), newGroup()];
        const one = await listen(source, { group: alone });
        const members = [await listen(source, { group: shared }), await listen(source, { group: shared })] as const;
        const messages = Array.from({ length: 300 }, (_, n) => make(`key-${n % 50}`));
        await harness.publish(messages);
        const between = (): readonly Message[] => firstOfEach(members.flatMap(({ heard }) => heard));
        await one.until(hasAll(one, messages));
        const complete = (): boolean => between().length >= messages.length;
        await Promise.race(members.map((member) => member.until(complete)));
        expect(new Set(idsOf(one.heard))).toEqual(new Set(idsOf(messages)));
        expect(new Set(idsOf(between()))).toEqual(new Set(idsOf(messages)));
        await Promise.all(members.map((member) => member.stop()));
        const third = await listen(source, { group: shared });
        const later = make('later');
        await harness.publish([later]);
        await third.until(() => idsOf(third.heard).includes(later.id));
        expect(idsOf(third.heard)).toEqual([later.id]);
      },
      longest,
    );

    it(
      'gives the types that were asked for, or all, and in any case those that nobody knows',
      async () => {
        const { source, make } = messagesOf();
        const [first, second] = knownTypes;
        const messages = [first, second, strangeType, first, second].map((type) => make('one', { type }));
        const some = await listen(source, { group: newGroup(), types: [second] });
        const all = await listen(source, { group: newGroup(), types: 'all' });
        await harness.publish(messages);
        await all.until(hasAll(all, messages));
        const wanted = messages.filter(({ type }) => type !== first);
        await some.until(hasAll(some, wanted));
        expect(new Set(idsOf(some.heard))).toEqual(new Set(idsOf(wanted)));
        expect(new Set(all.heard.map(({ type }) => type))).toEqual(new Set([...knownTypes, strangeType]));
      },
      longest,
    );

    it(
      'goes on where a group stopped',
      async () => {
        const { source, make } = messagesOf();
        const group = newGroup();
        const before = await listen(source, { group });
        const [early, late] = [
          Array.from({ length: 50 }, (_, n) => make(`key-${n % 5}`)),
          [make('key-1'), make('key-2')],
        ];
        await harness.publish(early);
        await before.until(hasAll(before, early));
        await before.stop();
        await harness.publish(late);
        const after = await listen(source, { group });
        await after.until(hasAll(after, late));
        expect(idsByKey(after.heard)).toEqual(idsByKey(late));
      },
      longest,
    );

    it(
      'stops after the batch in hand',
      async () => {
        const { source, make } = messagesOf();
        const listener = await listen(source, { group: newGroup(), maximumBatch: 5 });
        const gate = newGate();
        const said: string[] = [];
        listener.onBatch(async () => {
          said.push('begun');
          await gate.pass();
          said.push('handled');
        });
        await harness.publish(Array.from({ length: 20 }, () => make('one')));
        await gate.arrived;
        const stopping = listener.stop().then(() => said.push('stopped'));
        gate.open();
        await stopping;
        expect(said).toEqual(['begun', 'handled', 'stopped']);
      },
      longest,
    );

    it(
      'tells how far a group is behind, and that it is not',
      async () => {
        const { source, make } = messagesOf();
        const listener = await listen(source, { group: newGroup() });
        const gate = newGate();
        listener.onBatch(() => gate.pass());
        const messages = Array.from({ length: 40 }, (_, n) => make(`key-${n}`));
        await harness.publish(messages);
        await gate.arrived;
        await until(async () => (await listener.lag()).events >= 40);
        gate.open();
        await listener.until(hasAll(listener, messages));
        await until(async () => (await listener.lag()).events === 0);
        expect((await listener.lag()).seconds).toBe(0);
      },
      longest,
    );

    it(
      'carries messages of a megabyte whole',
      async () => {
        const { source, make } = messagesOf();
        const listener = await listen(source, { group: newGroup(), maximumBatch: 1000 });
        const messages = Array.from({ length: 12 }, (_, n) => make(`key-${n % 2}`, { text: '重'.repeat(350_000) }));
        await harness.publish(messages);
        await listener.until(hasAll(listener, messages));
        const heard = firstOfEach(listener.heard);
        expect(idsByKey(heard)).toEqual(idsByKey(messages));
        const byId = new Map(messages.map((message) => [message.id, message.record]));
        expect(heard.every(({ id, record }) => byId.get(id) === record)).toBe(true);
      },
      longest,
    );

    it(
      'keeps the order of thousands of keys',
      async () => {
        const { source, make } = messagesOf();
        const listener = await listen(source, { group: newGroup(), maximumBatch: 1000 });
        const messages = Array.from({ length: 10_000 }, (_, n) => make(`key-${n % 3_000}`));
        await harness.publish(messages);
        await listener.until(hasAll(listener, messages));
        expect(idsByKey(firstOfEach(listener.heard))).toEqual(idsByKey(messages));
      },
      longest,
    );

    it(
      'loses nothing and keeps the order while members join and leave under load',
      async () => {
        const { source, make } = messagesOf();
        const group = newGroup();
        const heard: Message[] = [];
        const note = (messages: readonly Message[]): Promise<void> => {
          heard.push(...messages);
          return Promise.resolve();
        };
        const published: Message[] = [];
        const publish = async (): Promise<void> => {
          const messages = Array.from({ length: 200 }, (_, n) => make(`key-${n % 40}`));
          published.push(...messages);
          await harness.publish(messages);
        };
        const member = () => listen(source, { group, maximumBatch: 50, handle: note });
        const complete = (): boolean => firstOfEach(heard).length >= published.length;
        const one = await member();
        await publish();
        const other = await member();
        await publish();
        await publish();
        await one.stop();
        await publish();
        await other.until(complete);
        const third = await member();
        await publish();
        await other.stop();
        await publish();
        await third.until(complete);
        expect(idsByKey(firstOfEach(heard))).toEqual(idsByKey(published));
      },
      longest,
    );
  });
};
