import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts, demoNetwork } from '@huihuan/seeds';
import { call, caughtUp, signedInAs, startPlatform, verify, type PlatformProcess } from '@huihuan/testing-platform';
import { openImporter, type Importer } from './spec/importer.support.spec.ts';
import { openInspector, type Inspector } from './spec/log.support.spec.ts';
import { bareWorkbook, sheetOf, workbook, type SheetCell } from '@huihuan/testing-documents';

const points = demoNetwork().sites.filter(({ kind }) => kind === 'collection-point');
const loginAt = (siteId: string, role: string): string | undefined =>
  demoAccounts().find((account) => account.role === role && account.siteIds.includes(siteId))?.login;
/** A point of the demonstration with somebody at the counter and a supervisor. */
const roles = ['attendant', 'supervisor'];
const siteId = points.find(({ id }) => roles.every((role) => loginAt(id, role) !== undefined))?.id ?? '';
const elsewhere = demoAccounts().find(({ role, siteIds }) => role === 'supervisor' && !siteIds.includes(siteId))?.login;

let platform: PlatformProcess;
let inspector: Inspector;
let supervisor: Importer;

beforeAll(async () => {
  platform = await startPlatform();
  inspector = openInspector(platform.database.url);
  supervisor = openImporter(platform.url, siteId, await signedInAs(platform.url, loginAt(siteId, 'supervisor') ?? ''));
});
afterAll(async () => {
  await inspector.close();
  await platform.stop();
});

const heads = ['记录号*', '类别*', '重量（千克）*', '交投日期*', '支付金额（元）', '序列号', '主管放行理由'];
const stockHeads = ['记录号', '类别', '重量（千克）', '入库日期', '序列号'];
const handIns = (...rows: readonly (readonly SheetCell[])[]): Promise<string> => workbook([heads, ...rows]);
const day = new Date(Date.UTC(2026, 2, 1));

/** What a request adds to the rows of the tables; a check or a refusal adds none. */
const added = async (work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> => {
  await caughtUp(platform.url);
  const before = await inspector.counts();
  await work();
  await caughtUp(platform.url);
  const after = await inspector.counts();
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, rows]) => {
      const more = rows - (before[name] ?? 0);
      // whoever signs in, and the hourly work of the regulator, is no effect of a file
      return more === 0 || /^(registry|regulator)\./.test(name) ? [] : [[name, more]];
    }),
  );
};
const nothing = {};

