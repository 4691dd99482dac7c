import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * Reads one committed seed file and checks it against its schema, once a process.
 * @param path below the seeds folder, for example `areas/areas.json`; src/ and dist/ both lie one level below it
 * @throws ZodError when the committed file does not fit its schema, which is a mistake in this repository
 */
export const seedReader = <Row>(path: string, schema: z.ZodType<Row>): (() => Row) => {
  let read: { readonly rows: Row } | undefined;
  return () => {
    read ??= { rows: schema.parse(JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))) };
    return read.rows;
  };
};
