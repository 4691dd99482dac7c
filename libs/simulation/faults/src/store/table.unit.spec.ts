import { describe, expect, it } from '@jest/globals';
import { openJournal } from './journal.ts';
import { openTable } from './table.ts';

const opened = () => {
  const journal = openJournal();
  const table = openTable<number>(journal);
  const seen: (readonly [string, number | undefined, number | undefined])[] = [];
  table.watch((key, before, after) => void seen.push([key, before, after]));
  const transaction = (work: () => void, end: 'commit' | 'rollback' = 'commit'): void => {
    journal.begin();
    work();
    journal[end]();
  };
  return { table, seen, transaction };
};

describe('a table in memory', () => {
  it('takes a transaction whole, and tells of each row once', () => {
    const { table, seen, transaction } = opened();
    transaction(() => {
      table.set('one', 1);
      table.set('two', 2);
      table.set('one', 11);
    });
    expect([...table.entries()]).toEqual([
      ['one', 11],
      ['two', 2],
    ]);
    expect(seen).toEqual([
      ['one', undefined, 11],
      ['two', undefined, 2],
    ]);
  });

  it('takes nothing of one that failed', () => {
    const { table, seen, transaction } = opened();
    transaction(() => table.set('one', 1));
    transaction(() => {
      table.set('one', undefined);
      table.set('one', 5);
      table.set('two', 2);
    }, 'rollback');
    expect([...table.entries()]).toEqual([['one', 1]]);
    transaction(() => table.set('one', 2));
    expect(seen).toEqual([
      ['one', undefined, 1],
      ['one', 1, 2],
    ]);
  });

  it('is written in transactions only, one at a time', () => {
    const { table, transaction } = opened();
    expect(() => table.set('one', 1)).toThrow('outside of a transaction');
    expect(() => transaction(() => transaction(() => undefined))).toThrow('open already');
  });

  it('forgets rows that are over', () => {
    const { table, transaction } = opened();
    transaction(() => {
      table.set('old', 1);
      table.set('new', 9);
    });
    table.prune((value) => value < 5);
    expect([...table.values()]).toEqual([9]);
  });
});
