import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoPerson,
  inBrowser,
  openPage,
  patience,
  scan,
  shoot,
  signInAt,
  startPages,
  type DemoPerson,
  type OpenPage,
} from '@huihuan/testing-browser';
import { readPdf, type ReadPage } from '@huihuan/testing-documents';
import { call, soon, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { codeOn } from './code-on.spec-support.ts';
import { sendTruck } from './truck.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('paper from the console', (chromium) => {
  let platform: PlatformProcess;
  let operator: DemoPerson;
  let opened: OpenPage;
  let note: ReadPage;
  let itemId: string;
  const containerId = testId();
  const shipmentId = testId();
  const must = async (path: string, body: unknown): Promise<void> => {
    const answer = await call(platform.url, path, body, operator.headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  };
  /** What the browser saves when a key is pressed, read back as paper. */
  const saved = async (name: string): Promise<{ readonly file: string; readonly pages: readonly ReadPage[] }> => {
    const [download] = await Promise.all([
      opened.page.waitForEvent('download', patience),
      opened.page.getByRole('button', { name }).click(patience),
    ]);
    const pages = await readPdf(new Uint8Array(await readFile(await download.path())));
    return { file: download.suggestedFilename(), pages };
  };
  const addressOn = ({ codes }: ReadPage): string => codes.find(({ format }) => format === 'QRCode')?.text ?? '';

  beforeAll(async () => {
    platform = await startPages();
    operator = await demoPerson(platform.url, 'transfer-operator-01');
    const centreId = (await demoPerson(platform.url, 'sorting-operator-01')).siteIds[0] ?? '';
    const truck = await sendTruck(platform.url, operator, 2);
    const path = `/api/transfer/shipments/${truck.shipmentId}`;
    await until(
      async () => (await call(platform.url, `${path}?direction=in`, undefined, operator.headers)).status === 200,
    );
    await must(`${path}/receipt`, { id: testId(), rest: 'accepted' });
    const [siteId = ''] = operator.siteIds;
    const [first = '', second = ''] = truck.itemIds;
    itemId = first;
    const pallet = { id: containerId, siteId, kind: 'pallet', code: 'P-0417' };
    await must('/api/transfer/containers', { ...pallet, itemIds: [first] });
    await must('/api/transfer/shipments', { id: shipmentId, fromSiteId: siteId, toSiteId: centreId });
    const way = `/api/transfer/shipments/${shipmentId}`;
    await must(`${way}/lines`, { id: testId(), addItems: [second] });
    await must(`${way}/seal`, { id: testId() });
    opened = await openPage(chromium, `${platform.url}/operate/containers`, 'document');
    await signInAt(opened.page, 'transfer-operator-01');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is the label of a container', async () => {
    const { page } = opened;
    await page.locator(`[data-container="${containerId}"]`).first().click(patience);
    await page.waitForSelector(`[data-card="${containerId}"]`, patience);
    const { file, pages } = await saved('标签 PDF');
    expect(file).toBe('biaoqian-P-0417.pdf');
    expect(pages[0]?.codes).toEqual(expect.arrayContaining([{ format: 'Code128', text: 'P-0417' }]));
    await shoot(page, 'operations-container-paper');
  });

  it('that the page prints by itself leads to what is recorded, and a scan of it opens the container', async () => {
    const { page } = opened;
    const address = `${platform.url}/api/transfer/genuine/container-label/${containerId}`;
    for (const where of ['[data-labels="1"]', `[data-card="${containerId}"]`])
      expect(await codeOn(page, where)).toBe(address);
    await page.goto(`${platform.url}/operate/corrections`);
    await page.locator('main h1').waitFor(patience);
    await scan(page, address);
    await page.waitForURL(`**/containers/${containerId}`, patience);
    await page.goto(address);
    await page.waitForSelector('main[data-verdict="recorded"]', patience);
    await page.getByText('P-0417').first().waitFor(patience);
  });

  it('is the label of an item, from its page', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/items/${itemId}`);
    await page.waitForSelector(`[data-story="${itemId}"]`, patience);
    const { file, pages } = await saved('标签 PDF');
    expect(file).toBe(`biaoqian-${itemId.slice(-8)}.pdf`);
    expect(pages[0]?.codes).toEqual(expect.arrayContaining([{ format: 'DataMatrix', text: itemId }]));
    await page.goto(addressOn(pages[0]!));
    await page.waitForSelector('main[data-verdict="genuine"]', patience);
  });

  it('is the note of a sealed shipment, and its slip once the truck was weighed', async () => {
    const { page } = opened;
    await page.goto(`${platform.url}/operate/dispatch/${shipmentId}`);
    await page.waitForSelector('[data-outgoing][data-state="sealed"]', patience);
    const { file, pages } = await saved('运单 PDF');
    expect(file).toBe(`yundan-${shipmentId.slice(-8)}.pdf`);
    expect(pages[0]?.text).toContain('封存清单');
    note = pages[0]!;
    const reading = { scale: '1号地磅', source: 'typed' };
    const weighings = `/api/transfer/shipments/${shipmentId}/weighings/sender`;
    await must(weighings, { id: testId(), which: 'gross', grams: 11_110_000, ...reading });
    await must(weighings, { id: testId(), which: 'tare', grams: 11_060_000, ...reading });
    await page.reload();
    await page.waitForSelector('[data-weighed-by="sender"][data-net="50000"]', patience);
    const slip = await saved('磅单 PDF：发送方');
    expect(slip.pages[0]?.text).toContain('50.0kg');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'operations-shipment-paper');
  });

  it('is proved to whoever scans it with a phone, and a code that was changed is not', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(addressOn(note));
    await page.waitForSelector('main[data-verdict="genuine"]', patience);
    await page.getByText('真实有效', { exact: true }).waitFor(patience);
    await page.getByText('50.0 kg').waitFor(patience);
    // its only style is let through by the policy
    const background = await page.locator('.verdict').evaluate((box) => getComputedStyle(box).borderLeftWidth);
    expect(background).toBe('10px');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'genuine');

    await page.goto(addressOn(note).slice(0, -1));
    await page.waitForSelector('main[data-verdict="unknown"]', patience);
    await soon(async () => expect(await page.locator('dl').count()).toBe(0));
    await shoot(page, 'genuine-not');

    const { body } = await call<{ state: string }>(
      ...([platform.url, `/api/transfer/shipments/${shipmentId}/cancel`] as const),
      ...([{ id: testId(), reason: '车辆故障' }, operator.headers] as const),
    );
    expect(body.state).toBe('cancelled');
    await page.goto(addressOn(note));
    await page.waitForSelector('main[data-verdict="void"]', patience);
    await page.getByText('运单已取消').waitFor(patience);
    await shoot(page, 'genuine-void');
  });

  it('asks nobody else and fails nowhere', () => {
    // the page for a code that is not ours is itself a 404
    const troubles = opened.troubles().filter((text) => !text.includes('404'));
    expect([troubles, opened.foreignRequests()]).toEqual([[], []]);
  });
});
