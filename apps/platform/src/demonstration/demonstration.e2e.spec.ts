import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, signedInAs, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';

const path = '/api/registry/demonstration/day';
interface Day {
  readonly isOffered: boolean;
  readonly state: string;
  readonly collected: number;
  readonly code?: string;
}

const as = async (platform: PlatformProcess, login: string) => ({
  authorization: await signedInAs(platform.url, login),
});

describe('the demonstration day', () => {
  let platform: PlatformProcess;
  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_DAY: 'true' } });
  });
  afterAll(() => platform.stop());

  it('is refused to those who do not see the figures', async () => {
    const attendant = await call<Day>(platform.url, path, { id: testId() }, await as(platform, 'attendant-01'));
    expect([attendant.status, attendant.body.code]).toEqual([403, 'permission.denied']);
    expect((await fetch(`${platform.url}${path}`)).status).toBe(401);
  });

  it('is begun once, however often it is asked for, tells how far it is, and goods appear', async () => {
    const headers = await as(platform, 'regulator-county');
    expect((await call<Day>(platform.url, path, undefined, headers)).body).toMatchObject({ state: 'not-yet' });
    const body = { id: testId() };
    for (let time = 1; time <= 2; time += 1)
      expect(await call<Day>(platform.url, path, body, headers)).toMatchObject({
        status: 200,
        body: { isOffered: true, state: 'playing' },
      });
    await until(async () => (await call<Day>(platform.url, path, undefined, headers)).body.collected > 2);
    interface Overview {
      readonly today: { readonly collected: { readonly items: number } };
    }
    const overview = () => call<Overview>(platform.url, '/api/regulator/overview', undefined, headers);
    await until(async () => (await overview()).body.today.collected.items > 2);
  }, 240_000);

  it('ends with the platform, which waits for nobody', async () => {
    platform.child().kill('SIGTERM');
    expect(await platform.ended()).toMatchObject({ code: 0 });
    await platform.start();
    const headers = await as(platform, 'regulator-county');
    expect((await call<Day>(platform.url, path, undefined, headers)).body).toMatchObject({ state: 'not-yet' });
  });
});

describe('without a word about it, on a database of somebody’s own', () => {
  let platform: PlatformProcess;
  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform.stop());

  it('is not offered', async () => {
    const headers = await as(platform, 'regulator-county');
    expect((await call<Day>(platform.url, path, undefined, headers)).body.isOffered).toBe(false);
    expect(await call(platform.url, path, { id: testId() }, headers)).toMatchObject({
      status: 409,
      body: { code: 'demonstration.not-here' },
    });
  });
});
