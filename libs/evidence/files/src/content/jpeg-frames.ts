import type { PictureSize } from './picture-size.ts';

export interface JpegFrames {
  readonly sizes: readonly PictureSize[];
  /** Where the picture ends, behind its end marker; `null` where it breaks off before: decoders would paint the rest grey. */
  readonly end: number | null;
}

const endOfImage = 0xd9;
const startOfScan = 0xda;

/** Frames of all kinds (SOF0 to SOF15), without the three markers of that range that mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Inside a scan these stand for data: a stuffed byte, and the restart markers. */
const isOfScan = (marker: number): boolean => marker === 0x00 || (marker >= 0xd0 && marker <= 0xd7);

/** Walks the markers of a JPEG (ITU-T T.81, annex B) without decoding it. */
export const jpegFrames = (bytes: Buffer): JpegFrames => {
  const sizes: PictureSize[] = [];
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === null) return { sizes, end: null };
    if (marker.code === endOfImage) return { sizes, end: marker.after };
    if (marker.after + 2 > bytes.length) return { sizes, end: null };
    const length = bytes.readUInt16BE(marker.after);
    if (isFrame(marker.code) && marker.after + 7 <= bytes.length) {
      sizes.push({ height: bytes.readUInt16BE(marker.after + 3), width: bytes.readUInt16BE(marker.after + 5) });
    }
    at = marker.after + length;
    if (marker.code === startOfScan) at = endOfScan(bytes, at);
  }
};

/** The marker at a place, which may be filled up with 0xFF. */
const markerAt = (bytes: Buffer, from: number): { readonly code: number; readonly after: number } | null => {
  if (bytes[from] !== 0xff) return null;
  let at = from;
  while (bytes[at] === 0xff) at += 1;
  const code = bytes[at];
  return code === undefined ? null : { code, after: at + 1 };
};

const endOfScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && isOfScan(bytes[at + 1] ?? 0)) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
};
