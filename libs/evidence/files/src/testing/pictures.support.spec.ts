import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.support.spec.ts';
import { Transformer } from '@napi-rs/image';

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly pixels: Uint8Array;
}

/**
 * A made-up photo: a floor and a wall with light from one side, boxes and discs on them as appliances stand in a yard, and
 * the noise of a sensor. Another seed is another scene.
 */
export const sceneOf = (seed: number, width = 640, height = 480): Scene => {
  const random = randomFrom(seed);
  const pixels = new Uint8Array(width * height * 4);
  const horizon = height * (0.3 + random() * 0.4);
  const [wall, floor] = [90 + random() * 120, 40 + random() * 120];
  const [tilt, depth] = [(random() - 0.5) * 80, (random() - 0.5) * 60];
  const shapes = Array.from({ length: 3 + Math.floor(random() * 6) }, () => ({
    ...{ x: random() * width, y: random() * height, w: (0.08 + random() * 0.35) * width },
    ...{ h: (0.08 + random() * 0.4) * height, light: random() * 255, isDisc: random() < 0.3, hue: random() - 0.5 },
  }));
  const shown = (x: number, y: number): { light: number; hue: number } => {
    const shape = shapes.findLast(({ isDisc, ...box }) => {
      const [dx, dy] = [(x - box.x) / box.w, (y - box.y) / box.h];
      return isDisc ? dx * dx + dy * dy < 0.25 : Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5;
    });
    if (shape !== undefined) return { light: shape.light + ((x - shape.x) / shape.w) * 30, hue: shape.hue };
    return { light: (y < horizon ? wall : floor) + (tilt * x) / width + (depth * y) / height, hue: 0 };
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const { light, hue } = shown(x, y);
      const at = (y * width + x) * 4;
      const noise = (random() - 0.5) * 12;
      pixels[at] = clamp(light + noise + hue * 60);
      pixels[at + 1] = clamp(light + noise);
      pixels[at + 2] = clamp(light + noise - hue * 60);
      pixels[at + 3] = 255;
    }
  }
  return { width, height, pixels };
};

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

const drawn = ({ pixels, width, height }: Scene): Transformer => Transformer.fromRgbaPixels(pixels, width, height);

export const jpegOf = (scene: Scene, quality = 88): Promise<Buffer> => drawn(scene).jpeg(quality);
export const pngOf = (scene: Scene): Promise<Buffer> => drawn(scene).png();
export const webpOf = (scene: Scene): Promise<Buffer> => drawn(scene).webp(80);

/** What a phone writes before the picture: orientation, the moment, the maker, and where it was taken. */
export const withExif = (jpeg: Buffer, orientation: number): Buffer => {
  const tiff = Buffer.alloc(420);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entries = (
    at: number,
    all: readonly (readonly [tag: number, type: number, count: number, value: number])[],
  ) => {
    tiff.writeUInt16LE(all.length, at);
    all.forEach(([tag, type, count, value], index) => {
      const from = at + 2 + index * 12;
      tiff.writeUInt16LE(tag, from);
      tiff.writeUInt16LE(type, from + 2);
      tiff.writeUInt32LE(count, from + 4);
      tiff.writeUInt32LE(value, from + 8);
    });
  };
  const [short, long, ascii, rational] = [3, 4, 2, 5];
  entries(8, [
    [0x010f, ascii, 14, 300],
    [0x0112, short, 1, orientation],
    [0x8769, long, 1, 100],
    [0x8825, long, 1, 200],
  ]);
  entries(100, [[0x9003, ascii, 20, 150]]);
  entries(200, [
    [0x0001, ascii, 2, 'N'.charCodeAt(0)],
    [0x0002, rational, 3, 330],
  ]);
  tiff.write('2026:11:22 10:20:30\0', 150, 'latin1');
  tiff.write('Example Phone\0', 300, 'latin1');
  [34, 1, 43, 1, 0, 1].forEach((value, index) => tiff.writeUInt32LE(value, 330 + index * 4));
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A grey PNG whose rows are all zero: some kilobytes that say they are a picture of any size. */
export const bombOf = (width: number, height: number, rows: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc((width + 1) * rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
};

/** The smallest document that a reader opens, with something in its catalogue where wished. */
export const pdfOf = (inCatalogue = ''): Buffer =>
  Buffer.from(
    [
      '%PDF-1.4',
      `1 0 obj << /Type /Catalog /Pages 2 0 R ${inCatalogue} >> endobj`,
      '2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj',
      'trailer << /Root 1 0 R >>',
      '%%EOF',
      '',
    ].join('\n'),
    'latin1',
  );
