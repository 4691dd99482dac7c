import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, caughtUp, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type BatchAnswer } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';

let platform: PlatformProcess;
let inspector: Inspector;
const desk = openDesk(() => platform.url);
let points: readonly string[] = [];
let station = '';

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  const network = await readDemoNetwork(platform.url);
  points = network.sites('collection-point', 'appliance').map(({ siteId }) => siteId);
  station = network.sites('transfer-station', 'appliance')[0]!.siteId;
});

afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

interface Sent {
  readonly path: string;
  readonly body: { readonly id?: string; readonly rows?: readonly { readonly id: string }[] };
  /** The first answer; `null` where the connection broke. */
  answer: unknown;
}

/** One tablet: takes goods in and sends them off, round after round, and repeats what got no answer. */
const runTablet = async (siteId: string, sent: Sent[], stopped: () => boolean): Promise<void> => {
  const insist = async (path: string, body: Sent['body']): Promise<void> => {
    const request: Sent = { path, body, answer: null };
    sent.push(request);
    while (request.answer === null) {
      try {
        const { status, body: answer } = await call(platform.url, path, body);
        // While it stops or starts, the platform asks to come back later.
        if (status === 503) continue;
        if (status > 299) throw new TypeError(`${path} ${status} ${JSON.stringify(answer)}`);
        request.answer = answer;
      } catch (failure) {
        if (failure instanceof TypeError && failure.message.startsWith('/api')) throw failure;
        await until(() => isUp());
      }
    }
  };
  while (!stopped()) {
    const rows = Array.from({ length: 12 }, () => fridge());
    await insist('/api/collection/intakes/batch', { siteId, rows } as Sent['body']);
    const shipment = testId();
    const path = `/api/collection/shipments/${shipment}`;
    await insist('/api/collection/shipments', { id: shipment, fromSiteId: siteId, toSiteId: station } as Sent['body']);
    await insist(`${path}/lines`, { id: testId(), addItems: rows.slice(0, 6).map(({ id }) => id) } as Sent['body']);
    await insist(`${path}/seal`, { id: testId() });
    await insist(`${path}/dispatch`, { id: testId() });
  }
};

const isUp = async (): Promise<boolean> => {
  try {
    return (await fetch(`${platform.url}/health/live`)).ok;
  } catch {
    return false;
  }
};

const eventsInLog = async (): Promise<number> =>
  Number((await inspector.query<{ rows: string }>('select count(*) as rows from bus.log'))[0]!.rows);

/** Batches of which some rows are there and some are not; also items without their fact, and facts without their item. */
const tornRequests = async (sent: readonly Sent[]): Promise<readonly string[]> => {
  const rows = await inspector.query<{ itemId: string; whole: boolean }>(
    `select coalesce(item_id, fact_id) as "itemId", item_id is not null and fact_id is not null as whole
       from collection.holding
       full join (select (record::json ->> 'subject')::uuid as fact_id
                    from bus.log where type = 'cn.huihuan.item.collected.v1') as fact on fact_id = item_id`,
  );
  const there = new Set(rows.map(({ itemId }) => itemId));
  const batches = sent.flatMap(({ body }) => (body.rows === undefined ? [] : [body.rows]));
  return [
    ...rows.filter(({ whole }) => !whole).map(({ itemId }) => itemId),
    ...batches.filter((batch) => new Set(batch.map(({ id }) => there.has(id))).size > 1).map(([row]) => row!.id),
  ];
};

