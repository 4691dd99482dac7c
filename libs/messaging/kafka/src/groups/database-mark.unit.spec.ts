import { describe, expect, it } from '@jest/globals';
import type { Tx } from '@huihuan/platform-persistence';
import { keptMark } from './database-mark.ts';

/** A log that answers each look with the next of these rows. */
const logOf = (...answers: readonly (readonly { id: string }[])[]) => {
  const left = [...answers];
  let looks = 0;
  const query = () => {
    looks += 1;
    return Promise.resolve(left.shift() ?? []);
  };
  return { database: { query } as unknown as Tx, looks: () => looks };
};

describe('the mark of a database', () => {
  it('is looked for until there is one, and then kept', async () => {
    const { database, looks } = logOf([], [{ id: 'first' }]);
    const mark = keptMark(database);
    expect(await mark()).toBeNull();
    const found = await mark();
    expect(found).toMatch(/^[0-9a-f]{12}$/);
    expect([await mark(), await mark()]).toEqual([found, found]);
    expect(looks()).toBe(2);
  });
});
