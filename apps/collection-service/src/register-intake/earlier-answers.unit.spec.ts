import { describe, expect, it } from '@jest/globals';
import { askedRow } from './earlier-answers.ts';

const id = '019b8be7-0000-7000-8000-000000000001';
const [first, second] = ['019b8be7-0000-7000-8000-00000000000a', '019b8be7-0000-7000-8000-00000000000b'];
const rowOf = (supervisorId: string, reason = '账册有照片') => ({ id, grams: 900, override: { supervisorId, reason } });
const asked = (row: object, kind?: 'earlier-record' | 'opening-stock') =>
  askedRow(
    'site',
    (text) => text,
    () => (kind === undefined ? undefined : { kind }),
  )(row, 0);

describe('what a repetition is known by', () => {
  it('of a row from older books is the same, whichever supervisor sends the file', () => {
    const { digest } = asked(rowOf(first), 'earlier-record');
    expect(asked(rowOf(second), 'earlier-record').digest).toBe(digest);
    expect(asked(rowOf(first, '另一理由'), 'earlier-record').digest).not.toBe(digest);
    expect(asked({ id, grams: 900 }, 'earlier-record').digest).not.toBe(digest);
  });

  it('names what such a row was brought in as', () => {
    const stock = asked(rowOf(first), 'opening-stock');
    expect(stock.digest).not.toBe(asked(rowOf(first), 'earlier-record').digest);
    expect(asked(rowOf(second), 'earlier-record').digestAs('opening-stock')).toBe(stock.digest);
  });

  it('of any other hand-in holds all of it', () => {
    expect(asked(rowOf(first)).digest).not.toBe(asked(rowOf(second)).digest);
  });
});
