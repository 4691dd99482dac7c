import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkout } from './testing/checkout.ts';

const run = promisify(execFile);

/** No folder above it has packages, so that the image has to bring all that it needs. */
const image = mkdtempSync(join(tmpdir(), 'huihuan-image-'));

beforeAll(async () => {
  await run(process.execPath, [join(checkout, 'infra', 'image', 'collect.mjs'), image]);
});
afterAll(() => rmSync(image, { recursive: true, force: true }));

/** Draws in the thread that the servers draw in, from what the image holds and nothing else. */
const program = `
  import { renderPdf } from './libs/documents/pdf/dist/index.js';
  const bytes = await renderPdf({
    title: { zh: '样张', en: 'sample' }, number: 'a', paper: 'a4', genuineUrl: 'https://example.cn/x',
    sections: [], voided: null, foot: { zh: '', en: '' },
  });
  process.stdout.write(Buffer.from(bytes).toString('latin1').slice(0, 5) + '\\n' + bytes.length);
  process.exit(0);`;

it('draws documents from what was collected for the image', async () => {
  writeFileSync(join(image, 'draw.mjs'), program);
  const { stdout } = await run(process.execPath, ['draw.mjs'], { cwd: image });
  const [kind, length] = stdout.split('\n');
  expect(kind).toBe('%PDF-');
  // with the Chinese signs in it
  expect(Number(length)).toBeGreaterThan(10_000);
});
