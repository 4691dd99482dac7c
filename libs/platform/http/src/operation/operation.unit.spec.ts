import { describe, expect, it } from '@jest/globals';
import { accept } from '@huihuan/kernel-domain';
import { z } from 'zod';
import { operation, type Handled, type InputOf } from './operation.ts';

const words = { summary: 'a', summaryZh: '甲' };
const close = operation({
  ...words,
  access: 'public',
  method: 'POST',
  path: ':jobId/close',
  params: z.object({ jobId: z.string() }),
  body: z.object({ limit: z.int().default(3) }),
  answer: z.object({ ok: z.boolean() }),
});
const rows = operation({
  ...words,
  access: 'public',
  method: 'GET',
  path: 'audit',
  answer: z.object({ row: z.int() }),
  media: 'ndjson',
});
const facts = operation({
  ...words,
  access: 'public',
  method: 'GET',
  path: 'stream',
  answer: z.object({}),
  media: 'events',
});

/** Compiles only when the given type is exactly what is expected: the type check of the repository is half of this test. */
const closeJob = ({ params, query, body }: InputOf<typeof close>): Handled<typeof close> => {
  const read: { readonly jobId: string; readonly limit: number; readonly query: undefined } = {
    ...params,
    ...body,
    query,
  };
  return accept({ ok: read.jobId.length < read.limit });
};

describe('an operation', () => {
  it('is what was declared', () => {
    expect([close.path, rows.media, facts.media]).toEqual([':jobId/close', 'ndjson', 'events']);
  });

  it('types what its handler is given and may answer', async () => {
    const given = {
      params: { jobId: 'ab' },
      query: undefined,
      body: { limit: 3 },
      headers: undefined,
      correlationId: 'act-1',
      caller: null,
    };
    expect(await closeJob(given)).toEqual({ ok: true, value: { ok: true } });
    const streamed: Handled<typeof rows> = (async function* () {
      yield { row: 1 };
    })();
    const followed: Handled<typeof facts> = Promise.resolve();
    expect(Symbol.asyncIterator in streamed).toBe(true);
    await expect(followed).resolves.toBeUndefined();
  });
});
