import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  allIsWell,
  call,
  settleAccount,
  startLoad,
  startOwnServer,
  startPlatform,
  testId,
  until,
  whyNoSmallDisk,
  type OwnServer,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { fridge } from '../spec/goods.support.spec.ts';

jest.setTimeout(900_000);

const outageMilliseconds = 20_000;

let server: OwnServer;
let platform: PlatformProcess;

beforeAll(async () => {
  server = await startOwnServer();
  platform = await startPlatform({ env: { DATABASE_URL: await server.createDatabase('platform') } });
});

afterAll(async () => {
  await platform.stop();
  await server.destroy();
});

/** A hand-in at a place that is none: refused for that where the database is there. */
const handIn = async (): Promise<unknown> => {
  const path = '/api/collection/intakes';
  const { status, body, headers } = await call(platform.url, path, { siteId: testId(), ...fridge() });
  return { status, code: body['code'], retryAfter: headers.get('retry-after') };
};

const away = { status: 503, code: 'service.unavailable', retryAfter: '2' };

const aPoint = async (): Promise<string> => {
  const path = '/api/registry/sites?kind=collection-point&limit=1';
  return (await call<{ sites: { siteId: string }[] }>(platform.url, path)).body.sites[0]!.siteId;
};

const pass = (milliseconds: number): Promise<void> => {
  const over = performance.now() + milliseconds;
  return until(() => performance.now() > over);
};

describe('a platform whose PostgreSQL is gone', () => {
  it('asks to come back later, loses nothing acknowledged, and recovers by itself', async () => {
    const { pid } = platform.child();
    const load = await startLoad(platform.url);
    await load.more(50);
    await server.stopImmediately();
    expect(await handIn()).toEqual(away);
    const health = await call<{ status: string }>(platform.url, '/health/ready');
    expect(health).toMatchObject({ status: 503, body: { status: 'not-ready' } });
    expect((await call(platform.url, '/health/live')).status).toBe(200);
    await pass(outageMilliseconds);
    await server.start();
    await load.more(50);

    // and once more without a word of farewell, while it is busy again
    await server.kill();
    await server.start();

    const account = await settleAccount(platform.url, load);
    expect(account).toMatchObject(allIsWell);
    expect(load.troubles.withoutRetryAfter).toBe(0);
    expect([...load.troubles.refusals.keys()]).toEqual(['503 service.unavailable']);
    expect(platform.child().pid).toBe(pid);
  });
});

const noDisk = whyNoSmallDisk();
(noDisk === null ? describe : describe.skip)(
  `a full disk below the tables${noDisk === null ? '' : ` (${noDisk})`}`,
  () => {
    it('is said in words, stops the intake, and is over when there is room', async () => {
      const [siteId, pid] = [await aPoint(), platform.child().pid];
      const disk = await server.moveTablesToSmallDisk(120);
      const load = await startLoad(platform.url);
      await load.more(50);
      disk.fill();
      await until(() => Promise.resolve(load.troubles.refusals.has('503 service.disk-full')));
      expect(load.troubles.lastWords).toContain('disk of the database is full');
      // what only reads goes on
      expect((await call(platform.url, `/api/collection/sites/${siteId}/stock`)).status).toBe(200);
      disk.makeRoom();
      await load.more(50);
      const account = await settleAccount(platform.url, load);
      expect(account).toMatchObject(allIsWell);
      expect(load.troubles.withoutRetryAfter).toBe(0);
      expect(platform.child().pid).toBe(pid);
    });
  },
);
