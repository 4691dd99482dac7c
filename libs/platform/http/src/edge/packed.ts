import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How content may travel; `identity` is as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Below this the head of an answer weighs more than what packing saves. */
const worthwhileBytes = 1_024;
const packable = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.json',
  '.webmanifest',
  '.wasm',
  '.svg',
  '.geojson',
  '.txt',
]);

export const isPackable = (extension: string, content: Buffer): boolean =>
  packable.has(extension) && content.length >= worthwhileBytes;

/** The best of what a client takes, by its `accept-encoding`. */
export const encodingFor = (accepted: string | readonly string[] | undefined): Encoding => {
  const taken = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? 'identity';
};

const pack = (content: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'identity') return Promise.resolve(content);
  if (encoding === 'gzip') return zip(content, { level: 9 });
  return brotli(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
};

/** Packs a file of a page when it is first asked for in that way, and keeps it: a page is a handful of files. */
export const packerOf = (content: Buffer): ((encoding: Encoding) => Promise<Buffer>) => {
  const kept = new Map<Encoding, Promise<Buffer>>();
  return (encoding) => {
    const packed = kept.get(encoding) ?? pack(content, encoding);
    kept.set(encoding, packed);
    return packed;
  };
};
