import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts } from '@huihuan/seeds';
import {
  call,
  caughtUp,
  signedInAs,
  startPlatform,
  testId,
  until,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import type { ProblemAnswer, Tier } from './spec/desk.support.spec.ts';
import { staffAt } from './spec/staff-at.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

interface Suspicion {
  readonly reportId: string;
  readonly siteId: string;
  readonly number: string | null;
  readonly outcome: string;
  readonly isOpen: boolean;
  readonly eventId: string;
  readonly siteName?: string;
  readonly followUps: readonly { readonly number: string | null; readonly outcome: string | null }[];
}
interface Listed {
  readonly suspicions: readonly Suspicion[];
}

let platform: PlatformProcess;
let network: DemoNetwork;
beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
  await caughtUp(platform.url);
});
afterAll(() => platform.stop());

const rails = (id = testId()) => ({
  ...{ id, kind: 'forbidden-goods', goods: '铁路道钉三十余枚', classCode: 'bulk.steel', grams: 12_400 },
  ...{ office: '东大街派出所', toldBy: 'phone', outcome: 'held' },
});

const tiers = ['collection', 'transfer', 'sorting'] as const satisfies readonly Tier[];
const siteOf = (tier: Tier): string => {
  const { point, station, vehicles } = sitesOfWay(network);
  return { collection: point, transfer: station, sorting: vehicles }[tier];
};

const desk = async (tier: Tier) => {
  const headers = await staffAt(platform.url, siteOf(tier));
  const path = `/api/${tier}/sites/${siteOf(tier)}/suspicions`;
  return {
    path,
    headers,
    post: <Body>(way: string, body: object) => call<Body>(platform.url, `${path}${way}`, body, headers),
    list: async (query = '') =>
      (await call<Listed>(platform.url, `${path}${query}`, undefined, headers)).body.suspicions,
  };
};

const regulatorSees = async (login: string, query: string): Promise<readonly Suspicion[]> => {
  const headers = { authorization: await signedInAs(platform.url, login) };
  return (await call<Listed>(platform.url, `/api/regulator/suspicions${query}`, undefined, headers)).body.suspicions;
};

describe.each(tiers)('a report to the police at a site of %s', (tier) => {
  it('is kept once, added to, and seen by the site and by the regulator of its area with its signed fact', async () => {
    const { post, list } = await desk(tier);
    const report = rails();
    const first = await post<Suspicion>('', report);
    expect(first).toMatchObject({ status: 201, body: { reportId: report.id, number: null, isOpen: true } });
    expect(await post<Suspicion>('', report)).toMatchObject({ status: 201, body: { eventId: first.body.eventId } });
    const added = await post(`/${report.id}/follow-ups`, { id: testId(), number: 'J-1' });
    expect(added).toMatchObject({ status: 201, body: { number: 'J-1', outcome: 'held', isOpen: true } });
    expect(await list('?state=open')).toMatchObject([{ reportId: report.id, number: 'J-1' }]);
    const taken = await post(`/${report.id}/follow-ups`, { id: testId(), outcome: 'taken' });
    expect(taken).toMatchObject({ status: 201, body: { number: 'J-1', outcome: 'taken', isOpen: false } });
    expect(await list('?state=open')).toEqual([]);
    expect(await list('?state=done')).toHaveLength(1);

    const query = `?siteId=${siteOf(tier)}`;
    await until(async () => (await regulatorSees('regulator-city', query)).some(({ isOpen }) => !isOpen));
    expect(await regulatorSees('regulator-city', query)).toMatchObject([
      {
        ...{ reportId: report.id, number: 'J-1', outcome: 'taken', eventId: first.body.eventId },
        proof: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown, signedBy: 'server' },
        followUps: [
          { number: 'J-1', outcome: null, proof: { signedBy: 'server' } },
          { number: null, outcome: 'taken', proof: { signedBy: 'server' } },
        ],
      },
    ]);
    expect(await regulatorSees('regulator-city', `${query}&state=open`)).toEqual([]);
    expect(await regulatorSees('regulator-city', `${query}&kind=suspected-theft`)).toEqual([]);
    expect(await regulatorSees('regulator-city', `${query}&before=${report.id}`)).toEqual([]);
  });

  it('is refused where it says a number of a person, a site of others, or nothing new', async () => {
    const { post } = await desk(tier);
    const wrong = (body: object) => post<ProblemAnswer>('', { ...rails(), ...body });
    for (const body of [
      { goods: '交投人电话 13812345678' },
      { office: '联系人 13812345678' },
      { number: '13812345678' },
      { identifiers: [{ kind: 'serial', value: '13812345678' }] },
    ])
      expect(await wrong(body)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    const report = rails();
    await post('', report);
    expect(await post(`/${report.id}/follow-ups`, { id: testId(), outcome: 'held' })).toMatchObject({
      ...{ status: 422, body: { code: 'suspicion.nothing-new' } },
    });
    expect(await post(`/${testId()}/follow-ups`, { id: testId(), number: 'J-9' })).toMatchObject({
      ...{ status: 404, body: { code: 'suspicion.unknown' } },
    });
    const elsewhere = demoAccounts().find(
      ({ role, siteIds }) => ['attendant', 'transfer-operator'].includes(role) && !siteIds.includes(siteOf(tier)),
    );
    const headers = { authorization: await signedInAs(platform.url, elsewhere?.login ?? '') };
    const path = `/api/${tier}/sites/${siteOf(tier)}/suspicions`;
    expect(await call(platform.url, path, rails(), headers)).toMatchObject({ status: 403 });
    expect(await call(platform.url, path, undefined, headers)).toMatchObject({ status: 403 });
  });
});

describe('the list of a site', () => {
  it('comes in pages, the newest first', async () => {
    const { post, list } = await desk('collection');
    const ids = [testId(), testId(), testId()];
    for (const id of ids) await post('', rails(id));
    const newest = ids.toSorted().toReversed();
    const page = await list('?limit=2');
    expect(page.map(({ reportId }) => reportId)).toEqual(newest.slice(0, 2));
    expect((await list(`?limit=1&before=${newest[1]}`)).map(({ reportId }) => reportId)).toEqual([newest[2]]);
  });
});
