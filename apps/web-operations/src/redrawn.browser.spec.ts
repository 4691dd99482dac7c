import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openPage,
  patience,
  signInAt,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { sendTruck, type Truck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('a balance that a correction has drawn anew, at the bench', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let truck: Truck;
  let desk: OpenPage;
  const jobId = testId();

  const must = async <Body>(path: string, body: unknown, { headers } = operator): Promise<Body> => {
    const answer = await call<Body>(platform.url, path, body, headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const isThere = (path: string, { headers }: DemoPerson): Promise<void> =>
    until(async () => (await call(platform.url, path, undefined, headers)).status === 200);

  /** A fridge of 50 kg of which 49 kg of steel came out; both sides agree afterwards that it weighed 50.8 kg. */
  const corrected = async (): Promise<void> => {
    const [siteId, [itemId = '']] = [truck.toSiteId, truck.itemIds];
    const path = `/api/sorting/shipments/${truck.shipmentId}`;
    await isThere(`${path}?direction=in`, operator);
    await must(`${path}/receipt`, { id: testId(), rest: 'accepted' });
    const { corrects } = await must<{ corrects: string }>(`/api/sorting/items/${itemId}`, undefined);
    await must('/api/sorting/grades', {
      ...{ id: testId(), siteId, rows: [{ itemId, outcome: 'dismantle', reason: '不制冷' }] },
    });
    await must('/api/sorting/jobs', { id: jobId, siteId, itemIds: [itemId], batchId: null });
    const steel = { itemId: testId(), classCode: 'bulk.steel', grams: 49_000, identifiers: [] };
    const loss = { grams: 500, reason: '粉尘' };
    await must(`/api/sorting/jobs/${jobId}/outputs`, { id: testId(), outputs: [steel], loss });
    await must(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
    const said = { id: testId(), itemId, siteId, corrects, reason: '称重单看错', grams: 50_800 };
    const { correctionId } = await must<{ correctionId: string }>('/api/sorting/proposed-corrections', said);
    const yes = { id: testId(), siteId: truck.fromSiteId };
    await until(async () => {
      const answer = await call(
        platform.url,
        `/api/collection/proposed-corrections/${correctionId}/agreements`,
        yes,
        truck.attendant.headers,
      );
      return answer.status < 300;
    });
    const known = () =>
      call<{ redrawn?: object }>(platform.url, `/api/sorting/jobs/${jobId}`, undefined, operator.headers);
    await until(async () => (await known()).body.redrawn !== undefined);
  };

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'sorting-operator-01');
    truck = await sendTruck(platform.url, operator, 1);
    await corrected();
    desk = await openPage(chromium, new URL(`/operate/dismantling/${jobId}`, platform.url).href, 'document');
    await signInAt(desk.page, 'sorting-operator-01');
  });

  afterAll(async () => {
    await (desk as OpenPage | undefined)?.close();
    await platform.stop();
  });

  it('is shown beside the one that was judged, with what its input weighed before', async () => {
    const { page } = desk;
    await page.goto(new URL(`/operate/dismantling/${jobId}`, platform.url).href);
    const redrawn = page.locator('[data-redrawn="1300"]');
    await redrawn.waitFor(patience);
    await soon(async () => {
      const told = ((await redrawn.textContent()) ?? '').replaceAll(/\s/g, ' ');
      expect(told).toContain('50.0 kg → 电冰箱 50.8 kg');
    });
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/redrawn.png` });
  });
});
