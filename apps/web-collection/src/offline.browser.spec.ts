import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chromium as browsers, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demoKey, demoPassword, demoPerson, findChromium } from '@huihuan/testing-browser';
import { caughtUp, soon, startPlatform, until, type PlatformProcess } from '@huihuan/testing-platform';
import {
  buildBench,
  collectedAt,
  itemsAt,
  openCounter,
  openLine,
  openTab,
  patience,
  ready,
  settled,
  states,
  takeIn,
  unlock,
  type Fate,
  type Files,
  type Line,
} from './offline-bench.spec-support.ts';
import { ownersOf } from './on-disk.spec-support.ts';
import type { Bench } from './testing/bench.ts';

declare const bench: Bench;

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

jest.setTimeout(300_000);

suite(`a tablet without a network${chromium === undefined ? ' (needs Chromium on the PATH)' : ''}`, () => {
  let platform: PlatformProcess;
  let browser: Browser;
  let [first, second]: Files[] = [];
  let line: Line;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    platform = await startPlatform({ env: { HUIHUAN_DEMO_KEY: demoKey } });
    await caughtUp(platform.url);
    [first, second] = [await buildBench('first'), await buildBench('second')];
    line = await openLine(platform.url, first);
    browser = await browsers.launch({ ...patience, executablePath: chromium ?? '', args });
  });
  afterAll(async () => {
    await browser.close();
    await line.close();
    await platform.stop();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    line.fate = () => 'pass';
    line.files = first ?? new Map();
  });

  const newTablet = async (script?: () => void): Promise<BrowserContext> => {
    const context = await browser.newContext();
    context.setDefaultTimeout(patience.timeout);
    contexts.push(context);
    if (script !== undefined) await context.addInitScript(script);
    return context;
  };
  it('takes in 1,000 offline, is loaded again, and has each counted once on a line that does everything wrong', async () => {
    const context = await newTablet();
    const page = await openTab(context, line);
    const counter = await openCounter(page, platform.url, 'attendant-01');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);
    await context.setOffline(true);
    const ids = [...(await takeIn(page, { count: 600 }))];
    await page.reload();
    await ready(page);
    await soon(async () => expect(await page.evaluate(() => bench.outbox.desk.state().kind)).toBe('locked'));
    expect(await unlock(page, counter)).toBe(true);
    ids.push(...(await takeIn(page, { count: 400 })));
    await soon(async () => expect(await states(page)).toEqual({ waiting: 1_000 }));

    const wrongs: Fate[] = [
      'lost',
      { status: 500 },
      'half',
      { status: 429, headers: { 'retry-after': '1' } },
      'nothing',
      'lost',
    ];
    line.fate = ({ url = '' }) => (url.endsWith('/batch') ? (wrongs.shift() ?? 'pass') : 'pass');
    await context.setOffline(false);
    await settled(page);
    expect([await states(page), wrongs]).toEqual([{ done: 1_000 }, []]);
    await soon(async () => expect(await itemsAt(platform.url, counter.siteId, ids)).toBe(1_000));
  });

  it('sends once for two tabs, and both see it', async () => {
    const context = await newTablet();
    const page = await openTab(context, line);
    await openCounter(page, platform.url, 'attendant-01');
    const other = await openTab(context, line);
    await other.waitForFunction(() => bench.outbox.desk.state().kind === 'working', undefined, patience);
    await context.setOffline(true);
    await Promise.all([takeIn(page, { count: 5 }), takeIn(other, { count: 5 })]);
    const before = line.heard.length;
    await context.setOffline(false);
    await settled(other);
    expect([await states(page), await states(other)]).toEqual([{ done: 10 }, { done: 10 }]);
    expect(line.heard.slice(before).filter((each) => each.endsWith('/batch')).length).toBe(1);
  });

  it('goes on with an upload where it stood when the tab was killed', async () => {
    const context = await newTablet();
    const page = await openTab(context, line);
    const counter = await openCounter(page, platform.url, 'attendant-01');
    let pieces = 0;
    line.fate = ({ method }) => (method === 'PATCH' && (pieces += 1) > 1 ? 'nothing' : 'pass');
    await takeIn(page, { count: 1, withPhoto: true });
    await until(() => pieces > 1);
    await page.close();
    const again = await openTab(context, line);
    // a browser asks once more where the line broke, even for a tab that is gone: from here on it is the new tab that asks
    line.fate = () => 'pass';
    const before = line.heard.length;
    const [kept] = await again.evaluate(() => bench.outbox.store.photos.toArray());
    expect(kept?.offset).toBeGreaterThan(0);
    expect(await unlock(again, counter)).toBe(true);
    const photoNow = () => again.evaluate(async () => (await bench.outbox.store.photos.toCollection().first())?.state);
    await until(async () => (await photoNow()) === 'confirmed');
    await soon(async () => expect(await again.evaluate(() => bench.outbox.store.photoBytes.count())).toBe(0));
    const upload = line.heard.slice(before).filter((each) => each.includes('/files'));
    expect(upload[0]).toMatch(/^HEAD /);
    expect(upload.filter((each) => each.startsWith('PATCH')).length).toBe(Math.ceil((kept?.bytes ?? 0) / 524_288) - 1);
  });

  it('shows whoever comes second with a VIN that another tablet has taken, in the server’s words', async () => {
    const identifiers = [{ kind: 'vin', value: '1M8GDM9AXKP042788' }];
    const pages: Page[] = [];
    for (let tablet = 0; tablet < 2; tablet += 1) {
      const context = await newTablet();
      const page = await openTab(context, line);
      await openCounter(page, platform.url, 'attendant-04');
      await context.setOffline(true);
      await takeIn(page, { count: 1, classCode: 'vehicle.passenger-car', identifiers });
      pages.push(page);
    }
    for (const page of pages) {
      await page.context().setOffline(false);
      await settled(page);
    }
    expect(await Promise.all(pages.map(states))).toEqual([{ done: 1 }, { refused: 1 }]);
    const words = await pages[1]?.evaluate(async () => (await bench.outbox.store.acts.toCollection().first())?.words);
    expect(words).toMatchObject({ code: 'identifier.active-elsewhere' });
    expect(words?.zh).toContain('已登记');
  });

  it('tells that its clock is a day ahead, signs its own time, and says when it happened by the server’s', async () => {
    const context = await newTablet(() => {
      const day = 86_400_000;
      const now = Date.now.bind(Date);
      class Ahead extends Date {
        constructor(...given: readonly [] | readonly [number | string]) {
          super(given[0] ?? now() + day);
        }
        static override now = (): number => now() + day;
      }
      Object.assign(globalThis, { Date: Ahead });
    });
    const page = await openTab(context, line);
    await openCounter(page, platform.url, 'attendant-01');
    const before = Date.now();
    const ids = await takeIn(page, { count: 2 });
    await settled(page);
    await soon(async () => expect(await states(page)).toEqual({ done: 2 }));
    const [reading, act] = await page.evaluate(
      async () => [await bench.outbox.clock(), await bench.outbox.store.acts.toCollection().first()] as const,
    );
    expect(Math.abs((reading?.differenceMilliseconds ?? 0) + 86_400_000)).toBeLessThan(60_000);
    expect(Date.parse(act?.statement?.deviceTime ?? '') - Date.now()).toBeGreaterThan(80_000_000);
    // as the signed facts of the server have it
    await soon(async () => expect((await collectedAt(platform.url, ids)).length).toBe(2));
    for (const collected of await collectedAt(platform.url, ids)) {
      expect(collected).toBeGreaterThan(before - 60_000);
      expect(collected).toBeLessThan(Date.now() + 60_000);
    }
  });

  it('refuses photos on a disk that is nearly full, and never an act', async () => {
    const context = await newTablet();
    const page = await openTab(context, line);
    await openCounter(page, platform.url, 'attendant-01');
    await context.setOffline(true);
    await page.evaluate(() => {
      navigator.storage.estimate = () => Promise.resolve({ usage: 91, quota: 100 });
    });
    await soon(async () => expect(await page.evaluate(async () => (await bench.outbox.space()).kind)).toBe('full'));
    await expect(takeIn(page, { count: 1, withPhoto: true })).rejects.toThrow('space.photos');
    await takeIn(page, { count: 50 });
    await soon(async () => expect(await states(page)).toEqual({ waiting: 50 }));
  });

  it('is sent by a colleague when it was revoked offline: before it counts, after it is put aside', async () => {
    const context = await newTablet();
    const page = await openTab(context, line);
    const { siteId } = await openCounter(page, platform.url, 'attendant-01');
    await takeIn(page, { count: 1 });
    await settled(page);
    await context.setOffline(true);
    await takeIn(page, { count: 2 });
    const { headers } = await demoPerson(platform.url, 'administrator');
    const deviceId = await page.evaluate(() => {
      const state = bench.outbox.desk.state();
      return state.kind === 'working' ? state.enrolment.deviceId : '';
    });
    const id = await page.evaluate(() => bench.outbox.newActId());
    const revoked = await fetch(`${platform.url}/api/registry/sites/${siteId}/devices/${deviceId}/revocation`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ id, reason: 'lost', revokedAt: null }),
    });
    expect(revoked.status).toBe(200);
    await caughtUp(platform.url);
    // a service believes for a second what it read of sessions that are over
    const headersOfTablet = { authorization: line.lastAuthorization };
    const stillIn = () => fetch(`${platform.url}/api/collection/sites`, { headers: headersOfTablet });
    await until(async () => (await stillIn()).status === 401);
    await takeIn(page, { count: 3 });
    await context.setOffline(false);
    const online = () =>
      page.evaluate(() => {
        bench.outbox.tryNow();
        const state = bench.outbox.desk.state();
        return state.kind === 'working' ? state.online : null;
      });
    await until(async () => (await online()) === 'sign-in-needed');
    await soon(async () => expect(await states(page)).toEqual({ done: 1, waiting: 5 }));
    const colleague = { login: 'attendant-01', password: demoPassword('attendant-01') };
    await page.evaluate((typed) => bench.outbox.desk.signInToSend(typed), colleague);
    await settled(page);
    await soon(async () => expect(await states(page)).toEqual({ done: 3, 'put-aside': 3 }));
  });

  it('changes its version when nobody works and nothing is typed, in all tabs at once, and loses nothing', async () => {
    const context = await newTablet();
    const page = await openTab(context, line);
    await openCounter(page, platform.url, 'attendant-01');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience);
    const other = await openTab(context, line);
    await context.setOffline(true);
    await takeIn(page, { count: 7 });
    line.fate = () => 'nothing';
    await context.setOffline(false);
    line.files = second ?? new Map();
    await other.evaluate(() => Object.assign(globalThis, { release: bench.holdVersion() }));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await until(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null));
    await page.evaluate(() => bench.outbox.desk.lock());
    await page.reload();
    await ready(page, 'first');
    await other.evaluate(() => (globalThis as unknown as { release: () => void }).release());
    await Promise.all([ready(page, 'second'), ready(other, 'second')]);
    await soon(async () => expect(await states(page)).toEqual({ waiting: 7 }));
  });

  it('has photo and hand-in whole, or not at all, when the battery dies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huihuan-tablet-'));
    const open = (): Promise<BrowserContext> =>
      browsers.launchPersistentContext(folder, { ...patience, executablePath: chromium ?? '', args });
    const before = await open();
    const page = await openTab(before, line);
    await openCounter(page, platform.url, 'attendant-01');
    await before.setOffline(true);
    await takeIn(page, { count: 1, withPhoto: true });
    // the next ones are being written when it dies
    void takeIn(page, { count: 5, withPhoto: true }).catch(() => undefined);
    for (const pid of ownersOf(folder)) process.kill(pid, 'SIGKILL');
    await before.close().catch(() => undefined);

    const after = await open();
    const again = await openTab(after, line);
    const found = await again.evaluate(async () => {
      const { store } = bench.outbox;
      const photos = await store.photos.toArray();
      return Promise.all(
        photos.map(async ({ photoId, sha256, bytes }) => {
          const blob = (await store.photoBytes.get(photoId))?.blob;
          const digest = await crypto.subtle.digest('SHA-256', (await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
          const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          return hex === sha256 && blob?.size === bytes;
        }),
      );
    });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([true]));
    const acts = await again.evaluate(() => bench.outbox.store.acts.toArray());
    expect(acts.length).toBeGreaterThan(0);
    const photos = await again.evaluate(() => bench.outbox.store.photos.toCollection().primaryKeys());
    expect(acts.every(({ photoIds }) => photoIds.every((id) => photos.includes(id)))).toBe(true);
    await after.close();
    await rm(folder, { recursive: true, force: true });
  });
});
