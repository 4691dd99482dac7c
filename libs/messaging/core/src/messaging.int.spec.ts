import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Fact } from '@huihuan/contracts-events';
import { uuidV7 } from '@huihuan/kernel-domain';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import pg from 'pg';
import {
  createOutbox,
  embeddedTransport,
  listenToLog,
  logChannel,
  logTable,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  startConsumer,
  type Consumer,
  type Delivery,
  type LogSignal,
} from './index.ts';

let random = 0;
const newId = (): string =>
  uuidV7(
    1_764_000_000_000,
    Uint8Array.from({ length: 10 }, () => (random += 7) % 256),
  );
const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId: randomUUID });
const cause = { correlationId: 'test', causationId: 'test' };
const truck = (plate = '豫A00001'): Fact =>
  fact('cn.huihuan.truck.registered.v1', {
    truckId: newId(),
    plate,
    capacityGrams: 1_000_000,
    homeSiteId: null,
    active: true,
  });

let test: TestDatabase;
let producer: ServiceDatabase;
let reader: ServiceDatabase;
let signal: LogSignal;
const consumers: Consumer[] = [];

beforeAll(async () => {
  test = await createTestDatabase(['producer', 'reader']);
  const migrations = [MessagingTables1764000000001, LetterStates1764000000010];
  producer = await test.open('producer', { migrations });
  reader = await test.open('reader', { migrations });
  signal = listenToLog(reader.connection);
});

afterAll(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await signal.close();
  await test.drop();
});

/** Starts a group that collects what it is given, and lets a test wait for a condition instead of sleeping. */
const listen = async (group: string, poison: (delivery: Delivery) => boolean = () => false) => {
  const applied: Delivery[] = [];
  let check = (): void => undefined;
  const consumer = await startConsumer({
    group,
    database: reader,
    transport: embeddedTransport(reader, signal),
    effects: [
      {
        types: ['cn.huihuan.truck.registered.v1'],
        apply: (_tx, deliveries) => {
          const bad = deliveries.find(poison);
          return bad === undefined ? Promise.resolve() : Promise.reject(new Error(`poison ${bad.id}`));
        },
      },
    ],
    onApplied: (deliveries) => {
      applied.push(...deliveries);
      check();
    },
    log: { warn: () => check(), error: () => check() },
  });
  consumers.push(consumer);
  const until = (done: () => boolean | Promise<boolean>): Promise<void> =>
    new Promise((resolve, reject) => {
      check = () => void Promise.resolve(done()).then((yes) => (yes ? resolve() : undefined), reject);
      check();
    });
  return { consumer, applied, until };
};

const publish = (source: string, facts: readonly Fact[]) =>
  producer.transaction((tx) => outbox.append(tx, source, facts, cause));

