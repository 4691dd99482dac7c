import { jpegFrames } from './jpeg-frames.ts';

/** What is wrong with the content of a file, as a part of the code of its problem. */
export type Flaw = 'broken' | 'two-files' | 'animated' | 'active-content';

/** What a second file, or a page, begins with. A picture that is one as well is opened as something else by somebody. */
const foreign = [
  'PK\x03\x04',
  'PK\x05\x06',
  '%PDF-',
  'Rar!\x1a',
  '7z\xbc\xaf',
  '\x7fELF',
  '<?php',
  '<script',
  '<html',
  '<svg',
];

const isForeign = (rest: Buffer): boolean => {
  const text = rest.toString('latin1');
  const lower = text.toLowerCase();
  return text.startsWith('MZ') || foreign.some((sign) => lower.includes(sign.toLowerCase()));
};

/**
 * What a picture or document may not be although its first bytes say the right thing: cut off, two files in one, moving, or
 * a program. Cameras put previews and clips behind a picture: such a rest is let through, and left out when it is stored.
 */
export const findFlaw = (bytes: Buffer, mediaType: string): Flaw | null => {
  switch (mediaType) {
    case 'image/jpeg':
      return flawBehind(bytes, jpegFrames(bytes).end);
    case 'image/png':
      return flawBehind(bytes, pngEnd(bytes));
    case 'image/webp':
      return bytes.includes('ANIM', 12, 'latin1') && webpIsAnimated(bytes)
        ? 'animated'
        : flawBehind(bytes, webpEnd(bytes));
    case 'application/pdf':
      return pdfFlaw(bytes);
    default:
      return 'broken';
  }
};

const flawBehind = (bytes: Buffer, end: number | null): Flaw | null => {
  if (end === null || end > bytes.length) return 'broken';
  return isForeign(bytes.subarray(end)) ? 'two-files' : null;
};

const pngEnd = (bytes: Buffer): number | null => {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return at + 12;
  }
  return null;
};

const webpEnd = (bytes: Buffer): number | null => (bytes.length < 12 ? null : 8 + bytes.readUInt32LE(4));

/** The second bit of the flags of `VP8X` (RFC 9649, 2.7). */
const webpIsAnimated = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 0x02) !== 0;

/** Names that make a PDF act when it is opened, or that carry another file. What stands in packed objects is not seen. */
const actions = ['/JavaScript', '/JS', '/Launch', '/EmbeddedFile', '/EmbeddedFiles', '/RichMedia', '/XFA'];
const tail = 1_024;

const pdfFlaw = (bytes: Buffer): Flaw | null => {
  const text = bytes.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end === -1 || end < text.length - tail) return 'broken';
  if (isForeign(bytes.subarray(end + 5))) return 'two-files';
  // `#4A` in a name stands for a letter
  const names = new Set(
    (text.match(/\/[A-Za-z0-9#]{2,40}/g) ?? []).map((name) =>
      name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    ),
  );
  return actions.some((name) => names.has(name)) ? 'active-content' : null;
};
