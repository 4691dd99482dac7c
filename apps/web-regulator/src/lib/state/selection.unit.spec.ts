import { describe, expect, it } from '@jest/globals';
import { readSelection, writeSelection } from './selection.ts';

describe('what the user looks at', () => {
  it.each([
    '',
    '?view=sites',
    '?view=targets&area=410100',
    '?site=a',
    '?view=sites&site=a&trace=LSVAA%26',
    '?site=a&day=2026-03-02',
    '?area=410122001&wall=410122',
  ])('survives the address %p', (search) => {
    expect(writeSelection(readSelection(search))).toBe(search);
  });

  it('is the map of the whole area when the address says nothing or nonsense', () => {
    expect(readSelection('?view=moon&area=up&site=&trace=&day=tomorrow')).toEqual({
      view: 'map',
      area: null,
      siteId: null,
      day: null,
      trace: null,
      wall: null,
    });
  });

  it.each(['?wall', '?wall=1', '?wall='])(
    'is on a wall at %s, that of the area which the installation watches',
    (search) => {
      expect(readSelection(search).wall).toBe('');
    },
  );

  it.each(['targets', 'alarms'] as const)('is now in %s, which know no past', (view) => {
    const there = readSelection(`?view=${view}&day=2026-03-02`);
    expect(there).toMatchObject({ view, day: null });
    expect(writeSelection({ ...readSelection('?day=2026-03-02'), view })).toBe(`?view=${view}`);
  });
});
