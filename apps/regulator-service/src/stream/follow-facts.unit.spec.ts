import { describe, expect, it } from '@jest/globals';
import type { FactReader, Stretch } from '../facts/read-facts.ts';
import type { Sight } from '../places/sight.ts';
import { sharedNextFacts } from './follow-facts.ts';

/** A reader of nothing but the next facts, which answers when it is told to. */
const readerOf = () => {
  const asked: [number, Sight][] = [];
  const answers: (() => void)[] = [];
  const after: FactReader['after'] = (position, _limit, sight) => {
    asked.push([position, sight]);
    return new Promise<Stretch>((resolve) => answers.push(() => resolve({ facts: [], through: position })));
  };
  return {
    asked,
    answer: () => answers.splice(0).forEach((each) => each()),
    next: sharedNextFacts({ after } as FactReader),
  };
};

describe('streams at the same place', () => {
  it('share one reading where they see the same', async () => {
    const { next, asked, answer } = readerOf();
    const reading = [next(['410122%'], 7), next(['410122%'], 7), next(['410184%'], 7), next(null, 7), next(null, 8)];
    expect(asked).toEqual([
      [7, ['410122%']],
      [7, ['410184%']],
      [7, null],
      [8, null],
    ]);
    answer();
    await Promise.all(reading);
    void next(null, 8);
    expect(asked).toHaveLength(5);
  });
});
