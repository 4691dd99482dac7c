import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  scan,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, testId, soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

interface Known {
  readonly item: {
    readonly grams: number;
    readonly classCode: string;
    readonly identifiers: readonly { readonly value: string }[];
  };
  readonly state: string;
  readonly corrects: string;
}
interface Correction {
  readonly correctionId: string;
  readonly itemId: string;
  readonly state: string;
  readonly reason: string;
}

inBrowser('corrections on the tablet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let [attendant, operator]: DemoPerson[] = [];
  let [siteId, stationId] = ['', ''];
  let items: readonly string[];
  /** What the tablet sent to the server about corrections. */
  const sent: { readonly statement?: object }[] = [];
  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click();
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `corrections-${name}`)));
  };
  const must = async <Body>(path: string, body: unknown, by = attendant): Promise<Body> => {
    const answer = await call<Body>(platform.url, path, body, by?.headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const known = async (tier: string, itemId: string): Promise<Known> =>
    (await call<Known>(platform.url, `/api/${tier}/items/${itemId}`, undefined, operator?.headers)).body;
  const stateOf = async (correctionId: string): Promise<string> =>
    (await must<Correction>(`/api/transfer/proposed-corrections/${correctionId}`, undefined, operator)).state;
  const at = (state: string, ofSite: string): string => `proposed-corrections?siteId=${ofSite}&state=${state}`;
  /** The station says what is wrong with an item of this site. */
  const proposeAtStation = async (itemId: string, what: object): Promise<string> => {
    const { corrects } = await known('transfer', itemId);
    const said = { id: testId(), itemId, siteId: stationId, corrects, ...what, reason: '铭牌与登记不符' };
    await must('/api/transfer/proposed-corrections', said, operator);
    await until(async () => {
      const { corrections } = await must<{ corrections: Correction[] }>(
        `/api/collection/${at('open', siteId)}`,
        undefined,
      );
      return corrections.some(({ correctionId }) => correctionId === said.id);
    });
    return said.id;
  };
  const card = (correctionId: string) => opened.page.locator(`[data-correction="${correctionId}"]`);
  const numberOf = (itemId: string): string => `SN-${itemId.slice(-12)}`.toUpperCase();

  /** Fridges of 50 kg that were handed in here and are at the station by now. */
  const moved = async (count: number): Promise<readonly string[]> => {
    const ids = Array.from({ length: count }, () => testId());
    for (const id of ids)
      await must('/api/collection/intakes', {
        ...{ id, siteId, classCode: 'appliance.refrigerator', grams: 50_000, paidFen: 0, evidence: [] },
        identifiers: [{ kind: 'serial', value: numberOf(id) }],
        ...{ consignor: { kind: 'anonymous' }, occurredAt: new Date().toISOString() },
      });
    const shipmentId = testId();
    await must('/api/collection/shipments', { id: shipmentId, fromSiteId: siteId, toSiteId: stationId });
    await must(`/api/collection/shipments/${shipmentId}/lines`, { id: testId(), addItems: ids });
    await must(`/api/collection/shipments/${shipmentId}/seal`, { id: testId() });
    await must(`/api/collection/shipments/${shipmentId}/dispatch`, { id: testId() });
    const path = `/api/transfer/shipments/${shipmentId}`;
    const heard = async () => (await call(platform.url, `${path}?direction=in`, undefined, operator?.headers)).status;
    await until(async () => (await heard()) === 200);
    await must(`${path}/receipt`, { id: testId(), rest: 'accepted' }, operator);
    for (const id of ids)
      await until(
        async () => (await must<Known>(`/api/collection/items/${id}`, undefined, attendant)).state === 'handed-over',
      );
    return ids;
  };

  beforeAll(async () => {
    platform = await startPages();
    [attendant, operator] = [
      await demoPerson(platform.url, 'attendant-01'),
      await demoPerson(platform.url, 'transfer-operator-01'),
    ];
    [siteId, stationId] = [attendant.siteIds[0] ?? '', operator.siteIds[0] ?? ''];
    items = await moved(3);
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    opened.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/proposed-corrections'))
        sent.push(request.postDataJSON() as { readonly statement?: object });
    });
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url, { login: 'attendant-01' });
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('are one press from Today, and none waits', async () => {
    await go('今日');
    await press('更正');
    await opened.page.getByText('没有待答复的更正。').waitFor(patience);
    await looksRight('none');
  });

  it('call for an answer at Today, and are agreed without a network', async () => {
    const { page } = opened;
    const itemId = items[0] ?? '';
    const identifiers = [{ kind: 'serial', value: `${numberOf(itemId)}-R` }];
    const id = await proposeAtStation(itemId, { identifiers, classCode: 'appliance.washing-machine' });
    await card(id)
      .getByText(`${numberOf(itemId)}-R`)
      .waitFor(patience);
    await card(id).getByText('洗衣机').waitFor(patience);
    await page.getByRole('navigation').getByRole('img', { name: '1 项更正待答复' }).waitFor(patience);
    await go('今日');
    await page.getByRole('button', { name: '更正，1 项待答复' }).waitFor(patience);
    await looksRight('today');
    await press('更正，1 项待答复');
    await looksRight('asked');
    await page.context().setOffline(true);
    await card(id).getByRole('button', { name: '同意', exact: true }).click(patience);
    await card(id).getByText('同意后，双方台账按更正后的内容记录。').waitFor(patience);
    await looksRight('agree');
    await card(id).getByRole('button', { name: '同意', exact: true }).click(patience);
    await card(id).getByText('已在本机同意 · 联网后发出').waitFor(patience);
    await page
      .getByRole('navigation')
      .getByRole('img')
      .waitFor({ ...patience, state: 'detached' });
    await soon(async () => expect(await stateOf(id)).toBe('open'));
    await page.context().setOffline(false);
    await until(async () => (await stateOf(id)) === 'amended');
    const { item } = await known('transfer', itemId);
    expect([item.classCode, item.identifiers.map(({ value }) => value)]).toEqual([
      'appliance.washing-machine',
      [`${numberOf(itemId)}-R`],
    ]);
  });

  it('are proposed by the label of goods that have moved, with what fits them and why, and agreed by the other side', async () => {
    const { page } = opened;
    const itemId = items[1] ?? '';
    await press('提出更正');
    await page.getByRole('heading', { name: '哪条记录有误？' }).waitFor(patience);
    await looksRight('pick');
    await page.context().setOffline(true);
    await scan(page, itemId);
    await page.getByText('提出更正须联网').waitFor(patience);
    await looksRight('away');
    await page.context().setOffline(false);
    const form = page.locator(`[data-item="${itemId}"]`);
    await until(async () => {
      // it asks again by itself as well when the network is back
      const again = page.getByRole('button', { name: '再试一次' });
      if (!(await form.isVisible())) await again.click({ timeout: 1_000 }).catch(() => undefined);
      return form.isVisible();
    });
    await soon(async () => expect(await page.getByRole('button', { name: '签署并提出' }).isDisabled()).toBe(true));
    await page.locator('input[name="number-serial"]').fill(`${numberOf(itemId)}-X`);
    await press('编号抄错');
    await looksRight('form');
    await press('签署并提出');
    const mine = page.locator('[data-correction]').filter({ hasText: `${numberOf(itemId)}-X` });
    await mine.waitFor(patience);
    const id = (await mine.getAttribute('data-correction')) ?? '';
    await until(
      async () =>
        (await call(platform.url, `/api/transfer/proposed-corrections/${id}`, undefined, operator?.headers)).status ===
        200,
    );
    await must(`/api/transfer/proposed-corrections/${id}/agreements`, { id: testId(), siteId: stationId }, operator);
    await until(async () => (await stateOf(id)) === 'amended');
    expect((await known('transfer', itemId)).item.identifiers.map(({ value }) => value)).toEqual([
      `${numberOf(itemId)}-X`,
    ]);
    await page.locator(`[data-correction="${id}"][data-state="amended"]`).waitFor(patience);
  });

  it('are declined in English with a reason, and nothing changes', async () => {
    const { page } = opened;
    const itemId = items[2] ?? '';
    await go('设置');
    await press('EN');
    await go('Today');
    await press('Corrections');
    const id = await proposeAtStation(itemId, { grams: 51_000 });
    await card(id).getByText('51.0 kg').waitFor(patience);
    await card(id).getByRole('button', { name: 'Decline' }).click(patience);
    await card(id).locator('input[name="reason"]').fill('Weighed again here, it is right', patience);
    await looksRight('decline-en');
    await card(id).getByRole('button', { name: 'Decline' }).click(patience);
    await until(async () => (await stateOf(id)) === 'declined');
    await soon(async () => expect((await known('transfer', itemId)).item.grams).toBe(50_000));
    await page.locator(`[data-correction="${id}"][data-state="declined"]`).waitFor(patience);
  });

  it('were signed by the tablet, each of them', () => {
    expect(sent.length).toBeGreaterThanOrEqual(3);
    expect(sent.filter(({ statement }) => statement === undefined)).toEqual([]);
  });

  it('look as they should on every screen', () => expect(troubles).toEqual([]));
});
