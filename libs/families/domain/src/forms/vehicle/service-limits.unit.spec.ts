import { describe, expect, it } from '@jest/globals';
import { serviceLimits, serviceReached } from './service-limits.ts';

/** The table of 机动车强制报废标准规定, typed from its text: use, years, 万 km; `-` where it sets none. */
const table = `
taxi-small 8 60 · taxi-medium 10 50 · taxi-large 12 60 · rental 15 60
training-small 10 50 · training-medium 12 50 · training-large 15 60 · city-bus 13 40
passenger-operating-small 10 60 · passenger-operating-medium 15 50 · passenger-operating-large 15 80 · school-bus 15 40
passenger-private-small - 60 · passenger-private-medium 20 50 · passenger-private-large 20 60
truck-mini 12 50 · truck-light 15 60 · truck-heavy 15 70 · truck-dangerous-goods 10 40
three-wheel 9 - · low-speed-truck 12 30 · special-with-load 15 50 · special-without-load 30 50
semi-trailer-container 20 - · semi-trailer-dangerous-goods 10 - · semi-trailer 15 - · full-trailer 10 -
motorcycle-three-wheel 12 10 · motorcycle 13 12 · wheeled-machinery - 50`;

describe('the table of service years and mileage', () => {
  it('is the standard’s, row by row', () => {
    const limits = Object.entries(serviceLimits).map(
      ([use, { years, tenThousandKilometres }]) => `${use} ${years ?? '-'} ${tenThousandKilometres ?? '-'}`,
    );
    const rows = table.split(/[·\n]/u).map((row) => row.trim());
    expect(limits.toSorted()).toEqual(rows.filter((row) => row !== '').toSorted());
  });
});

describe('the service years and mileage of a vehicle', () => {
  it('end on the day of the first registration so many years later', () => {
    const taxi = (on: string) => serviceReached('taxi-small', '2018-05-10', { on, kilometres: null });
    expect(taxi('2026-05-10')).toEqual({ lastDay: '2026-05-10', isOverYears: false, isOverMileage: null });
    expect(taxi('2026-05-11').isOverYears).toBe(true);
  });

  it('end with February for what was registered on its 29th', () => {
    const motorcycle = serviceReached('motorcycle', '2012-02-29', { on: '2025-03-01', kilometres: 120_000 });
    expect(motorcycle).toEqual({ lastDay: '2025-02-28', isOverYears: true, isOverMileage: false });
  });

  it('a private car has no years, but a mileage', () => {
    const car = (kilometres: number) =>
      serviceReached('passenger-private-small', '1990-01-01', { on: '2026-01-01', kilometres });
    expect(car(600_000)).toEqual({ lastDay: null, isOverYears: false, isOverMileage: false });
    expect(car(600_001).isOverMileage).toBe(true);
  });

  it('a trailer has years and no mileage', () => {
    const trailer = serviceReached('full-trailer', '2020-01-01', { on: '2026-01-01', kilometres: 9_000_000 });
    expect(trailer).toEqual({ lastDay: '2030-01-01', isOverYears: false, isOverMileage: null });
  });
});
