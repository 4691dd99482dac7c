import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inBrowser, openCounter, openPage, patience, startPages, type OpenPage } from '@huihuan/testing-browser';
import { soon, type PlatformProcess } from '@huihuan/testing-platform';
import { troublesOfScreen } from './troubles-of-screen.spec-support.ts';

jest.setTimeout(300_000);

inBrowser('what of the tablet itself is to be seen to', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  const troubles: string[] = [];
  const notice = (kind: string) => opened.page.locator(`[role="status"] [data-notice="${kind}"]`);
  const unlock = async (): Promise<void> => {
    const { page } = opened;
    await page.getByRole('button', { name: /值守员/ }).click();
    for (const digit of '493857') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: '进入' }).click();
    await page.locator('[data-waiting]').waitFor(patience);
  };

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, `${platform.url}/collect/`, 'document');
    await opened.page.setViewportSize({ width: 1280, height: 800 });
    await openCounter(opened.page, platform.url);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('says nothing in the bar while clock and room are as they should be', async () => {
    await opened.page.locator('[data-waiting="0"]').waitFor(patience);
    await soon(async () => expect(await opened.page.locator('[data-notice]').count()).toBe(0));
  });

  it('says in the bar that the storage is nearly full or full, with what to do, and that the clock is a day fast', async () => {
    const { page } = opened;
    await page.addInitScript(() => {
      const share = Number(localStorage.getItem('test.used') ?? '85');
      navigator.storage.estimate = () => Promise.resolve({ usage: share, quota: 100 });
      const ahead = Number(localStorage.getItem('test.ahead') ?? '0');
      const own = Date.now.bind(Date);
      class Ahead extends Date {
        constructor(...given: readonly [] | readonly [number | string]) {
          super(given[0] ?? own() + ahead);
        }
        static override now = (): number => own() + ahead;
      }
      Object.assign(globalThis, { Date: Ahead });
    });
    await page.reload();
    await unlock();
    await notice('filling').waitFor(patience);
    expect(await notice('filling').innerText()).toBe('本机存储将满：请尽快联网上传照片');
    troubles.push(...(await troublesOfScreen(page, 'storage-filling')));
    await page.evaluate(() => {
      localStorage.setItem('test.used', '95');
      localStorage.setItem('test.ahead', String(86_400_000));
    });
    await page.reload();
    await unlock();
    await notice('full').waitFor(patience);
    expect(await notice('full').innerText()).toContain('登记照常；请联网上传照片');
    await notice('clock').waitFor(patience);
    expect(await notice('clock').innerText()).toContain('本机时钟快 1.0 天：请在系统设置中校准');
    troubles.push(...(await troublesOfScreen(page, 'clock-and-storage')));
    await page.getByRole('link', { name: '看本机情况' }).click();
    await page.getByText('已满，暂不保存照片').waitFor(patience);
    await page.getByText(/与服务器相差 -?1440 分钟/).waitFor(patience);
  });

  it('had nothing wrong on any screen', () => {
    expect(troubles).toEqual([]);
    expect([opened.troubles(), opened.foreignRequests()]).toEqual([[], []]);
  });
});
