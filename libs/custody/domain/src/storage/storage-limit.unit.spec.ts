import { describe, expect, it } from '@jest/globals';
import { storageLimitDays } from './storage-limit.ts';

describe('how long goods may lie', () => {
  it('is shorter for lead batteries at a collection point than further on', () => {
    expect(storageLimitDays('collection', 'light-battery.lead-acid-starter')).toBe(90);
    expect(storageLimitDays('transfer', 'light-battery.lead-acid')).toBe(365);
  });

  it('is a year for hazardous waste, and 90 days for a vehicle that waits to be dismantled', () => {
    expect(storageLimitDays('sorting', 'hazardous.waste-oil')).toBe(365);
    expect(storageLimitDays('sorting', 'vehicle.passenger-car')).toBe(90);
    expect(storageLimitDays('transfer', 'vehicle.passenger-car')).toBeNull();
  });

  it('is not said of a fridge', () => {
    expect(storageLimitDays('transfer', 'appliance.refrigerator')).toBeNull();
  });
});
