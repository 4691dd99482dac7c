import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, type ReadPage } from '@huihuan/testing-documents';
import {
  call,
  caughtUp,
  fetchSignedIn,
  nobody,
  startPlatform,
  testId,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type HoldingAnswer } from './spec/desk.support.spec.ts';
import { fridge, type HandIn } from './spec/goods.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
let sites: ReturnType<typeof sitesOfWay>;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
  sites = sitesOfWay(network);
});

afterAll(() => platform.stop());

interface Printed {
  readonly pages: readonly ReadPage[];
  readonly text: string;
  /** Where its QR leads to. */
  readonly url: string;
}

/** Prints a document and reads the paper: nothing else is known of it. */
const print = async (path: string): Promise<Printed> => {
  const answer = await fetchSignedIn(platform.url, path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(bytes.byteLength).toBeLessThan(200_000);
  const pages = await readPdf(bytes);
  const [url] = pages[0]!.codes.flatMap(({ format, text }) => (format === 'QRCode' ? [text] : []));
  return { pages, text: pages.map(({ text }) => text).join(''), url: url ?? '' };
};

interface Proved {
  readonly status: number;
  readonly verdict: string;
  readonly page: string;
}

/** What somebody on the street sees who scans the code. */
const prove = async (url: string): Promise<Proved> => {
  const answer = await fetch(url);
  const page = await answer.text();
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  return { status: answer.status, verdict: /data-verdict="(\w+)"/.exec(page)?.[1] ?? '', page };
};

const serialOf = ({ identifiers }: HandIn): string => identifiers[0]!.value;

const correct = async (tier: string, itemId: string, siteId: string, grams: number): Promise<void> => {
  const { corrects } = await desk.get<HoldingAnswer & { corrects: string }>(`/api/${tier}/items/${itemId}`);
  await desk.post(`/api/${tier}/items/${itemId}/corrections`, {
    ...{ id: testId(), siteId, grams, corrects, reason: '复称更正' },
  });
};

describe('the receipt and the label of a hand-in', () => {
  it('say what was handed in and paid, and the page proves them without person or price', async () => {
    const row = fridge({ grams: 52_000, paidFen: 3501 });
    const id = await desk.intake(sites.point, row);
    const receipt = await print(`/api/collection/intakes/${id}/receipt.pdf`);
    expect(receipt.pages[0]!.widthMillimetres).toBeCloseTo(80, 0);
    for (const said of ['交投收据', '52.0kg', '¥35.01', serialOf(row), id.slice(-8).toUpperCase()])
      expect(receipt.text).toContain(said);
    expect(receipt.url.startsWith(`${platform.url}/api/collection/genuine/receipt/${id}/`)).toBe(true);

    const { status, verdict, page } = await prove(receipt.url);
    expect([status, verdict]).toEqual([200, 'genuine']);
    for (const said of ['真实有效', 'Genuine', '52.0 kg', `****${serialOf(row).slice(-4)}`, id.slice(-8).toUpperCase()])
      expect(page).toContain(said);
    for (const kept of ['35.01', '3501', serialOf(row)]) expect(page).not.toContain(kept);

    const label = await print(`/api/collection/items/${id}/label.pdf`);
    expect([label.pages[0]!.widthMillimetres, label.pages[0]!.heightMillimetres].map(Math.round)).toEqual([60, 40]);
    const bars = serialOf(row).length > 15 ? id.slice(-8).toUpperCase() : serialOf(row);
    expect(label.pages[0]!.codes.map(({ format, text }) => [format, text])).toEqual(
      expect.arrayContaining([
        ['DataMatrix', id],
        ['Code128', bars],
      ]),
    );
    expect((await prove(label.url)).verdict).toBe('genuine');
  });

  it('that a tablet prints by itself lead to what is recorded, and to nothing before the tablet has sent it', async () => {
    const { id, ...row } = fridge({ grams: 52_000, paidFen: 3501 });
    const paper = (kind: string) => prove(`${platform.url}/api/collection/genuine/${kind}/${id}`);
    expect(await paper('receipt')).toMatchObject({ status: 404, verdict: 'unheard' });
    await desk.intake(sites.point, { id, ...row });
    for (const kind of ['receipt', 'item-label'])
      expect(await paper(kind)).toMatchObject({ status: 200, verdict: 'recorded' });
    const { page } = await paper('receipt');
    expect(page).toContain('52.0 kg');
    expect(page).not.toContain('35.01');
    for (const kind of ['waste-manifest', 'weigh-slip-sender', 'nothing'])
      expect(await paper(kind)).toMatchObject({ status: 404, verdict: 'unknown' });
  });

  it('are told as changed once the weight was corrected, and printed anew are genuine', async () => {
    const id = await desk.intake(sites.point, fridge({ grams: 52_000 }));
    const before = await print(`/api/collection/intakes/${id}/receipt.pdf`);
    await correct('collection', id, sites.point, 50_400);
    const { verdict, page } = await prove(before.url);
    expect(verdict).toBe('altered');
    expect(page).toContain('50.4 kg');
    const after = await print(`/api/collection/intakes/${id}/receipt.pdf`);
    for (const said of ['52.0kg', '更正后重量', '50.4kg']) expect(after.text).toContain(said);
    expect((await prove(after.url)).verdict).toBe('genuine');
  });

  it('are read by nobody who is not signed in, though everybody may prove them', async () => {
    const id = await desk.intake(sites.point, fridge());
    for (const path of [`intakes/${id}/receipt.pdf`, `items/${id}/label.pdf`])
      expect((await call(platform.url, `/api/collection/${path}`, undefined, nobody)).status).toBe(401);
  });

  it('are refused in words where there is nothing to print', async () => {
    const none = testId();
    expect(await call(platform.url, `/api/collection/intakes/${none}/receipt.pdf`)).toMatchObject({
      ...{ status: 404, body: { code: 'intake.unknown' } },
    });
    expect(await call(platform.url, `/api/transfer/items/${none}/label.pdf`)).toMatchObject({
      ...{ status: 404, body: { code: 'item.unknown' } },
    });
  });
});

describe('a code that is not ours', () => {
  it('is told nothing, whatever was changed of it', async () => {
    const [one, other] = (await desk.intakes(sites.point, [fridge(), fridge()])) as [string, string];
    const { url } = await print(`/api/collection/intakes/${one}/receipt.pdf`);
    const [proof, thing] = url.split('/').reverse() as [string, string];
    const flipped = (proof.startsWith('A') ? 'B' : 'A') + proof.slice(1);
    const forged = [
      url.replace(proof, flipped),
      url.replace(proof, proof.slice(0, -1) + (proof.endsWith('A') ? 'B' : 'A')),
      url.replace(thing, other),
      url.replace('/receipt/', '/item-label/'),
      url.replace('/api/collection/', '/api/transfer/'),
      url.replace('/receipt/', '/banknote/'),
      url.replace(proof, 'x'),
      url.replace(thing, 'x'),
    ];
    for (const each of forged) {
      const { status, verdict, page } = await prove(each);
      expect([each, status, verdict]).toEqual([each, 404, 'unknown']);
      expect(page).not.toContain('<dl>');
    }
  });

  it('comes with a page that loads nothing, may not be framed and is kept by nobody', async () => {
    const id = await desk.intake(sites.point, fridge());
    const { headers } = await fetch((await print(`/api/collection/items/${id}/label.pdf`)).url);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('ratelimit')).toMatch(/^"address"/);
  });
});

