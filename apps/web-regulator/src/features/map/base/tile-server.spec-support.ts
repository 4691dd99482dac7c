import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

export interface AskedTile {
  readonly layer: string;
  readonly query: Readonly<Record<string, string>>;
  readonly referrer: string | undefined;
}

export interface TileServer {
  readonly address: string;
  readonly asked: () => readonly AskedTile[];
  /** From here on it answers so. */
  readonly answer: (status: number) => void;
  readonly close: () => Promise<void>;
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const size = 256;

/** A tile of one colour. @param colour red, green, blue and opacity, 0–255 */
const tile = (colour: readonly number[]): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // 8 bits a channel, with opacity
  head.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: size }, () => colour).flat()]);
  const rows = Buffer.concat(Array.from({ length: size }, () => row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The colour of the ground of each pair of layers. */
export const grounds = { vec: [240, 200, 40, 255], img: [30, 120, 60, 255] } as const;
const clear = tile([0, 0, 0, 0]);
const tiles: Readonly<Record<string, Buffer>> = { vec: tile(grounds.vec), img: tile(grounds.img) };

/** Answers as the tile servers of 天地图 do: a picture for each tile, to pages of anybody. */
export const startTileServer = async (): Promise<TileServer> => {
  const asked: AskedTile[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://tiles.invalid');
    const layer = /^\/(\w+)_w\/wmts$/.exec(url.pathname)?.[1] ?? '';
    asked.push({ layer, query: Object.fromEntries(url.searchParams), referrer: request.headers.referer });
    response.writeHead(status, { 'content-type': 'image/png', 'access-control-allow-origin': '*' });
    response.end(status === 200 ? (tiles[layer] ?? clear) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => [...asked],
    answer: (next) => (status = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
