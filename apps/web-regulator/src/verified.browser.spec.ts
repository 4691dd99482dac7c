import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  axeFindings,
  demoKey,
  findChromium,
  openPage,
  patience,
  signInAt,
  type OpenPage,
} from '@huihuan/testing-browser';
import { caughtUp, soon, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { collectLot, dispatchTo, sitesOf, workerOf } from './network.spec-support.ts';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;

interface Story {
  readonly records: { record: string }[];
}

jest.setTimeout(300_000);

suite(`a story that the browser checks${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let opened: OpenPage;
  let platform: PlatformProcess;
  let itemId: string;

  const shot = async (name: string): Promise<void> => {
    const folder = process.env.HUIHUAN_SCREENSHOTS;
    if (folder !== undefined) await opened.page.screenshot({ path: `${folder}/${name}.png` });
  };
  const trace = async (): Promise<void> => {
    await opened.page.goto(new URL(`/?view=sites&trace=${itemId}`, platform.url).href);
    await opened.page.waitForSelector('[data-list="story"] li', patience);
  };
  const found = (state: string) => opened.page.waitForSelector(`[data-verified="${state}"]`, patience);
  /** A server, or somebody on the way, that answers something else. */
  const answering = async (path: RegExp, change: (body: unknown) => void): Promise<void> => {
    await opened.page.route(path, async (route) => {
      const response = await route.fetch();
      const body: unknown = await response.json();
      change(body);
      await route.fulfill({ response, json: body });
    });
    await trace();
  };
  const evidence = /\/items\/[^/]+\/evidence$/;
  const inRecord = (type: string, from: string | RegExp, to: string) => (body: unknown) => {
    for (const each of (body as Story).records) {
      if (each.record.includes(`"type":"cn.huihuan.${type}`)) each.record = each.record.replace(from, to);
    }
  };

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    const attendant = await workerOf(platform.url, 'attendant-01');
    const sites = await sitesOf(await workerOf(platform.url, 'regulator-county'));
    const from = sites.find(({ siteId }) => attendant.person.siteIds.includes(siteId));
    const to = sites.find(({ kind }) => kind === 'transfer-station');
    if (from === undefined || to === undefined) throw new Error('the demonstration network has every tier');
    itemId = await collectLot(attendant, from.siteId);
    await dispatchTo(attendant, { from, to, itemId, withinSeconds: 7200 });
    await caughtUp(platform.url);
    opened = await openPage(chromium ?? '', platform.url, 'document');
    await signInAt(opened.page, 'regulator-county');
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('is verified when every digest, link and signature is right', async () => {
    await trace();
    await found('yes');
    const said = () => opened.page.innerText('[data-verified]');
    await soon(async () => expect(await said()).toMatch(/已核验[\s\S]*[1-9]\d* 个签名/));
    expect(await axeFindings(opened.page)).toEqual([]);
    await shot('verified');
    expect(opened.troubles()).toEqual([]);
  });

  it.each([
    ['a gram that was changed', 'signature.wrong', inRecord('item.collected', '"grams":1234000', '"grams":1233000')],
    [
      'a signature of something else',
      'signature.wrong',
      inRecord('item.collected', /"value":"[^"]{8}/, '"value":"AAAAAAAA'),
    ],
    ['a fact that is no canonical text', 'record.unreadable', inRecord('shipment.dispatched', '{', '{ ')],
    [
      'a fact that was left out',
      'story.fact-missing',
      (body: unknown) => {
        const { records } = body as Story;
        records.splice(
          records.findIndex(({ record }) => record.includes('"type":"cn.huihuan.shipment.dispatched')),
          1,
        );
      },
    ],
  ])('is not verified with %s, and says what is wrong', async (_, code, change) => {
    await answering(evidence, change);
    await found('no');
    await soon(async () => expect(await opened.page.getAttribute('[data-verified]', 'data-flaw')).toBe(code));
    await soon(async () => expect(await opened.page.innerText('[data-verified]')).toContain('未通过核验'));
    expect(await axeFindings(opened.page)).toEqual([]);
    await shot(`not-verified-${code}`);
    await opened.page.unroute(evidence);
  });

  it('is not verified when another digest is shown than that of the fact', async () => {
    const asked = /\/api\/regulator\/trace\?/;
    await answering(asked, (body) => {
      const { story } = body as { story: { hash: string }[] };
      for (const step of story) step.hash = step.hash.replaceAll(/[0-9]/g, '0');
    });
    await found('no');
    await soon(async () =>
      expect(await opened.page.getAttribute('[data-verified]', 'data-flaw')).toBe('story.fact-differs'),
    );
    await opened.page.unroute(asked);
    await trace();
    await found('yes');
  });
});
