import { expect, it } from '@jest/globals';
import { kindOfScan } from './kind-of-scan.ts';

it('a scan is known by its shape among the numbers of its class', () => {
  expect(kindOfScan('lsvaa4185pa000123', ['vin', 'plate'])).toBe('vin');
  expect(kindOfScan('豫A12345', ['vin', 'plate'])).toBe('plate');
  expect(kindOfScan('490154203237518', ['imei', 'serial'])).toBe('imei');
  expect(kindOfScan('001CB240000003B3C0221953', ['battery', 'serial'])).toBe('battery');
  expect(kindOfScan('001PB24000000000001', ['battery', 'serial'])).toBe('battery');
  expect(kindOfScan('SN20240000000000001', ['battery', 'serial'])).toBe('serial');
  expect(kindOfScan('BCD-210', ['serial'])).toBe('serial');
  expect(kindOfScan('BCD-210', ['vin', 'plate'])).toBe('vin');
  expect(kindOfScan('BCD-210', [])).toBeNull();
});
