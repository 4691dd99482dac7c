import { ResizeFit, Transformer } from '@napi-rs/image';
import { captureTime } from './capture-time.ts';
import type { MediaType } from './media-types.ts';
import { greySide, perceptualHash } from './perceptual-hash.ts';
import { pictureSize } from './picture-size.ts';

const thumbnailSide = 320;
const thumbnailQuality = 75;
/** High enough that plates and type labels stay readable; lower for what is sent as WebP, whose scale differs. */
const jpegQuality = 90;
const webpQuality = 85;

export interface CleanPicture {
  /** Encoded again in its own format: the pixels, upright, and nothing else. */
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  /** WebP. */
  readonly thumbnail: Buffer;
  readonly perceptualHash: string | null;
  /** What the camera said, by its own clock and without a zone. */
  readonly takenAt: string | null;
}

/**
 * Decodes a picture and encodes it again, so that place, device, owner and whatever else was in the file are gone and only
 * what can be seen is left. Runs in the threads of the library, not in the event loop.
 * @throws where the picture cannot be decoded
 */
export const cleanPicture = async (original: Buffer, mediaType: MediaType): Promise<CleanPicture> => {
  const { exif = {}, orientation } = await new Transformer(original).metadata(true);
  const bytes = await encoded(upright(original, orientation), mediaType);
  // from here on no byte of the original is looked at
  const size = pictureSize(bytes, mediaType);
  if (size === null) throw new Error(`what was encoded as ${mediaType} has no size`);
  const side = { width: thumbnailSide, height: thumbnailSide, fit: ResizeFit.Inside };
  const thumbnail = await new Transformer(bytes).resize(side).webp(thumbnailQuality);
  const hash = perceptualHash(await greyOf(thumbnail));
  return { bytes, ...size, thumbnail, perceptualHash: hash, takenAt: captureTime(exif) };
};

const upright = (original: Buffer, orientation: number | undefined): Transformer => {
  const transformer = new Transformer(original);
  return orientation === undefined ? transformer : transformer.rotate();
};

const encoded = (picture: Transformer, mediaType: MediaType): Promise<Buffer> => {
  if (mediaType === 'image/png') return picture.png();
  return mediaType === 'image/webp' ? picture.webp(webpQuality) : picture.jpeg(jpegQuality);
};

/** Brightness of 32 × 32 pixels, without regard to the shape of the picture; transparency counts for nothing. */
const greyOf = async (bytes: Buffer): Promise<Uint8Array> => {
  const pixels = await new Transformer(bytes)
    .fastResize({ width: greySide, height: greySide, fit: ResizeFit.Fill })
    .grayscale()
    .rawPixels();
  const step = pixels.length / (greySide * greySide);
  return Uint8Array.from({ length: greySide * greySide }, (_, pixel) => pixels[pixel * step] ?? 0);
};