describe('outbox and embedded log', () => {
  let source: string;
  beforeEach(() => {
    source = siteSource(newId());
  });

  it('chains the events of a source without gaps, each naming the digest of the one before', async () => {
    const first = await publish(source, [truck(), truck()]);
    const second = await publish(source, [truck()]);
    const records = [...first, ...second].map(
      (event) => JSON.parse(event.record) as { siteseq: number; prevhash: string },
    );
    expect(records.map((record) => record.siteseq)).toEqual([1, 2, 3]);
    expect(records.map((record) => record.prevhash)).toEqual(['0'.repeat(64), first[0]?.hash, first[1]?.hash]);
  });

  it('publishes nothing of a transaction that rolls back', async () => {
    await expect(
      producer.transaction(async (tx) => {
        await outbox.append(tx, source, [truck()], cause);
        throw new Error('the state could not be written');
      }),
    ).rejects.toThrow('the state could not be written');
    expect(await rowsOf(reader, `select 1 from ${logTable} where source = $1`, [source])).toEqual([]);
  });

  it('has more written in the same transaction while it signs, and lets nothing of it run on when one fails', async () => {
    const begin = (doomed: boolean) =>
      producer.transaction(async (tx) => {
        let ended = false;
        const meanwhile = async (): Promise<void> => {
          await tx.query('insert into chain_head (source, seq, hash) values ($1, 0, $2)', [`${source}:beside`, '0']);
          await tx.query('select pg_sleep(0.05)');
          ended = true;
          if (doomed) await tx.query('select 1 / 0');
        };
        const facts = [truck(), truck(), truck()];
        const sealed = await outbox.append(tx, source, facts, { ...cause, meanwhile }).finally(() => {
          expect(ended).toBe(true);
        });
        expect(await outbox.append(tx, source, [], cause)).toEqual([]);
        return sealed;
      });
    const written = () =>
      rowsOf<{ seq: number }>(producer, 'select seq::int from chain_head where source like $1 order by source', [
        `${source}%`,
      ]);
    await expect(begin(true)).rejects.toThrow('division by zero');
    expect(await written()).toEqual([]);
    expect((await begin(false)).map(({ siteSeq }) => siteSeq)).toEqual([1, 2, 3]);
    expect(await written()).toEqual([{ seq: 3 }, { seq: 0 }]);
  });

  it('delivers in order, once to each group', async () => {
    const one = await listen(`one-${source}`);
    const other = await listen(`other-${source}`);
    const sent = await publish(source, [truck(), truck(), truck()]);
    for (const group of [one, other]) {
      const mine = () => group.applied.filter((delivery) => delivery.source === source).map((delivery) => delivery.id);
      await group.until(() => mine().length >= 3);
      expect(mine()).toEqual(sent.map((event) => event.id));
    }
  });

  it('keeps the order where the number of the transaction gets another digit', async () => {
    const sent = [];
    for (let count = 0; count < 3; count += 1) sent.push(...(await publish(source, [truck()])));
    const administrator = new pg.Client({ connectionString: test.url });
    await administrator.connect();
    await administrator.query(`update ${logTable} set txid = (site_seq + 7)::text::xid8 where source = $1`, [source]);
    await administrator.end();
    const group = await listen(`digits-${source}`);
    const mine = () => group.applied.filter((delivery) => delivery.source === source).map((delivery) => delivery.id);
    await group.until(() => mine().length === 3);
    expect(mine()).toEqual(sent.map((event) => event.id));
  });

  it('does not pass a transaction that is still running, though a later one has committed', async () => {
    const group = await listen(`slow-${source}`);
    const slow = siteSource(newId());
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let appended = (): void => undefined;
    const waitAppended = new Promise<void>((resolve) => (appended = resolve));
    const running = producer.transaction(async (tx) => {
      await outbox.append(tx, slow, [truck()], cause);
      appended();
      await held;
    });
    await waitAppended;
    await publish(source, [truck()]);
    release();
    await running;
    const both = () => group.applied.filter((delivery) => [slow, source].includes(delivery.source));
    await group.until(() => both().length === 2);
    expect(both().map((delivery) => delivery.source)).toEqual([slow, source]);
  });

  it('isolates poison: neighbours go on, the later events of its key wait, a retry keeps their order', async () => {
    let poisonous = true;
    const bad = truck('豫A66666');
    const group = await listen(
      `poison-${source}`,
      (delivery) => poisonous && delivery.record.includes('豫A66666') && delivery.source === source,
    );
    const [, poison] = await publish(source, [truck(), bad, truck(), truck()]);
    await group.until(async () => (await group.consumer.deadLetters()).length === 1);
    await group.until(() => group.applied.filter((delivery) => delivery.source === source).length === 3);
    const again = await publish(source, [bad]);
    await group.until(async () => (await group.consumer.deadLetters()).length === 2);
    const letters = await group.consumer.deadLetters();
    expect(letters.map((letter) => letter.id)).toEqual([poison?.id, again[0]?.id]);
    expect(letters[0]?.error).toContain(`poison ${poison?.id}`);
    expect(await group.consumer.retry(poison?.id ?? '')).toBe(0);
    poisonous = false;
    expect(await group.consumer.retry(poison?.id ?? '')).toBe(2);
    expect(group.applied.slice(-2).map((delivery) => delivery.id)).toEqual([poison?.id, again[0]?.id]);
    expect(await group.consumer.deadLetters()).toEqual([]);
  });

  it('lets a role append in its own name only, and nobody change or delete', async () => {
    await publish(source, [truck()]);
    const forged = `insert into ${logTable} (service, id, topic, key, type, source, site_seq, hash, record)
                    values ('huihuan_producer', gen_random_uuid(), 't', 'k', 't', $1, 99, 'h', '{}')`;
    await expect(reader.query(forged, [source])).rejects.toThrow(/row-level security/);
    await expect(reader.query(`delete from ${logTable}`)).rejects.toThrow(/permission denied/);
    await expect(producer.query(`update ${logTable} set record = ''`)).rejects.toThrow(/permission denied/);
    await expect(reader.query('select * from producer.chain_head')).rejects.toThrow(/permission denied/);
  });
});
