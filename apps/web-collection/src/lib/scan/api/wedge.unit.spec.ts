import { expect, it } from '@jest/globals';
import { openWedge } from './wedge.ts';

const typedWith = (text: string, gap: number, end = 'Enter'): (string | null)[] => {
  const wedge = openWedge();
  return [...text.split(''), end].map((key, index) => wedge({ key, at: 1000 + index * gap }));
};

it('a scanner is known by its speed', () => {
  expect(typedWith('BCD210TMG001', 8).at(-1)).toBe('BCD210TMG001');
  expect(typedWith('BCD210TMG001', 8, 'Tab').at(-1)).toBe('BCD210TMG001');
  expect(typedWith('BCD210TMG001', 40).at(-1)).toBe('BCD210TMG001');
});

it('a hand, a key that bounces, and what has no end are none', () => {
  expect(typedWith('BCD210TMG001', 120).at(-1)).toBeNull();
  expect(typedWith('45.2', 5).at(-1)).toBeNull();
  expect(typedWith('BCD210TMG001', 8).slice(0, -1)).not.toContain('BCD210TMG001');
});

it('what a hand typed before stays out of it, and so does Shift', () => {
  const wedge = openWedge();
  wedge({ key: 'x', at: 0 });
  const scanned = ['A', 'B', 'Shift', 'C', 'D', '1', '2', '3', '4', 'Enter'].map((key, index) =>
    wedge({ key, at: 5000 + index * 6 }),
  );
  expect(scanned.at(-1)).toBe('ABCD1234');
});

it('an Enter that comes late sends nothing', () => {
  const wedge = openWedge();
  for (const [index, key] of 'ABCD1234'.split('').entries()) wedge({ key, at: index * 5 });
  expect(wedge({ key: 'Enter', at: 900 })).toBeNull();
});