describe('the papers of a trip', () => {
  it('the note has the sealed list, its digest, the signatures and the truck: at both ends', async () => {
    const rows = [fridge({ grams: 51_000 }), fridge({ grams: 49_000 })];
    const items = await desk.intakes(sites.point, rows);
    const shipmentId = await desk.draft('collection', sites.point, sites.station, items);
    const path = (tier: string) => `/api/${tier}/shipments/${shipmentId}/note.pdf`;
    expect(await call(platform.url, path('collection'))).toMatchObject({ body: { code: 'shipment.not-sealed' } });
    await desk.post(`/api/collection/shipments/${shipmentId}/seal`, { id: testId() });
    await desk.post(`/api/collection/shipments/${shipmentId}/dispatch`, { id: testId() });
    await caughtUp(platform.url);
    const { sealedDigest } = await desk.get<{ sealedDigest: string }>(`/api/collection/shipments/${shipmentId}`);

    for (const tier of ['collection', 'transfer']) {
      const note = await print(path(tier));
      expect([note.pages[0]!.widthMillimetres, note.pages[0]!.heightMillimetres].map(Math.round)).toEqual([210, 297]);
      for (const said of ['运单', sealedDigest, '100.0kg', '51.0kg', ...rows.map(serialOf), '封存清单'])
        expect(note.text).toContain(said);
      const { verdict, page } = await prove(note.url);
      expect([tier, verdict]).toEqual([tier, 'genuine']);
      expect(page).toContain('100.0 kg');
    }
    const issued = await print(path('collection'));
    await desk.receive('transfer', shipmentId);
    await caughtUp(platform.url);
    expect((await print(path('transfer'))).text).toContain('收accepted');
    expect((await prove(issued.url)).verdict).toBe('genuine');
  });

  it('the note of a shipment that was cancelled is void', async () => {
    const items = await desk.intakes(sites.point, [fridge()]);
    const shipmentId = await desk.draft('collection', sites.point, sites.station, items);
    await desk.post(`/api/collection/shipments/${shipmentId}/seal`, { id: testId() });
    const { url } = await print(`/api/collection/shipments/${shipmentId}/note.pdf`);
    await desk.post(`/api/collection/shipments/${shipmentId}/cancel`, { id: testId(), reason: '车辆故障' });
    const { verdict, page } = await prove(url);
    expect(verdict).toBe('void');
    expect(page).toContain('已作废');
    // what was taken from the list weighs something, only not here
    expect(page).not.toContain(' kg');
  });

  it('the slip of a weighbridge has gross, tare and net, and an older revision is told as changed', async () => {
    const items = await desk.intakes(sites.point, [fridge({ grams: 50_000 })]);
    const shipmentId = await desk.send(['collection', 'transfer'], [sites.point, sites.station], items);
    const path = `/api/transfer/shipments/${shipmentId}/weighings/receiver`;
    const weigh = (which: string, grams: number) =>
      desk.post(path, { id: testId(), which, grams, scale: '1号地磅', source: 'typed' });
    await weigh('gross', 11_120_000);
    expect(await call(platform.url, `${path}.pdf`)).toMatchObject({ body: { code: 'weighing.no-slip' } });
    await weigh('tare', 11_060_000);
    const slip = await print(`${path}.pdf`);
    for (const said of ['11,120.0kg', '11,060.0kg', '60.0kg', '50.0kg', '人工录入', '1号地磅'])
      expect(slip.text).toContain(said);
    expect((await prove(slip.url)).verdict).toBe('genuine');
    await weigh('gross', 11_100_000);
    const { verdict, page } = await prove(slip.url);
    expect(verdict).toBe('altered');
    expect(page).toContain('40.0 kg');
    expect((await prove((await print(`${path}.pdf`)).url)).verdict).toBe('genuine');
  });

  it('the 联单 of lead batteries names waste, carrier and both parties, and the receipt once it was confirmed', async () => {
    const battery = { ...fridge({ grams: 28_000 }), classCode: 'light-battery.lead-acid', identifiers: [] };
    const items = await desk.intakes(sites.point, [battery]);
    const shipmentId = await desk.send(['collection', 'transfer'], [sites.point, sites.station], items);
    const manifestId = testId();
    await caughtUp(platform.url);
    // the boards of both sides, each from the books of its own tier
    const boards = [`collection/sites/${sites.point}`, `transfer/sites/${sites.station}`];
    for (const board of boards)
      expect(await call(platform.url, `/api/${board}/manifests`)).toMatchObject({
        ...{ status: 200, body: { lacking: [{ shipmentId, wasteCode: '900-052-31' }] } },
      });
    await desk.post(`/api/collection/shipments/${shipmentId}/manifests`, {
      ...{ id: testId(), manifestId, wasteCode: '900-052-31', number: 'LD-2026-0003' },
      transporter: '演示危废运输有限公司',
    });
    const path = (tier: string) => `/api/${tier}/shipments/${shipmentId}/manifests/${manifestId}/sheet.pdf`;
    const sheet = await print(path('collection'));
    for (const said of [
      '危险废物转移联单',
      'LD-2026-0003',
      '900-052-31',
      'HW31',
      '28.0kg',
      '演示危废运输有限公司',
      '地方规则',
    ])
      expect(sheet.text).toContain(said);
    expect((await prove(sheet.url)).verdict).toBe('genuine');
    await desk.receive('transfer', shipmentId);
    await caughtUp(platform.url);
    await desk.post(`/api/transfer/shipments/${shipmentId}/manifests/${manifestId}/confirmation`, {
      ...{ id: testId(), grams: 27_900, remark: '途中漏液' },
    });
    const confirmed = await print(path('transfer'));
    expect(confirmed.text).toContain('27.9kg');
    expect((await prove(confirmed.url)).verdict).toBe('genuine');
    expect(await call(platform.url, path('collection').replace(manifestId, testId()))).toMatchObject({
      ...{ status: 404, body: { code: 'manifest.unknown' } },
    });
  });

  it('the label of a container says what it holds, and is void once it was opened', async () => {
    const items = await desk.intakes(sites.point, [fridge({ grams: 50_000 }), fridge({ grams: 48_500 })]);
    const shipmentId = await desk.send(['collection', 'transfer'], [sites.point, sites.station], items);
    await desk.receive('transfer', shipmentId);
    const containerId = testId();
    const packing = { id: containerId, siteId: sites.station, kind: 'pallet', code: `P-${containerId.slice(-6)}` };
    await desk.post('/api/transfer/containers', { ...packing, itemIds: items });
    const label = await print(`/api/transfer/containers/${containerId}/label.pdf`);
    expect(label.pages[0]!.codes).toEqual(
      expect.arrayContaining([
        { format: 'Code128', text: packing.code },
        { format: 'DataMatrix', text: containerId },
      ]),
    );
    expect(label.text).toContain('2·98.5kg');
    expect((await prove(label.url)).verdict).toBe('genuine');
    await desk.post(`/api/transfer/containers/${containerId}/release`, { id: testId() });
    expect((await prove(label.url)).verdict).toBe('void');
  });
});
