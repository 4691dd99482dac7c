import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

const endOfDirectory = 0x0605_4b50;
const entryOfDirectory = 0x0201_4b50;
const localHeader = 0x0403_4b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const mostEntries = 1_000;
const stored = 0;
const deflated = 8;

/** The file is no zip, or one that no spreadsheet writes: encrypted, in several volumes, with a name twice. */
export class BrokenZip extends Error {}
/** Opened, its parts would take more bytes than they may. */
export class ZipTooLarge extends Error {}

interface Entry {
  readonly at: number;
  readonly bytes: number;
  readonly method: number;
}

/** The parts of a zip by their names. */
export interface Parts {
  has(name: string): boolean;
  /**
   * Opens one part as UTF-8. What the zip says of its size is not believed: opening stops where all parts that were read
   * together would be beyond the limit.
   * @throws BrokenZip @throws ZipTooLarge
   */
  text(name: string): Promise<string>;
}

/** @param mostBytes of all parts together that are opened @throws BrokenZip */
export const partsOf = (zip: Buffer, mostBytes: number): Parts => {
  const entries = entriesOf(zip);
  let left = mostBytes;
  return {
    has: (name) => entries.has(name),
    text: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new BrokenZip(`no part ${name}`);
      const opened = await openPart(zip, entry, left);
      left -= opened.length;
      return opened.toString('utf8');
    },
  };
};

const entriesOf = (zip: Buffer): ReadonlyMap<string, Entry> => {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > mostEntries) throw new BrokenZip('too many parts');
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (at + entryBytes > end || zip.readUInt32LE(at) !== entryOfDirectory) throw new BrokenZip('no directory');
    const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
    const nameBytes = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + entryBytes, at + entryBytes + nameBytes).replace(/^\//, '');
    if (isEncrypted || entries.has(name)) throw new BrokenZip(`part ${name}`);
    entries.set(name, {
      at: zip.readUInt32LE(at + 42),
      bytes: zip.readUInt32LE(at + 20),
      method: zip.readUInt16LE(at + 10),
    });
    at += entryBytes + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

/** Where the directory says that it ends; behind it there may be a comment. */
const endOf = (zip: Buffer): number => {
  for (let at = zip.length - endBytes; at >= Math.max(0, zip.length - endBytes - 0xffff); at -= 1)
    if (zip.readUInt32LE(at) === endOfDirectory) return at;
  throw new BrokenZip('no zip');
};

const openPart = async (zip: Buffer, { at, bytes, method }: Entry, most: number): Promise<Buffer> => {
  if (at + localBytes > zip.length || zip.readUInt32LE(at) !== localHeader) throw new BrokenZip('no part there');
  const start = at + localBytes + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(start, start + bytes);
  if (packed.length < bytes) throw new BrokenZip('a part ends beyond the file');
  if (method === stored) {
    if (packed.length > most) throw new ZipTooLarge();
    return packed;
  }
  if (method !== deflated || most <= 0) throw method === deflated ? new ZipTooLarge() : new BrokenZip('unknown method');
  try {
    return await inflate(packed, { maxOutputLength: most });
  } catch (failure) {
    const { code } = failure as { readonly code?: unknown };
    throw code === 'ERR_BUFFER_TOO_LARGE' ? new ZipTooLarge() : new BrokenZip(String(failure));
  }
};
