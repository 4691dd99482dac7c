import { jpegFrames } from './jpeg-frames.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest picture that these bytes claim to hold, read from their headers alone: it decides whether they are decoded at
 * all, so nothing is decoded here. `null` where no header says it.
 */
export const pictureSize = (bytes: Buffer, mediaType: string): PictureSize | null => {
  switch (mediaType) {
    case 'image/png':
      return pngSize(bytes);
    case 'image/jpeg':
      return largest(jpegFrames(bytes).sizes);
    case 'image/webp':
      return largest(webpSizes(bytes));
    default:
      return null;
  }
};

const largest = (sizes: readonly PictureSize[]): PictureSize | null =>
  sizes.reduce<PictureSize | null>(
    (most, size) => (most === null || size.width * size.height > most.width * most.height ? size : most),
    null,
  );

/** PNG (W3C, 11.2.1): the header is the first chunk, behind eight bytes of signature. */
const pngSize = (bytes: Buffer): PictureSize | null =>
  bytes.length >= 33 && bytes.toString('latin1', 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;

/** WebP (RFC 9649): the canvas of `VP8X` and every frame, since the decoder believes the frame. */
const webpSizes = (bytes: Buffer): readonly PictureSize[] => {
  const sizes: PictureSize[] = [];
  for (let at = 12; at + 18 <= bytes.length; at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2)) {
    const size = webpChunkSize(bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8));
    if (size !== null) sizes.push(size);
  }
  return sizes;
};

const webpChunkSize = (name: string, chunk: Buffer): PictureSize | null => {
  if (chunk.length < 10) return null;
  if (name === 'VP8X') return { width: chunk.readUIntLE(4, 3) + 1, height: chunk.readUIntLE(7, 3) + 1 };
  if (name === 'VP8 ') return { width: chunk.readUInt16LE(6) & 0x3fff, height: chunk.readUInt16LE(8) & 0x3fff };
  if (name === 'VP8L') {
    const bits = chunk.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return null;
};
