import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caughtUp, clockBehind, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk } from './spec/desk.support.spec.ts';
import { handIn } from './spec/open-stories.support.spec.ts';

const oneDay = 86_400_000;

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform({ env: { HUIHUAN_ALARM_SECONDS: '1' } });
  network = await readDemoNetwork(platform.url);
  await caughtUp(platform.url);
});
afterAll(() => platform.stop());

const pack = (serial: number) => ({
  ...handIn('traction-battery.pack', 60_000, {
    identifiers: [{ kind: 'battery', value: `001PB240000003B3C${String(serial).padStart(7, '0')}` }],
  }),
  details: {
    ...{ chemistry: 'lithium-iron-phosphate', damaged: false, leaking: false, swollen: false, volts: 350 },
  },
});

interface Alarm {
  readonly alarmId: string;
  readonly subject: string;
  readonly siteIds: readonly string[];
  readonly clearedAt: string | null;
}
const alarms = async (): Promise<readonly Alarm[]> =>
  (await desk.get<{ alarms: readonly Alarm[] }>('/api/regulator/alarms?kind=traceability-overdue&limit=200')).alarms;

describe('the traceability report of batteries that came to a centre', () => {
  it('is one alarm when its last day has passed without a number, gone when the number of the last one is recorded', async () => {
    const siteOf = (kind: 'collection-point' | 'transfer-station' | 'sorting-centre'): string =>
      network.sites(kind, 'traction-battery')[0]?.siteId ?? '';
    const [point, station, siteId] = [siteOf('collection-point'), siteOf('transfer-station'), siteOf('sorting-centre')];
    const itemIds = await desk.intakes(point, [pack(81), pack(82)]);
    await desk.receive('transfer', await desk.send(['collection', 'transfer'], [point, station], itemIds));
    const ofId = await desk.send(['transfer', 'sorting'], [station, siteId], itemIds);
    await desk.receive('sorting', ofId);
    await caughtUp(platform.url);
    expect(await alarms()).toEqual([]);

    await platform.crash(clockBehind(-60 * oneDay));
    await until(async () => (await alarms()).length > 0);
    expect(await alarms()).toMatchObject([{ subject: `received ${ofId}`, siteIds: [siteId], clearedAt: null }]);
    const [alarm] = await alarms();
    const history = `/api/regulator/alarms/${alarm?.alarmId ?? ''}`;
    const goneAt = async () => (await desk.get<{ alarm: Alarm }>(history)).alarm.clearedAt;
    const file = (filed: readonly string[], more: object) =>
      desk.post('/api/sorting/filings', {
        ...{ id: testId(), siteId, platform: 'traction-battery-traceability', itemIds: filed },
        moves: filed.map((itemId) => ({ move: 'received', itemId, ofId })),
        ...more,
      });
    await file(itemIds.slice(0, 1), { filingId: testId(), receiptNumber: 'SY-2026-1' });
    const filingId = testId();
    await file(itemIds.slice(1), { filingId, receiptNumber: null });
    await caughtUp(platform.url);
    expect(await goneAt()).toBeNull();
    await file(itemIds.slice(1), { filingId, receiptNumber: 'SY-2026-2' });
    await caughtUp(platform.url);
    // it is searched for hourly, and at first when a platform begins
    await platform.crash(clockBehind(-60 * oneDay));
    await until(async () => (await goneAt()) !== null);
    expect((await alarms()).filter(({ clearedAt }) => clearedAt === null)).toEqual([]);
  });
});
