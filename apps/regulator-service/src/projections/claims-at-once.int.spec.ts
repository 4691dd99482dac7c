import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startConsumer, type Effect, type Message, type SubscriptionOptions } from '@huihuan/messaging-core';
import { rowsOf, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { unknownItem, type ItemChange } from '@huihuan/regulator-domain';
import { readConflicts } from '../conflicts/conflict-query.ts';
import { Story } from '../spec/story.support.spec.ts';
import { migrations, newTestRegulator, testOutbox, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { claimIdentifiers } from './claim-identifiers.ts';
import { createProjection } from './regulator-projection.ts';

const serial = { kind: 'serial', value: 'SN-1' } as const;
const quiet = { warn: () => undefined, error: () => undefined };
const regulators: TestRegulator[] = [];
const endings: (() => Promise<void>)[] = [];
let regulator: TestRegulator;
let story: Story;

beforeEach(async () => {
  regulator = await newTestRegulator();
  regulators.push(regulator);
  story = new Story();
});
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});
afterAll(async () => {
  for (const one of regulators) await one.test.drop();
});

/** A place where a transaction stands still. */
const newStop = () => {
  let [reached, open] = [(): void => undefined, (): void => undefined];
  const arrived = new Promise<void>((resolve) => (reached = resolve));
  const opened = new Promise<void>((resolve) => (open = resolve));
  const pass = (): Promise<void> => {
    reached();
    return opened;
  };
  return { arrived, open, pass };
};

/** A process beside the others: connections of its own on the same database. */
const replica = async (change: (effect: Effect) => Effect = (effect) => effect) => {
  const database = await regulator.test.open('regulator', { migrations });
  const { inbox, effect, unknown } = createProjection(testOutbox);
  let handle: SubscriptionOptions['handle'] = () => Promise.resolve();
  const consumer = await startConsumer({
    ...{ group: 'regulator', database, effects: [change(effect)], inbox, unknown, log: quiet },
    transport: {
      subscribe: (options) => {
        handle = options.handle;
        return Promise.resolve({
          lag: () => Promise.resolve({ events: 0, seconds: 0 }),
          stop: () => Promise.resolve(),
        });
      },
    },
  });
  endings.push(() => consumer.stop());
  return { consumer, hear: (messages: readonly Message[]) => handle(messages) };
};

/** Does all its work, and stands still before the commit. */
const stoppingAt =
  (stop: ReturnType<typeof newStop>) =>
  (effect: Effect): Effect => ({
    ...effect,
    apply: async (tx, deliveries) => {
      await effect.apply(tx, deliveries);
      await stop.pass();
    },
  });

/** Asks until it is so; the limit is that of the test. */
const until = async (so: () => Promise<boolean>): Promise<void> => {
  while (!(await so())) await new Promise((resolve) => setImmediate(resolve));
};

/** How many wait for somebody else's transaction. */
const waiting = async (database: ServiceDatabase): Promise<number> =>
  (
    await rowsOf<{ n: number }>(
      database,
      `select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
        where datname = current_database() and not granted`,
    )
  )[0]?.n ?? 0;

const twice = () => {
  const { point, otherPoint } = story.sites;
  const items = [point, otherPoint].map((site) => story.collect(site, story.item({ identifiers: [serial] })));
  return items.map(({ itemId }) => itemId).sort();
};
const open = () => readConflicts(regulator.database, { sight: null, state: 'open', limit: 100 });

describe('one number on two items, in two transactions at once', () => {
  it('is found by the second, which waits for the first, in whichever process', async () => {
    const itemIds = twice();
    const [one, other] = story.log.events;
    const stop = newStop();
    const first = await replica(stoppingAt(stop));
    const second = await replica();
    const heardFirst = first.hear([one!]);
    await stop.arrived;
    const heardSecond = second.hear([other!]);
    await until(async () => (await waiting(regulator.database)) === 1);
    expect(await open()).toEqual([]);
    stop.open();
    await Promise.all([heardFirst, heardSecond]);
    expect(await open()).toMatchObject([{ itemIds }]);
    expect(await regulator.said()).toHaveLength(1);
  });

  it('is found by a dead letter that is tried again beside a batch', async () => {
    const itemIds = twice();
    const [one, other] = story.log.events;
    let isIll = true;
    const ill = (effect: Effect): Effect => ({
      ...effect,
      apply: (tx, deliveries) => (isIll ? Promise.reject(new Error('poison')) : effect.apply(tx, deliveries)),
    });
    const second = await replica(ill);
    await second.hear([other!]);
    expect(await second.consumer.letterCounts()).toMatchObject({ failed: 1 });
    isIll = false;
    const stop = newStop();
    const first = await replica(stoppingAt(stop));
    const heard = first.hear([one!]);
    await stop.arrived;
    const retried = second.consumer.retry(other!.id);
    await until(async () => (await waiting(regulator.database)) === 1);
    stop.open();
    expect(await Promise.all([heard, retried])).toEqual([undefined, 1]);
    expect(await open()).toMatchObject([{ itemIds }]);
  });

  it('is found when the first dies before its commit and its batch comes again', async () => {
    const itemIds = twice();
    const [one, other] = story.log.events;
    await regulator.dieOver([one!]);
    await regulator.hear([other!]);
    await regulator.dieOver([one!]);
    expect(await open()).toEqual([]);
    await regulator.hear([one!]);
    expect(await open()).toMatchObject([{ itemIds }]);
  });
});

describe('claims by themselves', () => {
  const entering = (itemId: string, values: readonly string[]): ItemChange => ({
    before: null,
    after: { ...unknownItem(itemId), identifiers: values.map((value) => ({ kind: 'serial', value })) },
    positions: [],
  });
  const claim = (tx: Tx, values: readonly string[]) => claimIdentifiers(tx, [entering(story.log.id(), values)]);

  it('see each other without any other lock, and never wait in a circle', async () => {
    const { database } = regulator;
    const stop = newStop();
    const holding = database.transaction(async (tx) => {
      await claim(tx, ['A']);
      await stop.pass();
    });
    await stop.arrived;
    // Were each to write in its own order, the second would hold B while it waits for A, and the first A while it waits for B.
    const first = database.transaction((tx) => claim(tx, ['A', 'B']));
    await until(async () => (await waiting(database)) === 1);
    const second = database.transaction((tx) => claim(tx, ['B', 'A']));
    await until(async () => (await waiting(database)) === 2);
    stop.open();
    await holding;
    const found = (await Promise.all([first, second])).flat().map(({ value }) => value);
    expect(found.sort()).toEqual(['A', 'A', 'B']);
  });
});
