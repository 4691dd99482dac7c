import { describe, expect, it } from '@jest/globals';
import { judgeStatement, type StatingDevice } from './judge-statement.ts';

const at = (time: string): string => `2026-03-01T${time}.000Z`;
const device: StatingDevice = {
  ...{ deviceId: 'd', siteId: 's', enrolledAt: at('08:00:00'), expiresAt: at('20:00:00') },
  ...{ revokedAt: null, lastDeviceTime: null },
};
const revoked = { ...device, revokedAt: at('12:00:00') };
const applied = { kind: 'apply', clockWentBack: false };

describe('a statement', () => {
  it.each([
    ['counts while its device is good', device, '12:00:00', applied],
    ['counts when it was signed before the revocation, whenever it comes', revoked, '11:59:59', applied],
    [
      'is put aside from the moment of the revocation',
      revoked,
      '12:00:00',
      { kind: 'put-aside', why: 'after-revocation' },
    ],
    ['is put aside from the expiry', device, '20:00:00', { kind: 'put-aside', why: 'after-expiry' }],
    ['counts to the last moment', device, '19:59:59', applied],
    ['may run a little ahead of its enrolment', device, '07:50:00', applied],
    ['is put aside long before its enrolment', device, '07:49:59', { kind: 'put-aside', why: 'before-enrolment' }],
    ['may come a little late', { ...device, lastDeviceTime: at('12:10:00') }, '12:00:00', applied],
    [
      'is noted when the clock went back',
      { ...device, lastDeviceTime: at('12:10:01') },
      '12:00:00',
      { kind: 'apply', clockWentBack: true },
    ],
  ] as const)('%s', (_, known, time, verdict) => {
    expect(judgeStatement(known, at(time))).toEqual(verdict);
  });

  it('is understood with any offset', () => {
    expect(judgeStatement(revoked, '2026-03-01T19:59:59+08:00')).toEqual(applied);
    expect(judgeStatement(revoked, '2026-03-01T20:00:00+08:00')).toMatchObject({ kind: 'put-aside' });
  });
});
