import { describe, expect, it } from '@jest/globals';
import { readView, writeView } from './view.ts';

describe('what the operator looks at', () => {
  it.each(['', '?service=regulator', '?tab=discarded', '?service=sorting&tab=discarded'])('survives %p', (search) => {
    expect(writeView(readView(search))).toBe(search);
  });

  it('is everything that waits when the address says nothing or nonsense', () => {
    expect(readView('?service=moon&tab=later')).toEqual({ service: 'all', tab: 'waiting' });
  });
});
