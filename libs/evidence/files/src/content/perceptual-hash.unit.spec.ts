import { describe, expect, it } from '@jest/globals';
import { ResizeFit, Transformer } from '@napi-rs/image';
import fc from 'fast-check';
import { jpegOf, sceneOf, type Scene } from '../testing/pictures.support.spec.ts';
import { cleanPicture } from './clean-picture.ts';
import { alikeDistance, bandNeighbours, bandsOf } from './hash-bands.ts';
import { hashDistance, perceptualHash } from './perceptual-hash.ts';

const scenes = 24;
const hashOf = async (bytes: Buffer): Promise<string> =>
  (await cleanPicture(bytes, 'image/jpeg')).perceptualHash ?? 'none';

const originals = await Promise.all(Array.from({ length: scenes }, (_, seed) => jpegOf(sceneOf(seed + 1, 320, 240))));
const hashes = await Promise.all(originals.map(hashOf));

const changed: readonly (readonly [string, (jpeg: Buffer) => Promise<Buffer>])[] = [
  ['encoded again at 40 of 100', (jpeg) => new Transformer(jpeg).jpeg(40)],
  [
    'sent through a chat: half the size',
    (jpeg) => new Transformer(jpeg).resize({ width: 160, height: 120, fit: ResizeFit.Fill }).jpeg(70),
  ],
  ['made brighter', (jpeg) => new Transformer(jpeg).brighten(25).jpeg(85)],
  ['made darker', (jpeg) => new Transformer(jpeg).brighten(-25).jpeg(85)],
  ['with more contrast', (jpeg) => new Transformer(jpeg).adjustContrast(15).jpeg(85)],
  ['grey', (jpeg) => new Transformer(jpeg).grayscale().jpeg(85)],
  ['cropped by a hundredth at each side', (jpeg) => new Transformer(jpeg).crop(3, 2, 314, 236).jpeg(85)],
];

const share = (distances: readonly number[]): number =>
  distances.filter((distance) => distance <= alikeDistance).length / distances.length;

describe('the same picture', () => {
  it.each(changed)('is alike when it is %s', async (_, change) => {
    const distances = await Promise.all(
      originals.map(async (jpeg, index) => hashDistance(await hashOf(await change(jpeg)), hashes[index] ?? '')),
    );
    expect(share(distances)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('different pictures', () => {
  it('are not alike', () => {
    const distances = hashes.flatMap((one, index) => hashes.slice(index + 1).map((other) => hashDistance(one, other)));
    expect(distances).toHaveLength((scenes * (scenes - 1)) / 2);
    expect(Math.min(...distances)).toBeGreaterThan(alikeDistance);
  });

  it('that show nothing have no hash: a covered lens is no evidence of a copy', async () => {
    const dark: Scene = { width: 64, height: 64, pixels: new Uint8Array(64 * 64 * 4).fill(255) };
    expect(await hashOf(await jpegOf(dark))).toBe('none');
    expect(() => perceptualHash(new Uint8Array(3))).toThrow(RangeError);
  });
});

describe('bands', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
  const flips = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: alikeDistance });

  it('find every hash that differs in no more bits than the threshold', () => {
    fc.assert(
      fc.property(hash, flips, (one, bits) => {
        const other = bits.reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${one}`));
        const text = other.toString(16).padStart(16, '0');
        expect(hashDistance(one, text)).toBe(bits.length);
        const looked = bandsOf(one).map((band) => bandNeighbours(band));
        expect(bandsOf(text).some((band, index) => looked[index]?.includes(band))).toBe(true);
      }),
    );
  });
});