describe('a platform that is killed while it works', () => {
  const sent: Sent[] = [];
  const torn: (readonly string[])[] = [];
  let wholeBatches = 0;

  beforeAll(async () => {
    let over = false;
    const tablets = points.slice(0, 5).map((siteId) => runTablet(siteId, sent, () => over));
    for (let round = 0; round < 4; round += 1) {
      const before = await eventsInLog();
      await until(async () => (await eventsInLog()) > before + 60);
      await platform.crash();
      torn.push(await tornRequests(sent));
    }
    over = true;
    await Promise.all(tablets);
    await caughtUp(platform.url);
  });

  it('leaves no request half done', () => {
    expect(torn).toEqual([[], [], [], []]);
  });

  it('has every fact that it acknowledged exactly once', async () => {
    const collected = new Map((await inspector.events('item.collected')).map((event) => [event.id, event]));
    const subjects = [...collected.values()].map(({ record }) => record.subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    for (const { path, answer, body } of sent) {
      if (!path.endsWith('/batch')) continue;
      const { accepted, answers } = answer as BatchAnswer;
      expect(accepted).toBe(body.rows!.length);
      for (const { eventId, id } of answers) expect(collected.get(eventId!)?.record.subject).toBe(id);
      wholeBatches += 1;
    }
    expect(wholeBatches).toBeGreaterThan(10);
    expect(subjects).toHaveLength(wholeBatches * 12);
  });

  it('dispatched each shipment once, and the station expects each of them', async () => {
    const dispatched = (await inspector.events('shipment.dispatched')).map(({ record }) => record.subject).sort();
    const asked = sent.filter(({ path }) => path.endsWith('/dispatch')).map(({ path }) => path.split('/')[4]!);
    expect(dispatched).toEqual(asked.sort());
    const { shipments } = await desk.get<{ shipments: { shipmentId: string; items: number }[] }>(
      `/api/transfer/shipments?siteId=${station}&direction=in&state=expected&limit=1000`,
    );
    expect(shipments.map(({ shipmentId }) => shipmentId).sort()).toEqual(asked);
    expect(new Set(shipments.map(({ items }) => items))).toEqual(new Set([6]));
  });

  it('has whole chains, books that agree with the log, and no dead letters', async () => {
    expect(await inspector.brokenChains()).toEqual([]);
    const states = await inspector.query<{ state: string; items: number }>(
      'select state, count(*)::int as items from collection.holding group by state order by state',
    );
    expect(states).toEqual([
      { state: 'in-stock', items: wholeBatches * 6 },
      { state: 'in-transit', items: wholeBatches * 6 },
    ]);
    const unfinished = await inspector.query(
      `select 1 from collection.holding where item_id not in (select item_id from collection.intake)`,
    );
    expect(unfinished).toEqual([]);
    for (const service of ['collection', 'transfer', 'sorting', 'regulator']) {
      expect(await desk.get(`/api/${service}/dead-letters`)).toMatchObject({ deadLetters: [] });
    }
  });

  it('tells the regulator the same stock as the collection points have', async () => {
    for (const siteId of points.slice(0, 5)) {
      const own = await desk.get<{ items: number; grams: number }>(`/api/collection/sites/${siteId}/stock`);
      const told = await desk.get<{ stock: { items: number; grams: number } }>(`/api/regulator/sites/${siteId}`);
      expect(told.stock).toMatchObject({ items: own.items, grams: own.grams });
    }
  });

  it('answers a repetition of everything as it did the first time, without a second effect', async () => {
    const before = await inspector.counts();
    for (const { path, body, answer } of sent.slice(-40)) {
      expect((await call(platform.url, path, body)).body).toEqual(answer);
    }
    await caughtUp(platform.url);
    expect(await inspector.counts()).toEqual(before);
  });
});

describe('a platform that is asked to stop while it works', () => {
  it('finishes the requests in hand, takes no new ones, and ends with 0', async () => {
    const siteId = points[0]!;
    const client = new pg.Client({ connectionString: platform.database.url });
    await client.connect();
    // Holds up the hand-ins of one site, so that they are surely in hand when the signal comes.
    const lock = `hashtextextended('collection:${siteId}', 0)`;
    await client.query(`select pg_advisory_lock(${lock})`);
    const batches = Array.from({ length: 4 }, () => Array.from({ length: 50 }, () => fridge()));
    const answers = batches.map((rows) =>
      call<BatchAnswer>(platform.url, '/api/collection/intakes/batch', { siteId, rows }),
    );
    await until(async () => {
      const waiting = await inspector.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`);
      return waiting.length === batches.length;
    });
    const ended = once(platform.child(), 'exit');
    platform.child().kill('SIGTERM');
    await until(async () => !(await isUp()));
    await client.end();
    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatchObject({ status: 200, body: { accepted: 50, refused: 0 } });
    }
    expect(await ended).toEqual([0, null]);
    const there = await inspector.query('select 1 from collection.intake where item_id = any ($1)', [
      batches.flat().map(({ id }) => id),
    ]);
    expect(there).toHaveLength(200);
    expect(await inspector.brokenChains()).toEqual([]);
  });
});
