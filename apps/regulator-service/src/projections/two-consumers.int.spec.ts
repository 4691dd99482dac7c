import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { siteOfSource, siteSource } from '@huihuan/contracts-events';
import { listenToLog, startConsumer, type Message, type SubscriptionOptions } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { forgetWhenFactsCome } from '../facts/forget-names.ts';
import { createNameBook } from '../facts/name-book.ts';
import { factReader } from '../facts/read-facts.ts';
import { chance, dealt, inBatches, repeated } from '../spec/any-delivery.support.spec.ts';
import { tellEverything } from '../spec/everything.support.spec.ts';
import {
  migrations,
  newTestRegulator,
  projectedTables,
  testOutbox,
  type TestRegulator,
} from '../spec/test-regulator.support.spec.ts';
import { watchHead } from '../stream/head-watch.ts';
import { factChannel } from './fact-channel.ts';
import { createProjection } from './regulator-projection.ts';

const told = tellEverything();
const quiet = { warn: () => undefined, error: () => undefined };

let regulator: TestRegulator;
let orderly: TestRegulator;
beforeAll(async () => {
  [regulator, orderly] = [await newTestRegulator(), await newTestRegulator()];
});
afterAll(async () => {
  for (const one of [regulator, orderly]) await one.test.drop();
});

/** A process of its own beside the first: its own connections, on the same database. */
const replica = async () => {
  const database = await regulator.test.open('regulator', { migrations });
  const { inbox, effect, unknown } = createProjection(testOutbox);
  let handle: SubscriptionOptions['handle'] = () => Promise.resolve();
  const consumer = await startConsumer({
    ...{ group: 'regulator', database, effects: [effect], inbox, unknown, log: quiet },
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
  return { database, consumer, hear: (messages: readonly Message[]) => handle(messages) };
};

describe('two processes that project the same events at once', () => {
  it('give each its effect once, and positions that are committed in their order', async () => {
    const pair = [await replica(), await replica()];
    const [first] = pair;
    if (first === undefined) throw new RangeError('no replica');
    // Whoever has seen a position has seen all below it: what was read once never gets company.
    const seen = new Map<number, string>();
    const watching = new AbortController();
    const watch = async (): Promise<void> => {
      while (!watching.signal.aborted) {
        const rows = await rowsOf<{ position: number; id: string }>(
          regulator.database,
          'select position, id from fact',
        );
        const highest = Math.max(0, ...seen.keys());
        for (const { position, id } of rows) {
          if (position <= highest) expect(seen.get(position)).toBe(id);
          else seen.set(position, id);
        }
      }
    };
    const watched = watch();
    await Promise.all(
      pair.map(async ({ hear }, index) => {
        const random = chance(40 + index);
        for (const batch of inBatches(repeated(dealt(told, random), random), 30, random)) await hear(batch);
      }),
    );
    watching.abort();
    await watched;
    await orderly.hear(told);
    for (const table of projectedTables) {
      expect([table, await regulator.rows(table)]).toEqual([table, await orderly.rows(table)]);
    }
    const [head] = await rowsOf<{ position: number; last: number; facts: number }>(
      regulator.database,
      'select position, (select max(position) from fact) as last, (select count(*) from fact) as facts from projection_head',
    );
    expect(head).toMatchObject({ position: head?.last, facts: told.length });
    for (const { consumer } of pair) await consumer.stop();
  });
});

describe('a process that did not project the batch', () => {
  it('is woken, and tells the names of sites as they are now', async () => {
    const { hear, consumer } = await replica();
    const signal = listenToLog({ connectionString: regulator.test.url }, factChannel);
    const names = createNameBook(regulator.database);
    const stop = forgetWhenFactsCome(signal, names);
    const facts = factReader(regulator.database, names);
    const head = watchHead(regulator.database, signal);
    for (const [index, siteId] of collectingSites.entries()) {
      const position = await collectedAt(siteId);
      const summary = async (): Promise<string> => (await facts.at([position]))[0]?.summary.zh ?? '';
      const name = `焕然一新${index}`;
      expect(await summary()).toContain('收到');
      expect(await summary()).not.toContain(name);
      const woken = head.beyond(await head.head(), new AbortController().signal);
      await hear([renamed(siteId, name, index + 1)]);
      expect(await woken).toBeGreaterThan(0);
      expect(await untilNamed(summary, name)).toContain(name);
    }
    stop();
    await signal.close();
    await consumer.stop();
  });
});

const collectedType = 'cn.huihuan.item.collected.v1';

/** One that is called as it was registered, and one that was renamed since. */
const collectingSites = [
  ...new Set(told.flatMap(({ type, source }) => (type === collectedType ? [siteOfSource(source) ?? ''] : []))),
];

const collectedAt = async (siteId: string): Promise<number> => {
  const [row] = await rowsOf<{ position: number }>(
    regulator.database,
    `select position from fact where strpos(record, $1) > 0 and strpos(record, $2) > 0 order by seq limit 1`,
    [`"type":"${collectedType}"`, `"source":"${siteSource(siteId)}"`],
  );
  if (row === undefined) throw new RangeError(`nothing was collected at ${siteId}`);
  return row.position;
};

/** What the registry says of the site after all that it was told to have said. */
const renamed = (siteId: string, name: string, after: number): Message => {
  const registered = told.find(
    ({ type, record }) => type === 'cn.huihuan.site.registered.v1' && dataOf(record)['siteId'] === siteId,
  );
  if (registered === undefined) throw new RangeError(`no site ${siteId}`);
  const [id, siteSeq] = [newId(), told.filter(({ source }) => source === registered.source).length + after];
  const said = JSON.parse(registered.record) as object;
  const record = JSON.stringify({ ...said, id, siteseq: siteSeq, data: { ...dataOf(registered.record), name } });
  return { ...registered, id, siteSeq, record };
};

const dataOf = (record: string): Record<string, unknown> =>
  (JSON.parse(record) as { data: Record<string, unknown> }).data;

const untilNamed = async (read: () => Promise<string>, name: string): Promise<string> => {
  for (let asked = 0; ; asked += 1) {
    const text = await read();
    if (text.includes(name) || asked === 200) return text;
    await new Promise((resolve) => setImmediate(resolve));
  }
};
