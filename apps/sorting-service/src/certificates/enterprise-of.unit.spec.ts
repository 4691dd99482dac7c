import { describe, expect, it } from '@jest/globals';
import { enterpriseOf } from './enterprise-of.ts';

const uscc = '91350100M000100Y43';
const licence = (kind: string, number: string, validFrom = '2024-01-01', validTo: string | null = null) => ({
  ...{ kind, number, issuer: '演示', validFrom, validTo },
});
const ofLicences = (day: string, ...licences: readonly ReturnType<typeof licence>[]) => {
  const { uscc: code, qualification } = enterpriseOf({ name: '示例拆解中心', licences: [...licences] }, day);
  return [code, qualification];
};

describe('the enterprise on a certificate', () => {
  it('has the code of its business licence and the number of its qualification, on the days of each', () => {
    const both = [
      licence('营业执照', uscc.toLowerCase(), '2024-01-01', '2026-03-31'),
      licence('scrapped-vehicle-recovery', '豫商资（示例）001', '2025-01-01', '2026-04-01'),
    ];
    expect(ofLicences('2026-03-31', ...both)).toEqual([uscc, '豫商资（示例）001']);
    expect(ofLicences('2026-04-01', ...both)).toEqual([null, '豫商资（示例）001']);
    expect(ofLicences('2026-04-02', ...both)).toEqual([null, null]);
    expect(ofLicences('2024-01-01', ...both)).toEqual([uscc, null]);
    expect(ofLicences('2023-12-31', ...both)).toEqual([null, null]);
  });

  it('has no code of a number that is none, or of another licence', () => {
    const wrong = `${uscc.slice(0, -1)}4`;
    expect(ofLicences('2026-01-01', licence('business-licence', wrong))).toEqual([null, null]);
    expect(ofLicences('2026-01-01', licence('police-filing', uscc))).toEqual([null, null]);
    const followed = [licence('business-licence', '410122000012345'), licence('business-licence', uscc)];
    expect(ofLicences('2026-01-01', ...followed)).toEqual([uscc, null]);
  });

  it('is unnamed where the registry was not heard of', () => {
    expect(enterpriseOf(undefined, '2026-01-01')).toEqual({ name: '—', uscc: null, qualification: null });
  });
});