describe('hand-ins from older books', () => {
  it('are reported row by row, by the rules of a hand-in, before anything is written', async () => {
    const stocked = await handIns(['S-1', '电冰箱', 50, day, 0, 'IMP-STOCK-1', null]);
    expect((await supervisor.writeAll('earlier-record', stocked)).map(({ status }) => status)).toEqual(['written']);
    const file = await handIns(
      ['R-1', '电冰箱', 52.5, day, 35, 'IMP-R-1', null],
      ['R-2', '洗衣机', '31.25', '2026-03-01 09:30', null, null, null],
      ['R-3', '宇宙飞船', 50, day, null, null, null],
      ['R-4', '电冰箱', 900, day, null, null, null],
      ['R-5', '电冰箱', '五十', '去年', null, null, null],
      ['R-1', '电冰箱', 50, day, null, null, null],
      ['R-7', '电冰箱', 50, day, null, 'IMP-R-1', null],
      ['R-8', '电冰箱', 50, day, null, 'IMP-STOCK-1', null],
      [null, '电冰箱', 50, new Date(Date.UTC(2099, 0, 1)), null, null, null],
      ['R-10', '报废小型载客汽车', 1300, day, null, null, null],
    );
    const report = async (): Promise<unknown> => (await supervisor.check('earlier-record', file)).told();
    const found: unknown[] = [];
    expect(await added(async () => found.push(await report()))).toEqual(nothing);
    expect(found).toEqual([
      [
        ...['2 passes', '3 passes', '4 refused class import.class-unknown', '5 refused weight weight.implausible'],
        '6 refused weight import.no-number, date import.no-date',
        '7 refused reference import.reference-twice',
        '8 refused serial import.identifier-twice',
        '9 refused serial identifier.active-elsewhere',
        '10 refused reference import.empty',
        '11 refused class class.not-accepted-here',
      ],
    ]);
  });

  it('are written once, however often the file is sent, also mended', async () => {
    const rows: (readonly SheetCell[])[] = [
      ['W-1', '电冰箱', 52.5, day, 35, 'IMP-W-1', null],
      ['W-2', '电冰箱', 900, day, 35, null, null],
    ];
    const file = await handIns(...rows);
    const written = await added(() => supervisor.writeAll('earlier-record', file));
    expect(written).toMatchObject({ 'bus.log': 1, 'collection.holding': 1, 'collection.intake': 1 });
    // the answer was lost, and the whole file is sent again
    const again = await added(async () => {
      const { body } = await supervisor.write('earlier-record', file, [2, 3]);
      expect(body.rows.map(({ status }) => status)).toEqual(['written', 'refused']);
    });
    expect(again).toEqual(nothing);
    const mended = await handIns(
      rows[0]!,
      ['W-2', '电冰箱', 90, day, 35, null, null],
      ['W-3', '电冰箱', 60, day, 0, null, null],
    );
    expect((await supervisor.check('earlier-record', mended)).told()).toEqual(['2 known', '3 passes', '4 passes']);
    const rest = await added(() => supervisor.writeAll('earlier-record', mended));
    expect(rest).toMatchObject({ 'bus.log': 2, 'collection.holding': 2, 'collection.intake': 2 });
    // what was written is not written over
    const other = await handIns(['w-1 ', '电冰箱', 53, day, 35, 'IMP-W-1', null]);
    expect((await supervisor.check('earlier-record', other)).told()).toEqual([
      '2 refused reference import.written-otherwise',
    ]);
    // nor taken in a second time as something else
    const asStock = await workbook([stockHeads, ['W-3', '电冰箱', 60, day, null]]);
    const { body } = await supervisor.check('opening-stock', asStock);
    expect(body.rows).toMatchObject([
      {
        status: 'refused',
        findings: [{ code: 'import.written-otherwise', zh: expect.stringContaining('已作为“交投记录”登记过') }],
      },
    ]);
    const [row] = (await supervisor.write('opening-stock', asStock, [2])).body.rows;
    expect(row).toMatchObject({ status: 'refused', findings: [{ code: 'import.written-otherwise' }] });
  });

  it('that a rule doubts need the word of the supervisor who sends the file', async () => {
    const reason = '商用冷柜，账册有照片';
    const file = await handIns(
      ['O-1', '电冰箱', 900, day, 35, null, reason],
      ['O-2', '电冰箱', 900, day, 35, null, null],
      ['O-3', '电冰箱', 900, day, 35, null, '送货人 １００１２３４５６７８'],
    );
    const checked = await supervisor.check('earlier-record', file);
    const expected = ['2 passes', '3 refused weight weight.implausible'];
    expect(checked.told().slice(0, 2)).toEqual(expected);
    // for good in the books: no number of a person, in whatever width
    expect(checked.body.rows[2]).toMatchObject({ status: 'refused', findings: [{ column: 'override' }] });
    await supervisor.writeAll('earlier-record', file);
    const [said] = await inspector.query<{ record: string }>(
      `select record from bus.log where record like '%"reference":"O-1"%'`,
    );
    expect(JSON.parse(said?.record ?? '{}')).toMatchObject({ data: { override: { reason } } });
  });

  it('are those of the file that was checked, and no others', async () => {
    const file = await handIns(['F-1', '电冰箱', 50, day, 0, null, null]);
    const changed = await handIns(['F-1', '电冰箱', 51, day, 0, null, null]);
    const { body } = await supervisor.check('earlier-record', file);
    const sent = () => supervisor.post('', { kind: 'earlier-record', file: changed, sha256: body.sha256, lines: [2] });
    expect(await added(async () => expect(await sent()).toMatchObject({ status: 409 }))).toEqual(nothing);
  });
});

describe('opening stock', () => {
  it('is stock under its true date that no figure of hand-ins counts, and the books balance', async () => {
    const figures = async (): Promise<unknown> => {
      const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
      const asked = `/api/regulator/figures?fromMonth=${month}&toMonth=${month}`;
      const { status, body } = await call<{ tiers: readonly { kind: string }[] }>(platform.url, asked);
      expect(status).toBe(200);
      return body.tiers.filter(({ kind }) => kind === 'collected');
    };
    await caughtUp(platform.url);
    const before = await figures();
    const file = await workbook([
      stockHeads,
      ['P-1', '电冰箱', 48, new Date(Date.UTC(2025, 5, 1)), 'IMP-P-1'],
      ['P-2', '废钢铁', 1250.5, new Date(Date.UTC(2025, 5, 1)), null],
    ]);
    const checked = await supervisor.check('opening-stock', file);
    const told = checked.body.rows.map(({ warnings }) => warnings.map(({ code }) => code));
    // neither that they are old nor that nothing was paid
    expect(told).toEqual([[], ['detail.form-missing']]);
    const effects = await added(() => supervisor.writeAll('opening-stock', file));
    expect(effects).toMatchObject({ 'bus.log': 2, 'collection.holding': 2 });
    expect(await figures()).toEqual(before);
    const [item] = await inspector.query<{ grams: number; state: string; record: string }>(
      `select holding.grams::int as grams, holding.state, record from collection.holding
         join bus.log on record like '%' || holding.item_id || '%' and type = 'cn.huihuan.item.collected.v1'
        where holding.item_id = $1`,
      [checked.body.rows[1]?.itemId],
    );
    expect(item).toMatchObject({ grams: 1_250_500, state: 'in-stock' });
    expect(JSON.parse(item?.record ?? '{}')).toMatchObject({
      data: { origin: { kind: 'opening-stock', reference: 'P-2' }, occurredAt: '2025-05-31T16:00:00.000Z' },
    });
    // nobody handed it in here
    const receiptOf = (itemId: string | null | undefined): string => `/api/collection/intakes/${itemId}/receipt.pdf`;
    expect((await supervisor.get(receiptOf(checked.body.rows[1]?.itemId))).status).toBe(404);
    const stocked = await handIns(['S-1', '电冰箱', 50, day, 0, 'IMP-STOCK-1', null]);
    const [handIn] = (await supervisor.check('earlier-record', stocked)).body.rows;
    expect((await supervisor.get(receiptOf(handIn?.itemId))).status).toBe(200);
    expect((await verify(platform.url)).violations).toEqual([]);
  });
});

