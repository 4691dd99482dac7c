import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, testDemoKey, type PlatformProcess } from '@huihuan/testing-platform';
import pg from 'pg';

interface Told {
  readonly code: number;
  readonly said: {
    readonly items: number;
    readonly events: number;
    readonly violations: number;
    readonly rules: readonly { readonly violations: readonly Found[] }[];
  };
}
interface Found {
  readonly rule: number;
  readonly code: string;
  readonly subject: string;
  readonly itemId: string | null;
  readonly eventId: string | null;
  readonly table: string | null;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
let platform: PlatformProcess;
let admin: pg.Client;

const hh = (...words: readonly string[]): Promise<{ code: number; output: string; errors: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: testDemoKey };
    execFile(
      process.execPath,
      [main, ...words, '--lang', 'en'],
      { env, maxBuffer: 2 ** 26 },
      (error, output, errors) => {
        const code = error === null ? 0 : Number(error.code);
        resolve({ code, output, errors });
      },
    );
  });

const verify = async (): Promise<Told> => {
  const { code, output, errors } = await hh('verify', '--json');
  if (output === '') throw new Error(errors);
  return { code, said: JSON.parse(output) as Told['said'] };
};

const foundBy = ({ said }: Told): readonly Found[] => said.rules.flatMap(({ violations }) => violations);

/** Changes the database behind everybody's back, verifies, and changes it back. */
const planted = async (plant: readonly string[], mend: readonly string[]): Promise<readonly Found[]> => {
  for (const sql of plant) await admin.query(sql);
  try {
    const told = await verify();
    expect(told.code).toBe(1);
    return foundBy(told);
  } finally {
    for (const sql of mend) await admin.query(sql);
  }
};

const one = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row> => {
  const { rows } = await admin.query<Row>(sql);
  const [row] = rows;
  if (row === undefined) throw new Error(`nothing: ${sql}`);
  return row;
};

/** An item that waits at a transfer station, with the event that brought it there. */
const waiting = () =>
  one<{ item_id: string; site_id: string; grams: string }>(
    `select item_id, site_id, grams from transfer.holding where state = 'in-stock' order by item_id limit 1`,
  );

beforeAll(async () => {
  platform = await startPlatform();
  admin = new pg.Client({ connectionString: platform.database.url });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await platform.stop();
});

describe('simulate and verify against the running platform', () => {
  it('moves goods without an unexpected answer, and all rules hold', async () => {
    const { code, output, errors } = await hh(
      'simulate',
      '--items',
      '600',
      '--rate',
      '0',
      '--ride-seconds',
      '0',
      '--seed',
      'e2e',
      '--json',
    );
    const tally = JSON.parse(output) as { readonly unexpected: unknown; readonly [figure: string]: unknown };
    expect({ code, errors: code === 0 ? '' : errors, unexpected: tally.unexpected }).toEqual({
      code: 0,
      errors: '',
      unexpected: [],
    });
    const dealtIn = ['proposed', 'amended', 'batches', 'measured', 'certificates', 'manifests', 'filings', 'settled'];
    expect(dealtIn.filter((figure) => !(Number(tally[figure]) > 0))).toEqual([]);
    const { rows } = await admin.query<{ type: string }>('select distinct type from bus.log');
    const said = new Set(rows.map(({ type }) => type));
    const wanted = ['correction.proposed', 'item.amended', 'batch.opened', 'batch.closed'];
    expect(wanted.filter((name) => !said.has(`cn.huihuan.${name}.v1`))).toEqual([]);
    const told = await verify();
    expect(foundBy(told)).toEqual([]);
    expect(told).toMatchObject({ code: 0, said: { violations: 0 } });
    expect(told.said.items).toBeGreaterThan(600);
    expect(told.said.events).toBeGreaterThan(1000);
  }, 300_000);

  it('repeats a run without a second effect', async () => {
    const before = await verify();
    const again = await hh(
      'simulate',
      '--items',
      '600',
      '--rate',
      '0',
      '--ride-seconds',
      '0',
      '--seed',
      'e2e',
      '--json',
    );
    expect({ code: again.code, output: JSON.parse(again.output) as unknown }).toMatchObject({
      code: 0,
      output: { unexpectedCount: 0 },
    });
    const after = await verify();
    expect([after.said.events, after.said.items, after.code]).toEqual([before.said.events, before.said.items, 0]);
  }, 300_000);

  it('tells the story of an item both ways', async () => {
    const { item_id } = await one<{ item_id: string }>(
      `select item_id from sorting.holding where state = 'consumed' and family = 'vehicle' limit 1`,
    );
    const { code, output } = await hh('trace', item_id);
    expect(code).toBe(0);
    expect(output).toContain(item_id);
    expect(output).toContain('became:');
    expect(output).toContain('bulk.copper');
    expect((await hh('trace', 'no-such-thing')).code).toBe(1);
  });
});

