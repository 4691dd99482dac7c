import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  call,
  caughtUp,
  clockBehind,
  startPlatform,
  testId,
  until,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk } from './spec/desk.support.spec.ts';
import { car, chance, makeVin } from './spec/goods.support.spec.ts';
import { recordSteps, stepsBeforeJob, stepsOfJob } from './spec/vehicle-steps.support.spec.ts';
import { dismantle, output, sitesOfWay } from './spec/whole-way.support.spec.ts';

const oneDay = 86_400_000;
/** The day after that on which the rule begins, and not before the day after tomorrow. */
const first = Math.max(Date.parse('2026-12-02T04:00:00Z') - Date.now(), 2 * oneDay);
const clockAhead = (milliseconds: number) => clockBehind(-milliseconds);

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform({ env: { ...clockAhead(first), HUIHUAN_ALARM_SECONDS: '1' } });
  network = await readDemoNetwork(platform.url);
});
afterAll(() => platform.stop());

const grams = 1_250_000;
const details = (day: string) => ({
  ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', registeredOn: '2009-06-01', fuel: 'petrol' },
  ...{ engineNumberState: 'legible', engineNumber: 'E4G16-0042', mileageKm: 182_000, plateState: 'both' },
  ...{ ownership: 'private', cameBy: 'picked-up', papers: ['registration-certificate', 'plates', 'driving-permit'] },
  ...{ assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'], pledged: false, pledgeCheckedOn: day },
  ...{ seized: false, seizureCheckedOn: day, theftSuspected: false, theftCheckedOn: day },
});

/** A car that comes to the centre and is taken apart there. */
const dismantled = async () => {
  const { point, vehicles: siteId } = sitesOfWay(network);
  const day = new Date(Date.now() + first).toISOString().slice(0, 10);
  const itemId = await desk.intake(point, { ...car(makeVin(chance), { grams }), details: details(day) });
  const shipment = await desk.send(['collection', 'sorting'], [point, siteId], [itemId]);
  await caughtUp(platform.url);
  await desk.receive('sorting', shipment);
  await recordSteps(desk, { itemId, siteId }, stepsBeforeJob);
  const jobId = await dismantle(desk, siteId, itemId, [output('bulk.steel', grams - 500)]);
  await recordSteps(desk, { itemId, siteId }, stepsOfJob);
  await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
  await caughtUp(platform.url);
  return { itemId, siteId };
};

interface Alarm {
  readonly alarmId: string;
  readonly subject: string;
  readonly clearedAt: string | null;
}

const alarms = async (): Promise<readonly Alarm[]> =>
  (await desk.get<{ alarms: readonly Alarm[] }>('/api/regulator/alarms?kind=vehicle-video&limit=200')).alarms;

describe('what a site has to keep', () => {
  it('is told at each tier, also by how its videos stand', async () => {
    const { point, station, vehicles } = sitesOfWay(network);
    const sites = { collection: point, transfer: station, sorting: vehicles };
    for (const [tier, siteId] of Object.entries(sites)) {
      const path = `/api/${tier}/sites/${siteId}/keeping`;
      const told = await desk.get<{ records: readonly unknown[]; videos: readonly unknown[] }>(path);
      expect([told.records.length > 0, told.videos]).toEqual([true, []]);
      expect(await desk.get(`${path}?state=missing&limit=1`)).toMatchObject({ videosMissing: 0, next: null });
      expect((await call(platform.url, `${path}?state=lost`)).status).toBe(422);
    }
  });

  it('is asked for by the regulator: a video that nobody recorded in time is one alarm, gone when it is recorded', async () => {
    const { itemId, siteId } = await dismantled();
    const tooSoon = {
      id: testId(),
      siteId,
      step: 'destroy-video',
      details: { destroyedOn: '2027-01-01', how: 'deleted' },
    };
    expect((await call(platform.url, `/api/sorting/items/${itemId}/steps`, tooSoon)).body).toMatchObject({
      code: 'video.unrecorded',
    });
    await platform.crash(clockAhead(first + 10 * oneDay));
    await until(async () => (await alarms()).length > 0);
    const [alarm, ...others] = await alarms();
    expect([alarm, others]).toMatchObject([{ subject: `${itemId} late`, clearedAt: null }, []]);
    const details = {
      ...{ place: '录像机 1 号', cameras: '1 号机位', fromDay: '2026-12-02', fromTime: '09:00' },
      ...{ toDay: '2026-12-02', toTime: '11:00', keptUntil: '2029-12-31' },
    };
    await recordSteps(desk, { itemId, siteId }, [{ step: 'dismantling-video', details }]);
    await caughtUp(platform.url);
    // such causes are searched for once an hour, and at the start
    await platform.crash(clockAhead(first + 10 * oneDay));
    const path = `/api/regulator/alarms/${alarm?.alarmId ?? ''}`;
    await until(async () => (await desk.get<{ alarm: Alarm }>(path)).alarm.clearedAt !== null);
  });
});
