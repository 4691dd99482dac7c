import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@huihuan/platform-service';
import { listenTo } from '../spec/event-source.support.spec.ts';
import { serveRegulator, type RegulatorClient } from '../spec/serve-regulator.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import type { AlarmHistory, AlarmRuleView, AlarmView } from './alarm-schema.ts';

interface Page {
  readonly alarms: readonly AlarmView[];
  readonly next: string | null;
  readonly wanting: number;
}

const story = new Story();
let client: RegulatorClient;
let shipmentIds: readonly string[];

beforeAll(async () => {
  client = await serveRegulator({ HUIHUAN_ALARM_SECONDS: '1' });
  story.registry();
  const { point, station, otherPoint } = story.sites;
  const ways = [
    [point, station],
    [otherPoint, station],
    [station, otherPoint],
  ] as const;
  const stream = await listenTo(`${client.url}/alarms/stream`);
  shipmentIds = ways.map(([from, to]) => story.dispatch(from, to, [story.collect(from, story.item())]).shipmentId);
  await client.publish(story.log.events);
  // long awaited by the clock of the machine; nobody asks for a search, it follows on the facts
  const isThere = (each: { data: unknown }) => (each.data as AlarmView).kind === 'overdue-shipment';
  const heard = await stream.until((received) => received.filter(isThere).length >= ways.length);
  expect(heard[0]).toMatchObject({ event: 'alarm', data: { state: 'open', unit: 'hours' } });
  await stream.close();
});

afterAll(() => client.close());

const overdue = 'kind=overdue-shipment';
const list = async (query: string): Promise<Page> => (await client.get<Page>(`/alarms?${query}`)).body;
const act = (alarmId: string | undefined, what: string, text: string | null = null, id = newId()) =>
  client.post<AlarmHistory>(`/alarms/${alarmId}/acts`, { id, act: what, text });

describe('alarms', () => {
  it('are listed by pages, the newest first, each once', async () => {
    const { alarms } = await list(overdue);
    expect(alarms.map(({ subject }) => subject).toSorted()).toEqual([...shipmentIds].sort());
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await list(`${overdue}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.alarms.map(({ alarmId }) => alarmId));
      cursor = page.next;
    }
    expect(seen).toEqual(alarms.map(({ alarmId }) => alarmId));
  });

  it('are counted for an area, and are those that touch it', async () => {
    const [county, nowhere] = [await list('areaCode=410122&limit=200'), await list('areaCode=371525')];
    expect(county.wanting).toBeGreaterThanOrEqual(shipmentIds.length);
    expect(county.wanting).toBe(county.alarms.length);
    expect(nowhere).toEqual({ alarms: [], next: null, wanting: 0 });
  });

  it('are taken on, looked at, explained and closed, and tell of it', async () => {
    const [alarm] = (await list(overdue)).alarms;
    const before = (await list(overdue)).alarms.length;
    const stream = await listenTo(`${client.url}/alarms/stream`);
    expect(await act(alarm?.alarmId, 'closed')).toMatchObject({ status: 409, body: { code: 'alarm.not-explained' } });
    expect((await act(alarm?.alarmId, 'taken')).status).toBe(200);
    expect((await act(alarm?.alarmId, 'looked-at')).body.alarm).toMatchObject({ state: 'looked-at' });
    expect(await act(alarm?.alarmId, 'explained')).toMatchObject({ body: { code: 'alarm.explanation-missing' } });
    const id = newId();
    const explained = await act(alarm?.alarmId, 'explained', '途中故障，已换车', id);
    expect(await act(alarm?.alarmId, 'explained', '途中故障，已换车', id)).toEqual(explained);
    expect((await act(alarm?.alarmId, 'closed')).body.alarm).toMatchObject({ state: 'closed', acts: [] });
    expect(await act(alarm?.alarmId, 'taken')).toMatchObject({ status: 409, body: { code: 'alarm.already-closed' } });

    const { body } = await client.get<AlarmHistory>(`/alarms/${alarm?.alarmId}`);
    expect(body.history.map(({ says, text }) => [says, text])).toEqual([
      ['raised', null],
      ['taken', null],
      ['looked-at', null],
      ['explained', '途中故障，已换车'],
      ['closed', null],
    ]);
    await stream.until((received) => received.some(({ data }) => (data as AlarmView).state === 'closed'));
    await stream.close();
    const after = await list(overdue);
    expect([after.alarms.length, after.alarms.some(({ alarmId }) => alarmId === alarm?.alarmId)]).toEqual([
      before - 1,
      false,
    ]);
    expect((await list('state=closed')).alarms).toMatchObject([{ alarmId: alarm?.alarmId }]);
  });

  it('that nobody knows are unknown', async () => {
    expect(await client.get(`/alarms/${newId()}`)).toMatchObject({ status: 404, body: { code: 'alarm.unknown' } });
    expect(await act(newId(), 'taken')).toMatchObject({ status: 404, body: { code: 'alarm.unknown' } });
  });
});

describe('the rules', () => {
  const set = (areaCode: string | null, rule: object | null) =>
    client.post<{ rules: AlarmRuleView[] }>('/alarm-rules', {
      ...{ id: newId(), kind: 'dwell', areaCode, rule, reason: '本地规定' },
    });
  const dwellAt = async (query: string): Promise<AlarmRuleView | undefined> =>
    (await client.get<{ rules: AlarmRuleView[] }>(`/alarm-rules${query}`)).body.rules.find(
      ({ kind }) => kind === 'dwell',
    );

  it('are the usual ones, then those of the smallest area around', async () => {
    expect(await dwellAt('')).toMatchObject({ isOn: true, limit: 30, unit: 'days', set: null });
    await set(null, { isOn: true, limit: 40 });
    await set('410000', { isOn: true, limit: 20 });
    await set('410122', { isOn: false, limit: 10 });
    expect(await dwellAt('')).toMatchObject({ limit: 40, set: { areaCode: null, reason: '本地规定' } });
    expect(await dwellAt('?areaCode=410184')).toMatchObject({ limit: 20, set: { areaCode: '410000' } });
    expect(await dwellAt('?areaCode=410122001')).toMatchObject({ isOn: false, limit: 10, set: { areaCode: '410122' } });
    await set('410122', null);
    expect(await dwellAt('?areaCode=410122001')).toMatchObject({ limit: 20, set: { areaCode: '410000' } });
  });

  it('have a limit that makes sense', async () => {
    expect(await set('410122', { isOn: true, limit: 0 })).toMatchObject({
      ...{ status: 422, body: { code: 'alarm-rule.limit-out-of-range' } },
    });
  });
});
