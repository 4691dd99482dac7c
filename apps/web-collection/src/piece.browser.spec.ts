import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { whileClockStands } from './counter.spec-support.ts';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

const login = 'attendant-04';
/** A picture that moves, without anybody being asked. */
const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

interface Family {
  readonly details: Readonly<Record<string, unknown>>;
  readonly steps: readonly {
    readonly step: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly evidence: readonly { readonly kind: string }[];
  }[];
}

inBrowser('a piece in stock on the tablet', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let person: DemoPerson;
  let [light, traction] = ['', ''];
  /** What the tablet sent to the server about pieces. */
  const sent: { readonly statement?: object }[] = [];
  /** Of all screens; told at the end, so that one of them does not stop the work of the others. */
  const troubles: string[] = [];
  const press = (name: string | RegExp) =>
    opened.page.getByRole('button', { name, exact: typeof name === 'string' }).click(patience);
  const go = (name: string) => opened.page.getByRole('navigation').getByRole('link', { name }).click(patience);
  const open = (itemId: string) => opened.page.locator(`a[href$="/stock/${itemId}"]`).click(patience);
  const detail = (name: string) => opened.page.locator(`[data-detail="${name}"]`);
  const looksRight = async (name: string): Promise<void> => {
    troubles.push(...(await troublesOfScreen(opened.page, `piece-${name}`)));
  };
  const takeIn = async (classCode: string, more: object): Promise<string> => {
    const id = testId();
    const said = {
      ...{ id, siteId: person.siteIds[0], classCode, paidFen: 0, consignor: { kind: 'anonymous' }, ...more },
      occurredAt: new Date().toISOString(),
    };
    const { status, body } = await call(platform.url, '/api/collection/intakes', said, person.headers);
    if (status >= 300) throw new Error(JSON.stringify(body));
    return id;
  };
  const family = async (itemId: string): Promise<Family> =>
    (await call<Family>(platform.url, `/api/collection/items/${itemId}/family`, undefined, person.headers)).body;
  /** Where it lies apart, typed into the form that is open. */
  const sayPlace = async (): Promise<void> => {
    await detail('place').locator('input').fill('隔离区 B-2');
    await detail('terminalsInsulated').getByRole('button', { name: '是', exact: true }).click(patience);
  };

  beforeAll(async () => {
    platform = await startPages();
    person = await demoPerson(platform.url, login);
    light = await takeIn('light-battery.lead-acid', { grams: 28_000, identifiers: [], details: { damaged: true } });
    traction = await takeIn('traction-battery.pack', {
      ...{ grams: 320_000, identifiers: [{ kind: 'serial', value: `SN-${testId().slice(-12)}` }], details: {} },
    });
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document', camera);
    opened.page.on('request', (request) => {
      if (request.method() === 'POST' && /\/items\/[^/]+\/(steps|description)$/.test(request.url()))
        sent.push(request.postDataJSON() as { readonly statement?: object });
    });
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url, { login });
  });
  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('tells what is known of it, and that a damaged battery waits to be put apart before it leaves', async () => {
    const { page } = opened;
    await go('库存');
    await open(light);
    await page.locator('[data-said="damaged"]').getByText('是', { exact: true }).waitFor(patience);
    await page.locator('[data-waits="isolate"]').getByText('发运', { exact: true }).waitFor(patience);
    await page.getByText('后续环节需要的步骤').waitFor(patience);
    await looksRight('known');
  });

  it('is put apart without a network; the record can be taken back, and made anew', async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    await press('隔离存放');
    await press('签署并登记');
    await page.getByRole('alert').filter({ hasText: '还缺或有误：' }).waitFor(patience);
    await looksRight('step-lacks');
    await sayPlace();
    await page.getByRole('alert').waitFor({ ...patience, state: 'detached' });
    await looksRight('step');
    await whileClockStands(page, async () => {
      await press('签署并登记');
      await page.locator('[data-here="item.step"][data-state="waiting"]').waitFor(patience);
      await press(/^撤销/);
      await page.locator('[data-here="item.step"][data-state="withdrawn"]').waitFor(patience);
    });
    await page.getByText('后续环节需要的步骤').waitFor(patience);
    await press('隔离存放');
    await sayPlace();
    await press('签署并登记');
    await page.locator('[data-here="item.step"][data-state="waiting"]').waitFor(patience);
    await looksRight('recorded-offline');
    await soon(async () => expect((await family(light)).steps).toEqual([]));
  });

  it('is in the books with the network, and nothing waits any more', async () => {
    const { page } = opened;
    await page.context().setOffline(false);
    await until(async () => (await family(light)).steps.length > 0);
    expect((await family(light)).steps).toMatchObject([
      { step: 'isolate', details: { place: '隔离区 B-2', terminalsInsulated: true } },
    ]);
    await page.locator('[data-here="item.step"][data-state="done"]').waitFor(patience);
    await page.locator('[data-step-done="isolate"]').waitFor(patience);
    await page.locator('[data-waits="isolate"]').waitFor({ ...patience, state: 'detached' });
  });

  it('is described later with the reason, and then asks for the step that follows', async () => {
    const { page } = opened;
    await press('返回');
    await open(traction);
    await page.getByText('没有登记任何信息。').waitFor(patience);
    await press('补填或更正信息');
    await press('签署并登记');
    await page.getByRole('alert').filter({ hasText: '改动至少一项' }).waitFor(patience);
    await detail('swollen').getByRole('button', { name: '是', exact: true }).click(patience);
    await page.getByRole('alert').getByText('还缺或有误：原因', { exact: true }).waitFor(patience);
    await press('入库后发现变化');
    await page.getByRole('alert').waitFor({ ...patience, state: 'detached' });
    await looksRight('describe');
    await press('签署并登记');
    await page.locator('[data-said="swollen"]').getByText('是', { exact: true }).waitFor(patience);
    await page.getByText('后续环节需要的步骤').waitFor(patience);
    await until(async () => (await family(traction)).details['swollen'] === true);
    await page.locator('[data-waits="isolate"]').getByText('发运', { exact: true }).waitFor(patience);
  });

  it('has a photo where the step needs one, which is kept as one of the piece', async () => {
    const { page } = opened;
    await go('设置');
    await press('EN');
    await go('Stock');
    await open(traction);
    await press('put apart');
    await detail('place').locator('input').fill('Box 4');
    await detail('terminalsInsulated').getByRole('button', { name: 'Yes', exact: true }).click(patience);
    await press('Sign and record');
    await page.getByRole('alert').getByText('Missing or wrong: photo', { exact: true }).waitFor(patience);
    await press('Take: photo');
    await page.locator('video').waitFor(patience);
    const announced = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/api/collection/files'),
      { timeout: 60_000 },
    );
    await press('Take photo');
    await press('Taken: photo');
    await page.getByRole('button', { name: 'Next', exact: true }).click(patience);
    await looksRight('photo-en');
    await press('Sign and record');
    expect((await announced).postDataJSON()).toMatchObject({ itemIds: [traction] });
    await until(async () => (await family(traction)).steps.length > 0);
    expect((await family(traction)).steps).toMatchObject([{ step: 'isolate', evidence: [{ kind: 'photo' }] }]);
  });

  it('was signed by the tablet in each record', () => {
    expect(sent.length).toBeGreaterThanOrEqual(3);
    expect(sent.filter(({ statement }) => statement === undefined)).toEqual([]);
  });

  it('looks as it should on every screen', () => expect(troubles).toEqual([]));
});
