import { describe, expect, it } from '@jest/globals';
import { vehicleService } from './vehicle-service.ts';

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
});
