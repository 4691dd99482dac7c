import { describe, expect, it } from '@jest/globals';
import { serviceInWords, vehicleService } from './vehicle-service.ts';

describe('the service of a vehicle by its form', () => {
  it('names the row of the table, the last day, and whether years or kilometres are over', () =>
    expect(
      vehicleService({ vehicleUse: 'taxi-small', registeredOn: '2018-05-10', mileageKm: 612_000 }, '2026-05-11'),
    ).toEqual({
      use: 'taxi-small',
      limit: { zh: '小、微型出租客运', en: 'small taxi', years: 8, tenThousandKilometres: 60 },
      ...{ lastDay: '2026-05-10', isOverYears: true, isOverMileage: true },
    }));

  it('does not guess a mileage that nobody read', () =>
    expect(vehicleService({ vehicleUse: 'truck-heavy', registeredOn: '2015-01-01' }, '2026-05-11')).toMatchObject({
      ...{ lastDay: '2030-01-01', isOverYears: false, isOverMileage: null },
    }));

  it.each([{}, { vehicleUse: 'taxi-small' }, { vehicleUse: 'toString', registeredOn: '2018-05-10' }])(
    'is not known of %j',
    (details) => expect(vehicleService(details, '2026-05-11')).toBeNull(),
  );

  it.each([
    [
      { vehicleUse: 'taxi-small', registeredOn: '2018-05-10', mileageKm: 612_000 },
      '小、微型出租客运：使用年限 8 年，至 2026-05-10，已满；引导行驶里程 60 万千米，已超过',
      'small taxi: 8 years of service, until 2026-05-10, over; guiding mileage 600,000 km, over',
    ],
    [
      { vehicleUse: 'passenger-private-small', registeredOn: '2018-05-10' },
      '小、微型非营运载客和大型非营运轿车：不限使用年限；引导行驶里程 60 万千米，未填里程',
      'private car: no limit of years; guiding mileage 600,000 km, none was read',
    ],
    [
      { vehicleUse: 'full-trailer', registeredOn: '2018-05-10', mileageKm: 1 },
      '全挂车：使用年限 10 年，至 2028-05-10；无引导里程',
      'full trailer: 10 years of service, until 2028-05-10; no guiding mileage',
    ],
  ])('is said of %j in both languages', (details, zh, en) => {
    const service = vehicleService(details, '2026-05-11');
    expect(service === null ? null : serviceInWords(service)).toEqual({ zh, en });
  });
});
