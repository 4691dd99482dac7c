import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chinaDay } from '@huihuan/kernel-domain';
import { caughtUp, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
  await caughtUp(platform.url);
});
afterAll(() => platform.stop());

/** One moment for all, so that no midnight passes while the test runs. */
const now = Date.now();
const dayBefore = (days: number): string => chinaDay(new Date(now - days * 86_400_000).toISOString());

type Filed = 'business-licence' | 'police-filing' | 'commerce-filing';

/** Registers since when a collection point has its papers, in days before today, and waits until every tier has heard of it. */
const register = async (papers: Partial<Record<Filed, { from: number; to?: number }>>): Promise<void> => {
  const licences = Object.entries(papers).map(([kind, { from, to }]) => ({
    ...{ kind, number: 'DEMO-LIC-1', issuer: '演示', validFrom: dayBefore(from) },
    validTo: to === undefined ? null : dayBefore(to),
  }));
  const { point } = sitesOfWay(network);
  await desk.post(`/api/registry/sites/${point}/changes`, { id: testId(), reason: '登记', licences });
  await caughtUp(platform.url);
};

/** What is told of a hand-in beside that it was taken in. */
const toldOf = async (classCode: string, paidFen = 3_500): Promise<readonly string[]> => {
  const row = fridge({ classCode, identifiers: [], paidFen, occurredAt: new Date(now).toISOString() });
  const { warnings } = await desk.post<{ readonly warnings: readonly { readonly code: string }[] }>(
    '/api/collection/intakes',
    { siteId: sitesOfWay(network).point, ...row },
  );
  return warnings.map(({ code }) => code).filter((code) => code.startsWith('filing.'));
};

const [police, commerce] = ['filing.police-filing-missing', 'filing.commerce-filing-missing'];

describe('the filings of a site that buys', () => {
  it('are told of after their last day, not on it', async () => {
    await register({ 'business-licence': { from: 15 } });
    expect(await toldOf('bulk.steel')).toEqual([]);
    await register({ 'business-licence': { from: 16 } });
    expect(await toldOf('bulk.steel')).toEqual([police]);
    expect(await toldOf('bulk.paper')).toEqual([]);
    await register({ 'business-licence': { from: 30 } });
    expect(await toldOf('bulk.steel')).toEqual([police]);
    await register({ 'business-licence': { from: 31 } });
    expect(await toldOf('bulk.steel')).toEqual([police, commerce]);
    expect(await toldOf('bulk.paper')).toEqual([commerce]);
  });

  it('are asked for where something is paid, and until a filing is registered that still holds', async () => {
    expect(await toldOf('bulk.steel', 0)).toEqual([]);
    const filed = { 'business-licence': { from: 40 }, 'commerce-filing': { from: 20 } };
    await register({ ...filed, 'police-filing': { from: 30, to: 0 } });
    expect(await toldOf('bulk.steel')).toEqual([]);
    await register({ ...filed, 'police-filing': { from: 30, to: 1 } });
    expect(await toldOf('bulk.steel')).toEqual([police]);
  });
});
