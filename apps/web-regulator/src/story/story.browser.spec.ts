import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  demoPerson,
  inBrowser,
  openCounter,
  openPage,
  patience,
  scan,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { soon, until, type PlatformProcess } from '@huihuan/testing-platform';
import { seenAfter, watchFacts, type Delay } from './watch-facts.spec-support.ts';

jest.setTimeout(300_000);

const number = 'BCD210TMG0001';
const dayInChina = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
/** How the browser itself notes that the test took the network away. */
const cutOff = 'ERR_INTERNET_DISCONNECTED';

inBrowser('one fridge through the three screens', (chromium) => {
  let platform: PlatformProcess;
  let [map, tablet, station, centre]: OpenPage[] = [];
  const delays: Delay[] = [];
  const pageOf = (opened: OpenPage | undefined) => {
    if (opened === undefined) throw new Error('it is not open');
    return opened.page;
  };
  const press = (name: string | RegExp): Promise<void> =>
    pageOf(tablet)
      .getByRole('button', { name, exact: typeof name === 'string' })
      .click();
  const go = (name: string): Promise<void> =>
    pageOf(tablet).getByRole('navigation').getByRole('link', { name }).click();
  const step = (name: string) => pageOf(tablet).waitForSelector(`[data-step="${name}"]`, patience);
  const desk = async (login: string): Promise<OpenPage> => {
    const opened = await openPage(chromium, `${platform.url}/operate/arrivals`, 'document');
    await signInAt(opened.page, login);
    return opened;
  };
  const goTo = (opened: OpenPage | undefined, screen: string) =>
    pageOf(opened).goto(`${platform.url}/operate/${screen}`);
  /** Says what an act is, does it, and waits until the map has it. */
  const act = async (
    opened: OpenPage | undefined,
    [name, type, path]: readonly [string, string, string],
    work: () => Promise<unknown>,
  ): Promise<void> => {
    delays.push(await seenAfter(pageOf(map), { name, type, path, by: pageOf(opened) }, work));
  };
  /** Waits until so many trucks are on the way on the map, whether or not it is known when they arrive. */
  const moving = (wanted: number) =>
    pageOf(map).waitForFunction(
      (count) => {
        const marks = document.querySelectorAll('[data-count="moving"] strong, [data-count="unknown"] strong');
        return [...marks].reduce((sum, { textContent }) => sum + Number(textContent), 0) === count;
      },
      wanted,
      patience,
    );
  /** Opens the one truck that arrives, and takes what is on it by scanning. */
  const receive = async (opened: OpenPage | undefined): Promise<void> => {
    const page = pageOf(opened);
    await goTo(opened, 'arrivals');
    await page.waitForSelector('[data-shipment]', patience);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-sum="declared"][data-lines="1"]', patience);
    await scan(page, number);
    await page.waitForSelector('[data-item][data-finding="accepted"]', patience);
  };
  const sign = async (opened: OpenPage | undefined): Promise<void> => {
    const page = pageOf(opened);
    await page.waitForSelector('[data-waiting="0"]', patience);
    await page.keyboard.press('s');
    await page.waitForSelector('dialog[open]', patience);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[data-closed]', patience);
  };
  const weigh = async (name: string, kilograms: string): Promise<void> => {
    const page = pageOf(centre);
    await page.locator('input[name="class"]').focus();
    await page.keyboard.type(name);
    await page.locator('[role="option"]').first().waitFor(patience);
    await page.keyboard.press('Enter');
    await page.keyboard.type(kilograms);
    await page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    platform = await startPages();
    map = await openPage(chromium, platform.url, 'webgl');
    await signInAt(map.page, 'regulator-county');
    await map.page.waitForSelector('[data-map="ready"]', patience);
    await map.page.waitForSelector('[data-connection="live"]', patience);
    await watchFacts(map.page);
    tablet = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await tablet.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(tablet.page, platform.url);
  });

  afterAll(async () => {
    for (const opened of [map, tablet, station, centre]) await opened?.close();
    await platform.stop();
  });

  it('is taken in on the tablet without a network, and is on the map when the network is back', async () => {
    const page = pageOf(tablet);
    await go('设置');
    await press('模拟秤（演示）');
    await go('登记');
    await step('family');
    await page.context().setOffline(true);
    await press('家电');
    await press('电冰箱');
    await step('number');
    await scan(page, number);
    await step('weight');
    await press(/^采用 45\.20/);
    await press('不拍');
    await press('登记并付 40.00 元');
    await step('receipt');
    await press('下一位');
    await page.waitForSelector('[data-waiting="1"]', patience);
    await shoot(page, 'story-1-offline');
    const day = dayInChina();
    await act(tablet, ['taken in', 'item.collected', '/intakes/batch'], () => page.context().setOffline(false));
    const collected = (): Promise<string> => pageOf(map).innerText('[data-figure="collected"]');
    // the figure is of today, and begins anew when the day turns meanwhile
    await until(async () => (await collected()).includes('45.2') || dayInChina() !== day);
  });

  it('is shipped, and its truck is on the map', async () => {
    const page = pageOf(tablet);
    await page.waitForSelector('[data-waiting="0"]', patience);
    await go('发运');
    await page.getByRole('heading', { name: '发运', exact: true }).waitFor(patience);
    const { siteIds } = await demoPerson(platform.url, 'transfer-operator-01');
    await page
      .locator('main select')
      .first()
      .selectOption(siteIds[0] ?? '');
    await scan(page, number);
    await press('封单、签署并发运 1 件');
    await act(tablet, ['shipped', 'shipment.dispatched', '/dispatch'], () => press('司机不在场，照常发运'));
    await moving(1);
    await shoot(pageOf(map), 'story-2-moving');
  });

  it('is received by the station as it was sent, and goes on to the centre', async () => {
    station = await desk('transfer-operator-01');
    const page = pageOf(station);
    await receive(station);
    await act(station, ['received', 'shipment.received', '/receipt'], () => sign(station));
    await moving(0);
    const { siteIds } = await demoPerson(platform.url, 'sorting-operator-01');
    await goTo(station, 'dispatch');
    const to = page.locator('select[name="to"]');
    await to.locator(`option[value="${siteIds[0] ?? ''}"]`).waitFor({ state: 'attached', ...patience });
    await to.selectOption(siteIds[0] ?? '');
    await to.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-outgoing][data-state="draft"]', patience);
    await page.waitForSelector('[data-pane="stock"] [data-goods]', patience);
    await page.keyboard.press('p');
    await page.waitForSelector('dl[data-items="1"]', patience);
    await page.waitForSelector('[data-waiting="0"]', patience);
    await page.keyboard.press('s');
    await page.waitForSelector('[data-outgoing][data-state="sealed"]', patience);
    await page.keyboard.press('d');
    await page.waitForSelector('dialog[open]', patience);
    await act(station, ['sent on', 'shipment.dispatched', '/dispatch'], () => page.keyboard.press('Control+Enter'));
    await moving(1);
  });

  it('weighs less at the centre, which opens a difference that both sides settle', async () => {
    centre = await desk('sorting-operator-01');
    const page = pageOf(centre);
    await receive(centre);
    await page.keyboard.press('w');
    await page.waitForSelector('dialog input[name="kilograms"]', patience);
    await page.keyboard.type('41.2');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { state: 'detached', ...patience });
    await act(centre, ['received with a difference', 'discrepancy.opened', '/receipt'], () => sign(centre));
    await shoot(pageOf(map), 'story-3-difference');
    await page.locator('[data-closed] a').focus();
    await page.keyboard.press('Enter');
    await page.locator('button[data-kind="weight"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-card] [data-difference="-4000"]', patience);
    await page.locator('input[name="reason"]').focus();
    await page.keyboard.type('复磅两次，结果相同');
    await act(centre, ['proposed', 'discrepancy.proposed', '/proposals'], () => page.keyboard.press('Enter'));
    await goTo(station, 'differences');
    const other = pageOf(station);
    await other.locator('button[data-kind="weight"]').focus(patience);
    await other.keyboard.press('Enter');
    await other.waitForSelector('[data-card] [data-proposal]', patience);
    await act(station, ['settled', 'discrepancy.settled', '/agreements'], () =>
      other.getByRole('button', { name: '同意对方方案' }).click(),
    );
    await until(async () => /无|0/.test(await pageOf(map).innerText('[data-figure="discrepancies"] dd')));
  });

  it('is graded and taken apart on the workbench until the bar is green', async () => {
    const page = pageOf(centre);
    await goTo(centre, 'grading');
    await page.waitForSelector('[data-item]', patience);
    await page.keyboard.press('a');
    await page.keyboard.press('m');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT', undefined, patience);
    await page.keyboard.type('不制冷');
    await act(centre, ['graded', 'item.graded', '/grades'], () => page.keyboard.press('Enter'));
    await goTo(centre, 'dismantling');
    await page.waitForSelector('[data-ready]', patience);
    await page.keyboard.press('a');
    await act(centre, ['begun', 'processing.started', '/jobs'], () => page.keyboard.press('Enter'));
    await page.waitForURL('**/dismantling/*-*', patience);
    for (const [name, kilograms] of [
      ['bulk.steel', '25'],
      ['bulk.plastics', '12'],
      ['hazardous.circuit', '0.6'],
      ['part.compressor', '3.2'],
    ] as const)
      await weigh(name, kilograms);
    await page.waitForSelector('[data-output][data-sent="true"] >> nth=3', patience);
    await page.waitForSelector('[data-balanced="true"]', { state: 'attached', ...patience });
    await shoot(page, 'story-4-balanced');
    await act(centre, ['taken apart', 'item.dismantled', '/close'], () => page.keyboard.press('F4'));
    await page.waitForSelector('[data-state="closed"]', patience);
  });

  it('is traced on the map, from the counter to what it became, on a page that was never loaded again', async () => {
    const page = pageOf(map);
    await page.keyboard.press('/');
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-traced]', patience);
    const story = page.locator('[data-list="story"] li');
    await story.nth(7).waitFor(patience);
    // the browser itself checked signatures and hashes
    await page.waitForSelector('[data-verified="yes"]', patience);
    await shoot(page, 'story-5-traced');
    await soon(async () => expect(await page.evaluate(() => 'watched' in globalThis)).toBe(true));
    const lines = delays.map(({ act: name, milliseconds }) => `${name.padEnd(28)}${milliseconds} ms`);
    process.stderr.write(`from the answer to an act until the map shows it:\n${lines.join('\n')}\n`);
    expect(delays.map(({ milliseconds }) => Number.isFinite(milliseconds))).toEqual(delays.map(() => true));
    // told above and measured by the bench (`hand-in-to-sse`); here it tells a stream from a page that only asks now and then
    const slowestFirst = delays.map(({ milliseconds }) => milliseconds).toSorted((one, other) => other - one);
    expect(slowestFirst[Math.floor(slowestFirst.length / 2)]).toBeLessThan(10_000);
    // on a machine that does other things not each of them can, but the way is there: an act is seen within a second
    expect(slowestFirst.at(-1)).toBeLessThanOrEqual(1_000);
  });

  it('leads both ways: down to each of its outputs, and from the compressor back up to the fridge', async () => {
    const page = pageOf(map);
    const traced = () => page.locator('[data-traced]').getAttribute('data-traced');
    const fridge = await traced();
    const outputs = page.locator('[data-nodes="outputs"] [data-node]');
    await soon(async () => expect(await outputs.count()).toBe(4));
    const compressor = outputs.filter({ hasText: '压缩机' });
    const part = await compressor.getAttribute('data-node');
    await compressor.getByRole('button').click();
    await soon(async () => expect(await traced()).toBe(part));
    const origin = page.locator('[data-nodes="origins"] [data-node]');
    await soon(async () => expect(await origin.getAttribute('data-node')).toBe(fridge));
    await page.waitForSelector('[data-verified="yes"]', patience);
    await shoot(page, 'story-6-part');
    await origin.getByRole('button').click();
    await soon(async () => expect(await traced()).toBe(fridge));
  });

  it('came with at most 300 kB of script for tablet and console, as it travels', async () => {
    const loaded = await Promise.all(
      [tablet, station, map].map((opened) =>
        pageOf(opened).evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter((entry) => entry instanceof PerformanceResourceTiming)
            // what its worker answers with was kept before and does not travel
            .filter(({ name, workerStart }) => name.endsWith('.js') && workerStart === 0)
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
        ),
      ),
    );
    process.stderr.write(`kB of script: ${loaded.map((bytes) => Math.round(bytes / 1_000)).join(', ')}\n`);
    for (const bytes of loaded.slice(0, 2)) {
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(300_000);
    }
  });

  it('had no errors on any screen and asked no other host', () => {
    const opened = [map, tablet, station, centre].flatMap((each) => each ?? []);
    expect(opened.flatMap((each) => each.troubles()).filter((text) => !text.includes(cutOff))).toEqual([]);
    expect(opened.flatMap((each) => each.foreignRequests())).toEqual([]);
  });
});
