import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { encodingFor, isPackable, packerOf } from './packed.ts';

describe('what travels packed', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('%s asks for %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });

  it('is text and compiled code of some length, and no picture', () => {
    const long = Buffer.alloc(2_000);
    expect([isPackable('.js', long), isPackable('.wasm', long)]).toEqual([true, true]);
    expect([isPackable('.js', Buffer.alloc(10)), isPackable('.png', long)]).toEqual([false, false]);
  });

  it('is smaller, comes out as it went in, and is packed once', async () => {
    const content = Buffer.from('回环 Huihuan '.repeat(1_000));
    const packed = packerOf(content);
    const [zipped, brotli] = await Promise.all([packed('gzip'), packed('br')]);
    expect([gunzipSync(zipped).equals(content), brotliDecompressSync(brotli).equals(content)]).toEqual([true, true]);
    expect(Math.max(zipped.length, brotli.length)).toBeLessThan(content.length / 10);
    expect(await packed('br')).toBe(brotli);
    expect(await packed('identity')).toBe(content);
  });
});
