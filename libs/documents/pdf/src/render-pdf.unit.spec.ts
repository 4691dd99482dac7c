import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { vehicleCertificate, type DocumentDescription } from '@huihuan/documents-domain';
import { readPdf } from '@huihuan/testing-documents';
import { renderPdf } from './render-pdf.ts';
import {
  certificateData,
  certificateSample,
  containerLabelSample,
  genuineUrl,
  itemLabelSample,
  manifestSample,
  noteSample,
  receiptSample,
  slipSample,
} from './sample-documents.support.spec.ts';

const itemId = '019a3d2e-0000-7000-8000-00000000a001';
const qr = { format: 'QRCode', text: genuineUrl };
const matrix = { format: 'DataMatrix', text: itemId };

/** Set to a folder to look at them. */
const folder = process.env['HUIHUAN_SHOTS'];

const drawn = async (name: string, description: DocumentDescription) => {
  const bytes = await (renderPdf(description) ?? Promise.reject(new Error('too many wait')));
  const pages = await readPdf(bytes);
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    for (const [place, { png }] of pages.entries())
      await writeFile(join(folder, `document-${name}-${place + 1}.png`), png);
  }
  return { bytes, pages, text: pages.map(({ text }) => text).join('') };
};

describe('a document that was printed', () => {
  it('is read back as it was described: the receipt on 80 mm', async () => {
    const { bytes, pages, text } = await drawn('receipt', receiptSample);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthMillimetres).toBeCloseTo(80, 0);
    expect(pages[0]?.heightMillimetres).toBeLessThan(160);
    expect(pages[0]?.codes).toEqual([qr]);
    for (const said of [
      '交投收据',
      'Hand-inreceipt',
      '电冰箱',
      'BX-2009-000417',
      '52.0kg',
      '¥35.00',
      '2026-11-0109:12',
    ])
      expect(text).toContain(said);
    expect(bytes.byteLength).toBeLessThan(200_000);
  });

  it('is a label of 60 × 40 mm whose three codes a scanner reads at 203 dpi', async () => {
    const { pages, text } = await drawn('item-label', itemLabelSample);
    expect(pages[0]?.widthMillimetres).toBeCloseTo(60, 0);
    expect(pages[0]?.heightMillimetres).toBeCloseTo(40, 0);
    expect(pages[0]?.codes).toHaveLength(3);
    expect(pages[0]?.codes).toEqual(
      expect.arrayContaining([qr, matrix, { format: 'Code128', text: 'LSVAA4185PA000123' }]),
    );
    for (const said of ['电冰箱', '52.0kg', '报废机动车回用件HY-0417']) expect(text).toContain(said);
  });

  it('has the code of a container as bars, and an SSCC as GS1-128', async () => {
    const plain = await drawn('container-label', containerLabelSample('P-0001'));
    expect(plain.pages[0]?.codes).toEqual(expect.arrayContaining([qr, matrix, { format: 'Code128', text: 'P-0001' }]));
    const gs1 = await drawn('container-label-sscc', containerLabelSample('106141412345678908'));
    const [bars] = gs1.pages[0]?.codes.filter(({ format }) => format === 'Code128') ?? [];
    expect(bars?.text.replaceAll(/[()]/g, '')).toBe('00106141412345678908');
  });

  it('runs on over sheets of A4 with the head of the list on each: a shipment note of 60 lines', async () => {
    const { bytes, pages, text } = await drawn('note', noteSample(60));
    expect(pages.length).toBeGreaterThan(1);
    for (const { text: page, widthMillimetres, heightMillimetres } of pages) {
      expect(widthMillimetres).toBeCloseTo(210, 0);
      expect(heightMillimetres).toBeCloseTo(297, 0);
      expect(page).toMatch(/0000A010·\d\/\d/);
    }
    expect(pages[1]?.text).toContain('清单重量');
    expect(pages[0]?.codes).toEqual([qr]);
    for (const line of ['00000001', '00000060']) expect(text).toContain(line);
    for (const said of ['豫A12345', 'ab'.repeat(32), '3,120.0kg', '0000D001', 'k-0123456789abcdef', '司机Driver'])
      expect(text).toContain(said);
    expect(bytes.byteLength).toBeLessThan(200_000);
  });

  it('draws no more than a few at once', async () => {
    const asked = Array.from({ length: 30 }, () => renderPdf(itemLabelSample));
    expect(asked.filter((each) => each === null)).toHaveLength(9);
    await Promise.all(asked.flatMap((each) => each ?? []));
  }, 60_000);

  it('says gross, tare, net, list and how far they may lie apart: the weigh slip', async () => {
    const { pages, text } = await drawn('slip', slipSample);
    for (const said of [
      '12,460.0kg',
      '11,060.0kg',
      '1,400.0kg',
      '8.0kg(±40.0kg)',
      '1号地磅',
      '豫AD12345',
      '20261101-0000A020',
    ])
      expect(text).toContain(said);
    expect(pages[0]?.codes).toEqual([qr]);
  });

  it('leaves the owner to be filled in by hand, keeps the vehicle, and says that it is a form of the system: the certificate', async () => {
    const { bytes, pages, text } = await drawn('certificate', certificateSample);
    expect(pages).toHaveLength(1);
    for (const said of [
      '报废机动车回收证明',
      'HZ-410122-2026-000017',
      'LSVAA4185PA000123',
      'EA211-000417',
      '豫AD12345',
    ])
      expect(text).toContain(said);
    for (const said of ['手填byhand', '91350100M000100Y43', '地方规则', 'Localrule', '变速器'])
      expect(text).toContain(said);
    expect(pages[0]?.codes).toEqual([qr]);
    expect(bytes.byteLength).toBeLessThan(200_000);
  });

  it('is void over the whole sheet when it was voided, and stays readable', async () => {
    const voided = { voidedOn: '2026-11-03', reason: '信息有误', replacedBy: 'HZ-410122-2026-000018' };
    const { pages, text } = await drawn('certificate-void', vehicleCertificate({ ...certificateData, voided }));
    expect(text).toContain('作废VOID');
    expect(text).toContain('信息有误');
    expect(text).toContain('HZ-410122-2026-000018');
    expect(pages[0]?.codes).toEqual([qr]);
  });

  it('names the waste, the three parties and the day until which it is confirmed: the 联单', async () => {
    const { pages, text } = await drawn('manifest', manifestSample);
    for (const said of [
      '危险废物转移联单',
      '900-052-31',
      'HW31',
      '2,640.0kg',
      '2026-11-06',
      '赵**',
      '138****5678',
      'R4',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('13800005678');
    expect(text).not.toContain('赵示例');
    expect(pages[0]?.codes).toEqual([qr]);
  });
});
