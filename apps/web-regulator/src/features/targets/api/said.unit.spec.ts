import { describe, expect, it } from '@jest/globals';
import { bikesOf, bikesOfAreas, kindsOfRefrigerant, refrigerantName } from './said.ts';

const where = { month: '2026-03', areaCode: '410122', areaName: '中牟县' };
const april = { ...where, month: '2026-04' };
const amount = (items: number, grams: number) => ({ items, grams });

describe('refrigerant', () => {
  it('adds up by kind and family over months and areas, to the tenth of a gram', () => {
    const fridges = { family: 'appliance', refrigerant: 'r600a' };
    const rows = [
      { ...where, ...fridges, items: 2, grams: 0.1 },
      { ...april, ...fridges, items: 1, grams: 0.2 },
      { ...april, family: 'vehicle', refrigerant: 'r134a', items: 1, grams: 410 },
    ];
    expect(kindsOfRefrigerant(rows)).toEqual([
      { family: 'vehicle', refrigerant: 'r134a', items: 1, grams: 410 },
      { ...fridges, items: 3, grams: 0.3 },
    ]);
  });

  it.each([
    ['r410a', 'R410A'],
    ['r600a', 'R600a'],
    ['r1234yf', 'R1234yf'],
    ['r22', 'R22'],
    ['unheard', 'unheard'],
  ])('%s is written %s', (code, name) => expect(refrigerantName(code)).toBe(name));
});

describe('non-standard e-bikes and their batteries', () => {
  it('add up by area, each by itself', () => {
    const rows = [
      { ...where, bikes: amount(1, 40_000), batteries: amount(0, 0) },
      { ...april, bikes: amount(0, 0), batteries: amount(2, 8000) },
      { ...april, areaCode: null, areaName: null, bikes: amount(1, 30_000), batteries: amount(0, 0) },
    ];
    expect(bikesOfAreas(rows)).toEqual([
      { areaCode: '', name: null, bikes: amount(1, 30_000), batteries: amount(0, 0) },
      { areaCode: '410122', name: '中牟县', bikes: amount(1, 40_000), batteries: amount(2, 8000) },
    ]);
    expect(bikesOf(rows)).toEqual({ bikes: amount(2, 70_000), batteries: amount(2, 8000) });
  });
});
