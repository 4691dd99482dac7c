import { describe, expect, it } from '@jest/globals';
import { progressOf } from './progress.ts';
import { emptyRadius, radiusOf } from './radius.ts';
import { alongWay, wayOf, type Way } from './way.ts';

describe('the progress of a shipment', () => {
  const shipment = { dispatchedAt: '2026-03-01T08:00:00Z', expectedAt: '2026-03-01T09:00:00Z' };
  const at = (time: string) => progressOf(shipment, Date.parse(time));

  it('follows the clock of the server', () => {
    expect(at('2026-03-01T08:15:00Z')).toEqual({ kind: 'moving', share: 0.25 });
    expect(at('2026-03-01T07:59:00Z')).toEqual({ kind: 'moving', share: 0 });
    expect(at('2026-03-01T09:00:00Z')).toEqual({ kind: 'moving', share: 1 });
  });

  it('is late only after the time that was announced', () => {
    expect(at('2026-03-01T09:00:01Z')).toEqual({ kind: 'late' });
  });

  it('claims nothing when no arrival was announced', () => {
    expect(progressOf({ ...shipment, expectedAt: null }, 0)).toEqual({ kind: 'unknown' });
  });
});

describe('a way', () => {
  const between = (from: [number, number], to: [number, number]): Way => {
    const way = wayOf([from, to]);
    if (way === null) throw new Error('two places make a way');
    return way;
  };

  it('begins and ends at the sites', () => {
    const way = between([113.9, 34.7], [114.1, 34.8]);
    expect(alongWay(way, 0).place).toEqual([113.9, 34.7]);
    expect(alongWay(way, 1).place[0]).toBeCloseTo(114.1, 9);
    expect(alongWay(way, 7).place[1]).toBeCloseTo(34.8, 9);
  });

  it('bends to the right, so that there and back differ', () => {
    const north = alongWay(between([114, 34], [114, 35]), 0.5);
    const south = alongWay(between([114, 35], [114, 34]), 0.5);
    expect(north.place[0]).toBeGreaterThan(114);
    expect(south.place[0]).toBeLessThan(114);
    expect(Math.abs(north.bearing)).toBeLessThan(2);
    expect(Math.abs(south.bearing - 180)).toBeLessThan(2);
  });

  it('runs evenly', () => {
    const way = between([113.9, 34.7], [114.1, 34.7]);
    expect(alongWay(way, 0.5).place[0]).toBeCloseTo(114, 6);
  });

  it('keeps the bends that it is given, and does not exist without two places', () => {
    expect(wayOf([[1, 1], [1, 2], [2, 2]])?.points).toEqual([[1, 1], [1, 2], [2, 2]]); // prettier-ignore
    expect(wayOf([[1, 1]])).toBeNull();
    expect(wayOf([])).toBeNull();
  });

  it('stands still between equal places', () => {
    expect(alongWay(between([1, 1], [1, 1]), 0.5).place).toEqual([1, 1]);
  });
});

describe('the radius of a site', () => {
  it('grows with the stock and keeps nothing apart from little', () => {
    const radii = [0, 1e3, 1e5, 1e6, 1e7, 1e8].map(radiusOf);
    expect(radii[0]).toBe(emptyRadius);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(new Set(radii).size).toBe(radii.length);
  });
});
