import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { call, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { staffAt } from './spec/staff-at.support.spec.ts';

let platform: PlatformProcess;
const site = { point: '', station: '' };

interface Story {
  readonly item: { readonly itemId: string; readonly classCode: string; readonly grams: number };
  readonly story: readonly { readonly type: string; readonly summary: { readonly zh: string; readonly en: string } }[];
}
interface Waiting {
  readonly corrections: readonly { readonly correctionId: string }[];
}
const ask = <Body>(path: string, body?: unknown) => call<Body>(platform.url, path, body);
const must = async <Body>(path: string, body: unknown, headers = {}): Promise<Body> => {
  const answer = await call<Body>(platform.url, path, body, headers);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const itemAt = async (tier: string, itemId: string) =>
  (await ask<{ state: string; corrects: string }>(`/api/${tier}/items/${itemId}`)).body;
const traced = async (asked: string): Promise<Story | null> => {
  const answer = await ask<Story>(`/api/regulator/trace?q=${asked}`);
  return answer.status === 200 ? answer.body : null;
};

beforeAll(async () => {
  platform = await startPlatform();
  const network = await readDemoNetwork(platform.url);
  site.point = network.sites('collection-point', 'appliance')[0]?.siteId ?? '';
  site.station = network.sites('transfer-station', 'appliance')[0]?.siteId ?? '';
});

afterAll(() => platform.stop());

/** A fridge of 50 kg that the station has received from the point, and of which the point has heard so. */
const received = async (code: string): Promise<string> => {
  const [itemId, shipmentId] = [testId(), testId()];
  await must('/api/collection/intakes', {
    ...{ id: itemId, siteId: site.point, classCode: 'appliance.refrigerator', grams: 50_000, paidFen: 3000 },
    ...{ identifiers: [{ kind: 'serial', value: code }], consignor: { kind: 'anonymous' } },
    occurredAt: new Date().toISOString(),
  });
  const path = `/api/collection/shipments/${shipmentId}`;
  await must('/api/collection/shipments', { id: shipmentId, fromSiteId: site.point, toSiteId: site.station });
  await must(`${path}/lines`, { id: testId(), addItems: [itemId] });
  await must(`${path}/seal`, { id: testId() });
  await must(`${path}/dispatch`, { id: testId() });
  const arrival = `/api/transfer/shipments/${shipmentId}`;
  await until(async () => (await ask(`${arrival}?direction=in`)).status === 200);
  await must(`${arrival}/receipt`, { id: testId(), rest: 'accepted' });
  await until(async () => (await itemAt('collection', itemId)).state === 'handed-over');
  return itemId;
};

it('the regulator sees what both sides agreed on: class, weight, old and new number, and who said it', async () => {
  const code = `SN${testId().slice(-12).toUpperCase()}`;
  const itemId = await received(code);
  const { corrects } = await itemAt('collection', itemId);
  const correctionId = testId();
  const right = {
    ...{ grams: 48_000, classCode: 'appliance.washing-machine' },
    identifiers: [{ kind: 'serial', value: `${code}R` }],
  };
  const said = { id: correctionId, itemId, siteId: site.point, corrects, ...right, reason: '铭牌抄错' };
  expect(await must('/api/collection/proposed-corrections', said)).toMatchObject({ state: 'open' });
  const proposals = '/api/transfer/proposed-corrections';
  await until(async () => {
    const { body } = await ask<Waiting>(`${proposals}?siteId=${site.station}`);
    return body.corrections.some((one) => one.correctionId === correctionId);
  });
  const another = await staffAt(platform.url, site.station);
  await must(`${proposals}/${correctionId}/agreements`, { id: testId(), siteId: site.station }, another);
  await until(async () => (await traced(itemId))?.item.grams === 48_000);
  const found = await traced(itemId);
  expect(found?.item).toMatchObject({ classCode: 'appliance.washing-machine', identifiers: right.identifiers });
  expect((await traced(code))?.item.itemId).toBe(itemId);
  expect((await traced(`${code}R`))?.item.itemId).toBe(itemId);
  const amended = found?.story.find(({ type }) => type === 'cn.huihuan.item.amended.v1')?.summary;
  expect(amended?.en).toMatch(
    /weight 50\.0 kg → 48\.0 kg; class .+ → .+; numbers .+R \(proposed by .+, agreed by .+\)/,
  );
});