describe('who may', () => {
  it('is a supervisor of the site and neither an attendant, nor a supervisor of another, nor nobody', async () => {
    const attendant = await signedInAs(platform.url, loginAt(siteId, 'attendant') ?? '');
    const stranger = await signedInAs(platform.url, elsewhere ?? '');
    const file = await handIns(['N-1', '电冰箱', 50, day, 0, null, null]);
    for (const authorization of [attendant, stranger, '']) {
      const importer = openImporter(platform.url, siteId, authorization);
      const status = authorization === '' ? 401 : 403;
      const asked = { kind: 'earlier-record', file, sha256: 'a'.repeat(64), lines: [2] };
      expect((await importer.post('', asked)).status).toBe(status);
      expect((await importer.check('earlier-record', file)).status).toBe(status);
      expect((await importer.template('earlier-record')).status).toBe(status);
    }
  });

  it('gets a template that the check reads, with the classes of the site', async () => {
    for (const kind of ['earlier-record', 'opening-stock'] as const) {
      const { status, file, type } = await supervisor.template(kind);
      expect([status, type]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
      expect((await supervisor.check(kind, file)).body).toMatchObject({ code: 'import.empty-file' });
    }
  });
});

describe('a hostile file', () => {
  const refusedAs = async (file: Buffer, code: string): Promise<void> => {
    const effects = await added(async () => {
      const answer = await supervisor.check('earlier-record', file.toString('base64'));
      expect([answer.status, answer.body]).toMatchObject([422, { code, path: '/file' }]);
    });
    expect(effects).toEqual(nothing);
  };

  it('is refused with what to do, and leaves nothing', async () => {
    await refusedAs(bareWorkbook(Buffer.alloc(64 * 1024 * 1024, ' ')), 'import.too-large');
    await refusedAs(Buffer.alloc(4 * 1024 * 1024 + 1), 'import.too-large');
    await refusedAs(Buffer.from('记录号,类别,重量（千克）,交投日期\n1,电冰箱,50,2026-03-01'), 'import.not-excel');
    await refusedAs(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'import.not-excel');
    const entities = `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>${sheetOf([['&b;']])}`;
    await refusedAs(bareWorkbook(entities), 'import.not-excel');
    const tooLong = { kind: 'earlier-record', file: 'A'.repeat(7 * 1024 * 1024) };
    expect((await supervisor.post('/check', tooLong)).status).toBe(413);
  });

  it('that hides a formula in a cell has that row refused', async () => {
    const rows = [heads.slice(0, 4), ['H-1', '电冰箱', '=1+1|50', '2026-03-01'], ['H-2', '电冰箱', '50', '2026-03-01']];
    const file = bareWorkbook(sheetOf(rows)).toString('base64');
    expect((await supervisor.check('earlier-record', file)).told()).toEqual([
      ...['2 refused weight import.formula', '3 passes'],
    ]);
  });
});

describe('a file of 5,000 rows', () => {
  it('is told of a number that two rows carry, however far apart they stand', async () => {
    const rows = Array.from({ length: 1_500 }, (_, index): readonly SheetCell[] => [
      ...[`T-${index}`, '电冰箱', 50, day, index % 1_499 === 0 ? 'IMP-T' : null],
    ]);
    const { body, told } = await supervisor.check('opening-stock', await workbook([stockHeads, ...rows]));
    expect(body).toMatchObject({ passes: 1_499, refused: 1 });
    expect(told().at(-1)).toBe('1501 refused serial import.identifier-twice');
    expect(body.rows.at(-1)?.findings[0]?.zh).toContain('第 2 行');
  });

  it('is checked and written in pieces, by few statements', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index): readonly SheetCell[] => [
      ...[`L-${index}`, '废纸', 12.5 + (index % 100) / 10, day, null],
    ]);
    const file = await workbook([stockHeads, ...rows]);
    const { body } = await supervisor.check('opening-stock', file);
    expect(body).toMatchObject({ passes: 5_000, refused: 0 });
    const effects = await added(() => supervisor.writeAll('opening-stock', file));
    expect(effects).toMatchObject({ 'bus.log': 5_000, 'collection.holding': 5_000 });
    expect((await supervisor.check('opening-stock', file)).body).toMatchObject({ known: 5_000, passes: 0 });
    const more = await workbook([stockHeads, ...rows, ['L-more', '废纸', 12, day, null]]);
    expect((await supervisor.check('opening-stock', more)).body).toMatchObject({ code: 'import.too-many-rows' });
  });
});
