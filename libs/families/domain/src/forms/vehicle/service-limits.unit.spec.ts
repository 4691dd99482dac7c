import { describe, expect, it } from '@jest/globals';
import { serviceReached } from './service-limits.ts';

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
