import { describe, expect, it } from '@jest/globals';
import type { Carried } from './carried.ts';
import { openJournal } from './journal.ts';
import { openLetters } from './letters.ts';

const message = (id: string, key: string): Carried => ({
  ...{ id, key, topic: 'huihuan.item', type: 'x', source: 's', siteSeq: 1, hash: '', record: '' },
  ...{ event: null, isUnknownType: false, at: 0, isCommitted: true, publishedAs: 1 },
});

describe('dead letters', () => {
  it('wait by key in their order, count their attempts, and free the key with the last one', () => {
    const journal = openJournal();
    const letters = openLetters(journal);
    const within = (work: () => void): void => {
      journal.begin();
      work();
      journal.commit();
    };
    const [first, second] = [message('1', 'k'), message('2', 'k')];
    within(() => {
      letters.put(first, 'failed', 'broken');
      letters.put(second, 'behind', 'waits');
      letters.put(first, 'failed', 'still broken');
    });
    expect(letters.of('k').map((letter) => [letter.message.id, letter.reason, letter.attempts])).toEqual([
      ['1', 'failed', 2],
      ['2', 'behind', 1],
    ]);
    expect([letters.count, letters.has('k'), letters.holds(second), letters.keys()]).toEqual([2, true, true, ['k']]);
    within(() => letters.take(first));
    within(() => letters.take(second));
    expect([letters.count, letters.has('k'), letters.holds(second)]).toEqual([0, false, false]);
  });
});
