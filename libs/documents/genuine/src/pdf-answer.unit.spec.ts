import { describe, expect, it } from '@jest/globals';
import { containerLabel } from '@huihuan/documents-domain';
import { pdfAnswer } from './pdf-answer.ts';

const label = containerLabel({
  ...{
    containerId: '019a3d2e-0000-7000-8000-00000000a001',
    code: 'P-1',
    kind: 'pallet',
    site: 'x',
    items: 1,
    grams: 1,
  },
  ...{ voided: null, genuineUrl: 'https://example.cn/x' },
});

describe('a document as an answer', () => {
  it('is refused with the time to come back in where too many wait to be drawn', async () => {
    await expect(pdfAnswer('label', label, () => null)).rejects.toMatchObject({
      refusal: { status: 503, problem: { code: 'documents.busy' }, headers: { 'retry-after': '5' } },
    });
  });

  it('is shown by the browser and kept by nobody between', async () => {
    const bytes = new Uint8Array([1]);
    expect(await pdfAnswer('label', label, () => Promise.resolve(bytes))).toMatchObject({
      ...{ value: bytes, status: 200 },
      headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' },
    });
  });
});
