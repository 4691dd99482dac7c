import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readSheet } from 'read-excel-file/universal';
import {
  axeFindings,
  demoPerson,
  inBrowser,
  openPage,
  patience,
  shoot,
  signInAt,
  startPages,
  type OpenPage,
} from '@huihuan/testing-browser';
import { workbook, type SheetCell } from '@huihuan/testing-documents';
import { call, until, type PlatformProcess } from '@huihuan/testing-platform';
import { whileBooksAreHeld } from './held-books.spec-support.ts';

jest.setTimeout(300_000);

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

inBrowser('the import of opening stock, at the console', (chromium) => {
  let platform: PlatformProcess;
  let opened: OpenPage;
  let heads: readonly string[];
  const seen = async (name: string): Promise<void> => {
    await shoot(opened.page, `operations-imports-${name}`);
    expect(await axeFindings(opened.page)).toEqual([]);
  };
  const upload = async (buffer: Buffer): Promise<void> => {
    await opened.page.locator('input[type="file"]').setInputFiles({ name: '期初.xlsx', mimeType, buffer });
  };
  /** The template as somebody fills it in: cells by the words of their headings. */
  const filled = async (...rows: readonly Readonly<Record<string, SheetCell>>[]): Promise<Buffer> => {
    const cells = rows.map((row) => heads.map((head) => row[head.replace('*', '')] ?? null));
    return Buffer.from(await workbook([[...heads], ...cells]), 'base64');
  };
  const saved = async (name: string): Promise<readonly (readonly unknown[])[]> => {
    const { page } = opened;
    const waiting = page.waitForEvent('download', patience);
    await page.getByRole('button', { name }).click();
    return readSheet(new Blob([await readFile(await (await waiting).path())]));
  };
  const reported = async (good: number, known: number, bad: number): Promise<void> => {
    const marks = `[data-good="${good}"][data-known="${known}"][data-bad="${bad}"]`;
    await opened.page.locator(marks).waitFor(patience);
  };

  beforeAll(async () => {
    platform = await startPages();
    opened = await openPage(chromium, `${platform.url}/operate/imports`, 'document');
    await signInAt(opened.page, 'supervisor-16');
    await opened.page.getByRole('button', { name: '下载模板' }).waitFor(patience);
  });

  afterAll(async () => {
    await opened.close();
    await platform.stop();
  });

  it('offers a template for what the site takes', async () => {
    const { page } = opened;
    await seen('choose');
    // by the keys, as a group of radio buttons
    await page.getByRole('radio', { name: '交投记录' }).focus();
    await page.keyboard.press('ArrowDown');
    await until(() => page.getByRole('radio', { name: '期初库存' }).isChecked());
    const [first = []] = await saved('下载模板');
    heads = first.map(String);
    expect(heads).toEqual(expect.arrayContaining(['记录号*', '类别*', '重量（千克）*', '入库日期*', '序列号']));
    expect(heads).not.toContain('支付金额（元）');
  });

  it('says of what is no workbook what to do', async () => {
    await upload(Buffer.from('记录号,类别'));
    await opened.page.getByText('这不是 Excel 工作簿').waitFor(patience);
    await seen('unreadable');
  });

  const good = { 记录号: 'PD-1', 类别: '电冰箱', '重量（千克）': 52.5, 入库日期: '2025-11-20', 序列号: 'PD-S-1' };
  const second = { ...good, 记录号: 'PD-2', 序列号: null };

  it('reports row by row what is wrong, and writes nothing', async () => {
    const { page } = opened;
    const [heavy, unknown] = [
      { ...second, '重量（千克）': 900 },
      { ...second, 记录号: 'PD-3', 类别: '宇宙飞船' },
    ];
    await upload(await filled(good, heavy, unknown));
    await reported(1, 0, 2);
    for (const [line, words] of [
      ['3', '通常重'],
      ['4', '目录中没有类别'],
    ] as const) {
      const row = page.locator(`[data-line="${line}"][data-status="refused"]`);
      await row.getByText(words).waitFor(patience);
    }
    await seen('report');
    const rows = await saved('下载报告');
    expect(rows.slice(1).map(([line, state]) => `${String(line)} ${String(state)}`)).toEqual([
      ...['2 可以写入', '3 有误', '4 有误'],
    ]);
    expect(String(rows[3]?.[2])).toContain('目录中没有类别“宇宙飞船”');
  });

  it('says that a file is being checked at the site, since when and by whom, and takes the next when that is done', async () => {
    const { page } = opened;
    const file = await filled(second);
    await page.getByRole('button', { name: '改好后重新上传' }).click();
    const { headers } = await demoPerson(platform.url, 'supervisor-16');
    const siteId = await page.getByRole('combobox', { name: '交投点' }).inputValue();
    const asked = { siteId, kind: 'opening-stock', file: file.toString('base64') };
    const check = () => call(platform.url, '/api/collection/imports/check', asked, headers);
    await whileBooksAreHeld(platform.database.url, async () => {
      // whichever is first waits for the books and answers when they are free; the other is told at once
      const [one, other] = [check(), check()];
      expect((await Promise.race([one, other])).status).toBe(409);
      await upload(file);
      await page
        .getByRole('alert')
        .getByText(/正在核查一个“期初库存”文件（您于 \d\d:\d\d 开始）/)
        .waitFor(patience);
      await seen('one-at-a-time');
    });
    await until(async () => (await check()).status === 200);
    await upload(file);
    await reported(1, 0, 0);
  });

  it('takes the mended file, writes it and shows the stock', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '另选文件' }).click();
    await upload(await filled(good, second));
    await reported(2, 0, 0);
    await page.getByRole('button', { name: '写入 2 行' }).click();
    await page.locator('[data-written="2"]').waitFor(patience);
    await page.locator('[data-stock="2"]').waitFor(patience);
    await seen('written');
  });

  it('knows the same file again, in English too', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '导入另一个文件' }).click();
    await upload(await filled(good, second));
    await reported(0, 2, 0);
    await page.locator('input[type="radio"][value="en"]').check();
    await page.getByText('0 rows can be written, 2 were written before, 0 are wrong').waitFor(patience);
    await seen('known-en');
    await page.locator('input[type="radio"][value="zh-CN"]').check();
  });

  it('stays while it writes, and can be stopped without losing what is written', async () => {
    const { page } = opened;
    const path = '**/api/collection/imports';
    let asked = 0;
    // the second piece is never answered
    await page.route(path, async (route) => {
      asked += 1;
      if (asked === 1) await route.continue();
    });
    await page.getByRole('button', { name: '另选文件' }).click();
    await upload(
      await filled(
        ...Array.from({ length: 501 }, (_, at) => ({ ...second, 记录号: `PD-L-${at}`, '重量（千克）': 50 })),
      ),
    );
    await reported(501, 0, 0);
    await page.getByRole('button', { name: '写入 501 行' }).click();
    await page.locator('[data-done="500"]').waitFor(patience);
    await until(() => Promise.resolve(asked === 2));
    await page.locator('a[href="/operate/"]').first().click();
    await page.getByRole('alert').getByText('请先中断写入').waitFor(patience);
    await until(() => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))));
    await seen('held');
    await page.getByRole('button', { name: '中断写入' }).click();
    await page.getByRole('status').getByText('已写入 500 行；1 行可以写入').waitFor(patience);
    await until(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))));
    await page.unroute(path);
    await page.getByRole('button', { name: '继续写入' }).click();
    await page.locator('[data-written="501"]').waitFor(patience);
  });
});