describe('faults planted in the database are found and named', () => {
  it('a changed weight', async () => {
    const { item_id } = await waiting();
    const at = `where item_id = '${item_id}' and state = 'in-stock'`;
    const found = await planted(
      [`update transfer.holding set grams = grams + 7 ${at}`],
      [`update transfer.holding set grams = grams - 7 ${at}`],
    );
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 4, code: 'item.weight', itemId: item_id, table: 'transfer/holdings' }),
    );
    expect(found.every(({ rule }) => rule === 4)).toBe(true);
  });

  it('a deleted event', async () => {
    const { id } = await one<{ id: string }>(
      `select id from bus.log where type = 'cn.huihuan.shipment.received.v1' order by pos limit 1`,
    );
    const found = await planted(
      [`create temp table gone as select * from bus.log where id = '${id}'`, `delete from bus.log where id = '${id}'`],
      ['insert into bus.log overriding system value select * from gone', 'drop table gone'],
    );
    expect(found).toContainEqual(expect.objectContaining({ rule: 5, code: 'chain.gap' }));
    expect(found).toContainEqual(expect.objectContaining({ rule: 6, code: 'fact.without-producer', eventId: id }));
  });

  it('a duplicated item', async () => {
    const { item_id } = await waiting();
    const found = await planted(
      [`insert into sorting.holding select * from transfer.holding where item_id = '${item_id}'`],
      [`delete from sorting.holding where item_id = '${item_id}'`],
    );
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 1, code: 'holding.second-place', itemId: item_id, table: 'sorting/holdings' }),
    );
  });

  it('a second place of an item in the same books', async () => {
    const { item_id, site_id } = await waiting();
    const { site_id: other } = await one<{ site_id: string }>(
      `select site_id from transfer.holding where site_id <> '${site_id}' limit 1`,
    );
    const found = await planted(
      [
        `create temp table twin as select * from transfer.holding where item_id = '${item_id}'`,
        `update twin set site_id = '${other}'`,
        'insert into transfer.holding select * from twin',
      ],
      [`delete from transfer.holding where item_id = '${item_id}' and site_id = '${other}'`, 'drop table twin'],
    );
    expect(found).toContainEqual(expect.objectContaining({ rule: 1, itemId: item_id, table: 'transfer/holdings' }));
  });

  it('a moved stock figure', async () => {
    const { site_id, class_code } = await one<{ site_id: string; class_code: string }>(
      'select site_id, class_code from regulator.stock where grams > 0 limit 1',
    );
    const at = `where site_id = '${site_id}' and class_code = '${class_code}'`;
    const found = await planted(
      [`update regulator.stock set grams = grams + 5 ${at}`],
      [`update regulator.stock set grams = grams - 5 ${at}`],
    );
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 4, code: 'stock.figure-grams', subject: `stock:${site_id}/${class_code}` }),
    );
  });

  it('a moved balance of a job, in the books of the centre', async () => {
    const { job_id } = await one<{ job_id: string }>(`select job_id from sorting.job where state = 'closed' limit 1`);
    const set = (grams: number) => `
      update sorting.job set book = jsonb_set(book, '{balance,outputGrams}',
        to_jsonb((book #>> '{balance,outputGrams}')::bigint + ${grams})) where job_id = '${job_id}'`;
    const found = await planted([set(5)], [set(-5)]);
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 3, code: 'balance.outputGrams', table: 'sorting/balances' }),
    );
    const drawn = await planted(
      [`update sorting.job set book = book || jsonb_build_object('redrawn', book) where job_id = '${job_id}'`],
      [`update sorting.job set book = book - 'redrawn' where job_id = '${job_id}'`],
    );
    expect(drawn).toContainEqual(
      expect.objectContaining({ rule: 3, code: 'balance.redrawn-row-there', subject: `job:${job_id}` }),
    );
  });

  it('grams of refrigerant that no record says', async () => {
    const { said_by } = await one<{ said_by: string }>(
      `select said_by from regulator.refrigerant_record as record where refrigerant is not null and refrigerant <> 'none'
          and not exists (select from regulator.refrigerant_record as later where later.corrects = record.step_id) limit 1`,
    );
    const add = (grams: number) =>
      `update regulator.refrigerant_record set grams = grams + ${grams} where said_by = '${said_by}'`;
    const found = await planted([add(1.5)], [add(-1.5)]);
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 6, code: 'refrigerant.grams', table: 'regulator/figures/said' }),
    );
  });

  it('a broken link of a chain', async () => {
    const { id, record } = await one<{ id: string; record: string }>(
      `select id, record from bus.log where type = 'cn.huihuan.item.collected.v1' and site_seq > 1 order by pos limit 1`,
    );
    const broken = record.replace(/"prevhash":"[0-9a-f]{64}"/, `"prevhash":"${'ab'.repeat(32)}"`);
    const write = (text: string) => `update bus.log set record = '${text.replaceAll("'", "''")}' where id = '${id}'`;
    const found = await planted([write(broken)], [write(record)]);
    expect(found).toContainEqual(expect.objectContaining({ rule: 5, code: 'chain.link-broken', eventId: id }));
    expect(found).toContainEqual(expect.objectContaining({ rule: 5, code: 'chain.digest-differs', eventId: id }));
  });

  it('a moved flow, and an archived fact that was rewritten', async () => {
    const flow = await planted(
      [`update regulator.flow set items = items + 1 where kind = 'collected'`],
      [`update regulator.flow set items = items - 1 where kind = 'collected'`],
    );
    expect(flow).toContainEqual(expect.objectContaining({ rule: 6, code: 'flow.collected-items' }));
    const { id } = await one<{ id: string }>(
      `select id from bus.log where type = 'cn.huihuan.item.collected.v1' limit 1`,
    );
    const fact = await planted(
      [`update regulator.fact set record = replace(record, '"paidFen":', '"paidFen":1') where id = '${id}'`],
      [`update regulator.fact set record = (select record from bus.log where id = '${id}') where id = '${id}'`],
    );
    expect(fact).toContainEqual(expect.objectContaining({ rule: 6, code: 'fact.differs', eventId: id }));
  });

  it('and nothing once they are mended', async () => {
    expect(await verify()).toMatchObject({ code: 0, said: { violations: 0 } });
  });
});
