import { expect, it } from '@jest/globals';
import { labelSides, offsetOf, type Placed } from './label-sides.ts';

const named = (x: number, y: number): Placed => ({ x, y, reach: 10, label: { width: 80, height: 20 } });
const dot = (x: number, y: number): Placed => ({ x, y, reach: 6, label: null });

it('puts a label below its symbol where there is room', () => {
  expect(labelSides([named(0, 0), dot(300, 300)])).toEqual(['top', 'top']);
});

it('moves beside and above when something stands in the way', () => {
  expect(labelSides([named(0, 0), dot(20, 25)])[0]).toBe('left');
  expect(labelSides([named(0, 0), dot(20, 25), dot(40, 0)])[0]).toBe('right');
  expect(labelSides([named(0, 0), dot(0, 25), dot(40, 0), dot(-40, 0)])[0]).toBe('bottom');
});

it('does not put two labels on each other', () => {
  expect(labelSides([named(0, 0), named(60, 0)])).toEqual(['top', 'left']);
});

it('takes the side that covers least when nothing is free', () => {
  const crowd = [dot(0, 25), dot(20, 25), dot(0, -25), dot(40, 0), dot(60, 0), dot(-40, 0), dot(-60, 0)];
  expect(labelSides([named(0, 0), ...crowd])[0]).toBe('bottom');
});

it('keeps a label off its own symbol', () => {
  expect(offsetOf('top', 10)).toEqual([0, 14]);
  expect(offsetOf('right', 10)).toEqual([-14, 0]);
});
