import { Readable } from 'node:stream';

const chunkCharacters = 32 * 1024;

/** Rows as lines of JSON, several to a chunk: a million small writes would cost more than the rows themselves. */
async function* lines(rows: AsyncIterable<unknown>): AsyncGenerator<string> {
  let chunk = '';
  for await (const row of rows) {
    chunk += `${JSON.stringify(row)}\n`;
    if (chunk.length < chunkCharacters) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/**
 * A stream of newline-delimited JSON that takes rows only as fast as the client reads them. When the client leaves, the
 * iterable is ended (`finally` blocks run); when the rows fail half-way, the connection breaks, so that nobody takes a part
 * for the whole.
 */
export const ndjson = (rows: AsyncIterable<unknown>): Readable => Readable.from(lines(rows), { objectMode: false });
