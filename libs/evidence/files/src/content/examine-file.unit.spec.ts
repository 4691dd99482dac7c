import { describe, expect, it } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import { bombOf, jpegOf, pdfOf, pngOf, sceneOf, webpOf, withExif } from '../testing/pictures.support.spec.ts';
import { examineFile, type Declared } from './examine-file.ts';
import type { MediaType } from './media-types.ts';

const scene = sceneOf(1);
const [jpeg, png, webp] = await Promise.all([jpegOf(scene), pngOf(scene), webpOf(scene)]);
const zip = Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1');
const html = Buffer.from('<!doctype html><html><script>alert(1)</script></html>');

const examine = (bytes: Buffer, declaredType: MediaType, more: Partial<Declared> = {}) =>
  examineFile(bytes, { kind: 'photo', declaredType, maximumPixels: 50_000_000, ...more });

const codeOf = async (...given: Parameters<typeof examine>): Promise<string> => {
  const result = await examine(...given);
  return result.ok ? 'taken' : result.problem.code;
};

/** The header of a JPEG that says another size of itself. */
const withSize = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.of(0xff, 0xc0));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
};

describe('what is what it says', () => {
  it.each([
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a WebP', webp, 'image/webp'],
  ] as const)('%s is taken and encoded again in its own format', async (_, bytes, mediaType) => {
    const result = await examine(bytes, mediaType);
    if (!result.ok || result.value.picture === null) throw new Error('it was refused');
    const { picture } = result.value;
    expect(await new Transformer(picture.bytes).metadata()).toMatchObject({ width: 640, height: 480 });
    expect(await new Transformer(picture.thumbnail).metadata()).toMatchObject({
      width: 320,
      height: 240,
      format: 'webp',
    });
    expect(picture.perceptualHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('a document is a PDF, or a photo of it', async () => {
    expect(await codeOf(pdfOf(), 'application/pdf', { kind: 'document' })).toBe('taken');
    expect(await codeOf(jpeg, 'image/jpeg', { kind: 'document' })).toBe('taken');
    expect(await codeOf(pdfOf(), 'application/pdf')).toBe('file.type-not-taken');
  });
});

describe('what a photo says beside the picture', () => {
  it('is gone, and the picture stands upright', async () => {
    const original = withExif(jpeg, 6);
    expect(original.includes('Example Phone')).toBe(true);
    const result = await examine(original, 'image/jpeg');
    if (!result.ok || result.value.picture === null) throw new Error('it was refused');
    const { bytes, takenAt, width, height } = result.value.picture;
    expect([width, height]).toEqual([480, 640]);
    for (const said of ['Exif', 'Example Phone', '2026:11:22']) expect(bytes.includes(said)).toBe(false);
    expect((await new Transformer(bytes).metadata(true)).exif ?? {}).toEqual({});
    expect(takenAt).toBe('2026-11-22T10:20:30');
  });

  it('leaves out what stands behind the picture', async () => {
    const result = await examine(Buffer.concat([jpeg, Buffer.from('maker note of a camera')]), 'image/jpeg');
    expect(result.ok && result.value.picture?.bytes.includes('maker note')).toBe(false);
    expect(result.ok).toBe(true);
  });
});

describe('what lies', () => {
  it.each([
    ['a page named as a JPEG', html, 'image/jpeg', 'file.type-differs'],
    ['a zip named as a PNG', zip, 'image/png', 'file.type-differs'],
    ['a JPEG named as a PNG', jpeg, 'image/png', 'file.type-differs'],
    ['an empty text', Buffer.from(' '), 'image/jpeg', 'file.type-differs'],
    ['a JPEG that is a zip as well', Buffer.concat([jpeg, zip]), 'image/jpeg', 'file.two-files'],
    ['a PNG that is a page as well', Buffer.concat([png, html]), 'image/png', 'file.two-files'],
    ['a WebP that is a PDF as well', Buffer.concat([webp, pdfOf()]), 'image/webp', 'file.two-files'],
    ['a JPEG that is cut off', jpeg.subarray(0, jpeg.length / 2), 'image/jpeg', 'file.broken'],
    ['a JPEG without its last two bytes', jpeg.subarray(0, -2), 'image/jpeg', 'file.broken'],
    ['a PNG that is cut off', png.subarray(0, png.length / 2), 'image/png', 'file.broken'],
    ['a WebP that is cut off', webp.subarray(0, webp.length / 2), 'image/webp', 'file.broken'],
    ['a PNG of 30,000 × 30,000', bombOf(30_000, 30_000, 100), 'image/png', 'file.too-many-pixels'],
    ['a JPEG of 60,000 × 60,000', withSize(60_000, 60_000), 'image/jpeg', 'file.too-many-pixels'],
    ['a PNG without most of its rows', bombOf(3_000, 3_000, 10), 'image/png', 'file.undecodable'],
  ] as const)('%s is refused', async (_, bytes, mediaType, code) => {
    expect(await codeOf(bytes, mediaType)).toBe(code);
  });

  it('a bomb is refused before it takes memory', async () => {
    const bomb = bombOf(30_000, 30_000, 1_000);
    const before = process.memoryUsage().rss;
    expect(await codeOf(bomb, 'image/png')).toBe('file.too-many-pixels');
    // unpacked it would be 3.6 GB; what else this process did meanwhile counts too
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
  });

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', 'file.active-content'],
    ['a script that hides its name', '/OpenAction << /S /J#61vaScript >>', 'file.active-content'],
    ['a program to start', '/OpenAction << /S /Launch /F (cmd.exe) >>', 'file.active-content'],
    ['a file inside', '/Names << /EmbeddedFiles 3 0 R >>', 'file.active-content'],
    ['a page to open at', '/OpenAction [3 0 R /Fit]', 'taken'],
  ])('a PDF with %s', async (_, inCatalogue, code) => {
    expect(await codeOf(pdfOf(inCatalogue), 'application/pdf', { kind: 'document' })).toBe(code);
  });

  it('a PDF without its end, or with a zip behind it, is refused', async () => {
    const document = { kind: 'document' } as const;
    expect(await codeOf(pdfOf().subarray(0, 60), 'application/pdf', document)).toBe('file.broken');
    expect(await codeOf(Buffer.concat([pdfOf(), zip]), 'application/pdf', document)).toBe('file.two-files');
  });
});
