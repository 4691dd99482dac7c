import { describe, expect, it } from '@jest/globals';
import { jpegName, withType } from './kind-of-file.ts';

const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.from([9, 8, 7, 6]), Buffer.from('WEBPVP8 ')]);

describe('a file whose type was not told', () => {
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ['image/webp', webp],
    ['', Buffer.from('RIFF    WAVEfmt ')],
    ['', Buffer.from('%PDF')],
    ['', Buffer.alloc(0)],
  ])('is %p by its first bytes', async (type, bytes) => {
    const typed = await withType(new File([bytes], 'scan'));
    expect([typed.type, typed.name]).toEqual([type, 'scan']);
    expect(Buffer.from(await typed.arrayBuffer())).toEqual(bytes);
  });

  it('keeps a type that was told', async () => {
    const told = new File(['%PDF-1.7'], 'scan.bmp', { type: 'image/bmp' });
    expect(await withType(told)).toBe(told);
  });
});

describe('the name of a picture made a JPEG', () => {
  it.each([
    ['IMG_0001.HEIC', 'IMG_0001.jpg'],
    ['2026.11.23 车架号.heif', '2026.11.23 车架号.jpg'],
    ['scan', 'scan.jpg'],
    ['.heic', '.heic.jpg'],
  ])('%s is %s', (name, as) => expect(jpegName(name)).toBe(as));
});
