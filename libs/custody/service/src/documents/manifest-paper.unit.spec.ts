import { describe, expect, it } from '@jest/globals';
import { wasteLicenceOf } from './manifest-paper.ts';

const licence = (kind: string, validFrom = '2025-01-01', validTo: string | null = null) => ({
  ...{ kind, number: `N-${kind}-${validFrom}`, issuer: '', validFrom, validTo },
});

describe('the licence of a party on a 联单', () => {
  it.each([
    ['one for hazardous waste, not the first one', [licence('再生资源回收'), licence('hazardous-waste-operation')], 1],
    ['by its Chinese name', [licence('waste-appliance-dismantling'), licence('危险废物经营许可证')], 1],
    ['the pilot of collectors', [licence('hazardous-waste-collection-pilot')], 0],
    [
      'the one that was valid on the day',
      [licence('危险废物经营许可证', '2024-01-01', '2026-02-28'), licence('危险废物经营许可证', '2026-03-01')],
      1,
    ],
    ['blank where there is none', [licence('再生资源回收')], null],
    ['blank where it was over', [licence('危险废物经营许可证', '2024-01-01', '2026-02-28')], null],
  ] as const)('is %s', (_, licences, place) =>
    expect(wasteLicenceOf({ licences: [...licences] }, '2026-03-01')).toBe(
      place === null ? null : licences[place]?.number,
    ),
  );
});
