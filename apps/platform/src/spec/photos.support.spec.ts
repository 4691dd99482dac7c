import { createHash } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import { testId } from '@huihuan/testing-platform';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A made-up photo: blocks of chance brightness with noise on them; another seed, another picture. */
export const photoOf = (seed: number, quality = 88): Promise<Buffer> => {
  const [width, height, block] = [640, 480, 80];
  const pixels = new Uint8Array(width * height * 4);
  const light = (x: number, y: number): number => {
    const mixed = Math.sin(seed * 127.1 + Math.floor(x / block) * 311.7 + Math.floor(y / block) * 74.7) * 43_758.5453;
    return (mixed - Math.floor(mixed)) * 255;
  };
  for (let at = 0; at < width * height; at += 1) {
    const value = light(at % width, Math.floor(at / width)) * 0.9 + ((at * 7919) % 23);
    pixels.set([value, value, value, 255], at * 4);
  }
  return Transformer.fromRgbaPixels(pixels, width, height).jpeg(quality);
};

interface Announcement {
  readonly id: string;
  readonly [more: string]: unknown;
}

/** What a tablet says before it sends a photo. */
export const announcementOf = (
  siteId: string,
  bytes: Uint8Array,
  more: Record<string, unknown> = {},
): Announcement => ({
  ...{ id: testId(), siteId, sha256: sha256Of(bytes), bytes: bytes.length, kind: 'photo', declaredType: 'image/jpeg' },
  ...more,
});

/** A client of tus 1.0 by `fetch`, which does nothing by itself: a test decides what is sent and what breaks off. */
export const tusClient = (url: string, authorization: string) => {
  const headers = { authorization, 'tus-resumable': '1.0.0' };
  return {
    announce: (body: Announcement, tier = 'collection'): Promise<Response> =>
      fetch(`${url}/api/${tier}/files`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(body),
      }),
    offset: async (address: string): Promise<number> => {
      const answer = await fetch(`${url}${address}`, { method: 'HEAD', headers });
      return answer.ok ? Number(answer.headers.get('upload-offset')) : -answer.status;
    },
    send: (address: string, offset: number, piece: Uint8Array, more: Record<string, string> = {}): Promise<Response> =>
      fetch(`${url}${address}`, {
        method: 'PATCH',
        headers: {
          ...headers,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
          ...more,
        },
        body: Buffer.from(piece),
      }),
  };
};
