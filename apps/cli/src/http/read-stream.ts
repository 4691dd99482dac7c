import { auditEndSchema } from '@huihuan/contracts-audit';
import { z } from 'zod';
import { Trouble } from '../args/command.ts';
import { refusalOf } from './read-answer.ts';
import { ask, type Reached } from './server.ts';

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/**
 * Reads an audit stream row by row.
 * @returns how many rows there were
 * @throws Trouble when it is refused, cut off, or has a row of another shape
 */
export const readStream = async <Schema extends z.ZodType>(
  server: Reached,
  path: string,
  schema: Schema,
  take: (row: z.infer<Schema>, count: number) => void,
): Promise<number> => {
  const response = await ask(server, path);
  if (response.status !== 200 || response.body === null)
    throw refusalOf({ status: response.status, body: await response.json().catch(() => null) }, path);
  let rows = 0;
  let ended: number | null = null;
  try {
    for await (const line of linesOf(response.body as ReadableStream<Uint8Array>)) {
      server.signal.throwIfAborted();
      if (line === '') continue;
      const value: unknown = JSON.parse(line);
      const end = auditEndSchema.safeParse(value);
      if (end.success) ended = end.data.end.rows;
      else take(schema.parse(value), (rows += 1));
    }
  } catch (error) {
    if (server.signal.aborted) throw error;
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Trouble(
      { zh: `${path} 第 ${rows + 1} 行读不懂：${why}`, en: `row ${rows + 1} of ${path}: ${why}` },
      error,
    );
  }
  if (ended === rows) return rows;
  throw new Trouble({
    zh: `${path} 在第 ${rows} 行后中断，没有结束标记`,
    en: `${path} was cut off after row ${rows}: its end mark is missing`,
  });
};
