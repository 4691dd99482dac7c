import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts, demoNetwork } from '@huihuan/seeds';
import { signedInAs, startPlatform, until, type PlatformProcess } from '@huihuan/testing-platform';
import { workbook } from '@huihuan/testing-documents';
import pg from 'pg';
import { openImporter, type Importer } from './spec/importer.support.spec.ts';

const points = demoNetwork().sites.filter(({ kind }) => kind === 'collection-point');
const supervisorAt = (siteId: string): string | undefined =>
  demoAccounts().find(({ role, siteIds }) => role === 'supervisor' && siteIds.includes(siteId))?.login;
const supervised = points.filter(({ id }) => supervisorAt(id) !== undefined).map(({ id }) => id);
const [siteId = '', otherSite = ''] = supervised;

let platform: PlatformProcess;
let supervisor: Importer;
let elsewhere: Importer;
let file: string;

const at = async (site: string): Promise<Importer> =>
  openImporter(platform.url, site, await signedInAs(platform.url, supervisorAt(site) ?? ''));

beforeAll(async () => {
  platform = await startPlatform();
  [supervisor, elsewhere] = [await at(siteId), await at(otherSite)];
  const heads = ['记录号', '类别', '重量（千克）', '入库日期'];
  file = await workbook([heads, ['ONE-1', '电冰箱', 50, new Date(Date.UTC(2026, 2, 1))]]);
});
afterAll(() => platform.stop());

/** Holds the books of the collection points, so that a check goes on for as long as the work lasts. */
const whileBooksAreHeld = async (work: () => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: platform.database.url });
  await client.connect();
  try {
    await client.query('set idle_in_transaction_session_timeout = 0');
    await client.query('begin');
    await client.query('lock table collection.intake in access exclusive mode');
    await work();
    await client.query('commit');
  } finally {
    await client.end();
  }
};

/** Whether a check has begun at this site and is not yet over. */
const isRunning = async (site: string): Promise<boolean> => {
  const sql = 'select 1 from collection.import_check where site_id = $1';
  const client = new pg.Client({ connectionString: platform.database.url });
  await client.connect();
  try {
    return (await client.query(sql, [site])).rowCount === 1;
  } finally {
    await client.end();
  }
};

const check = (importer: Importer) => importer.check('opening-stock', file);

describe('a file that is checked', () => {
  it('keeps others of its site waiting, who are told what runs, whose it is and since when; other sites go on', async () => {
    let first: ReturnType<typeof check> | undefined;
    const before = new Date().toISOString();
    await whileBooksAreHeld(async () => {
      first = check(supervisor);
      await until(() => isRunning(siteId));
      const second = await check(supervisor);
      expect([second.status, second.body]).toMatchObject([
        409,
        {
          ...{ code: 'import.check-running', path: '/siteId' },
          detail: expect.stringMatching(/opening stock .*begun by you at \d\d:\d\d/),
          detailZh: expect.stringMatching(/期初库存.*您于 \d\d:\d\d 开始/),
          details: { kind: 'opening-stock', startedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
        },
      ]);
      const { details } = second.body as unknown as { details: { startedAt: string } };
      expect(Date.parse(details.startedAt)).toBeGreaterThan(Date.parse(before) - 60_000);
      // that of another site waits for the books alone
      const other = check(elsewhere);
      await until(() => isRunning(otherSite));
      void other;
    });
    expect(await first).toMatchObject({ status: 200, body: { passes: 1 } });
    expect(await check(supervisor)).toMatchObject({ status: 200, body: { passes: 1 } });
    await until(async () => !(await isRunning(otherSite)));
  });

  it('leaves no lock when its process dies: what it began ends by itself', async () => {
    await whileBooksAreHeld(async () => {
      // nobody answers it any more
      void check(supervisor).catch(() => undefined);
      await until(() => isRunning(siteId));
      await platform.crash();
    });
    expect(await isRunning(siteId)).toBe(true);
    await until(async () => (await check(supervisor)).status === 200);
    expect(await isRunning(siteId)).toBe(false);
  });
});
