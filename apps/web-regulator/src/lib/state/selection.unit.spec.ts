import { describe, expect, it } from '@jest/globals';
import { readSelection, writeSelection } from './selection.ts';

describe('what the user looks at', () => {
  it.each(['', '?view=sites', '?site=a', '?view=sites&site=a&trace=LSVAA%26'])('survives the address %p', (search) => {
    expect(writeSelection(readSelection(search))).toBe(search);
  });

  it('is the map of the whole area when the address says nothing or nonsense', () => {
    expect(readSelection('?view=moon&site=&trace=')).toEqual({ view: 'map', siteId: null, trace: null });
  });
});
