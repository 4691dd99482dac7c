import { describe, expect, it } from '@jest/globals';
import { lifecycleFlaws } from '@huihuan/kernel-domain';
import type { HeldGrant } from '../grant/grant.ts';
import { decideEnrolment, decideRenewal, decideRevocation, type EnrolmentContext } from './decide-device.ts';
import { deviceLife, deviceStateAt, type Device } from './device-life.ts';
import { codeAlphabet, codeLength, codeOf, shownCode, type EnrolmentCode } from './enrolment-code.ts';
import { grantsByPin } from './pin-grants.ts';
import { pinFlaws } from './pin-rules.ts';
import { isPinBlocked, mostPinTries } from './pin-tries.ts';

const id = (number: number): string => `019b8be7-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [deviceId, siteId, administrator] = [id(1), id(2), id(3)];
const at = (time: string): Date => new Date(`2026-03-01T${time}:00.000Z`);
const point = 'A'.repeat(43);
const enrolment = { deviceId, kid: point, publicKey: { kty: 'EC', crv: 'P-256', x: point, y: point } } as const;
const code: EnrolmentCode = { siteId, madeBy: administrator, expiresAt: at('08:15'), usedBy: null };
const context: EnrolmentContext = { now: at('08:00'), code, isIdUsed: false, isKeyUsed: false, days: 180 };
const device: Device = { deviceId, siteId, enrolledAt: at('08:00'), expiresAt: at('20:00'), revokedAt: null };

describe('the life of a device', () => {
  it('has no dead ends', () => {
    const flaws = lifecycleFlaws(deviceLife, 'enrolled', ['revoked']);
    expect(flaws).toEqual({ unreachable: [], deadEnds: [], leavingTerminal: [] });
  });

  it.each([
    ['before it expires', device, at('19:59'), 'enrolled'],
    ['at the moment that it expires', device, at('20:00'), 'expired'],
    ['before the moment of its revocation', { ...device, revokedAt: at('12:00') }, at('11:59'), 'enrolled'],
    ['at the moment of its revocation', { ...device, revokedAt: at('12:00') }, at('12:00'), 'revoked'],
    ['revoked and expired', { ...device, revokedAt: at('12:00') }, at('21:00'), 'revoked'],
  ] as const)('%s', (_, known, moment, state) => {
    expect(deviceStateAt(known, moment)).toBe(state);
  });
});

describe('enrolling', () => {
  it('makes a device of the site whose administrator made the code', () => {
    expect(decideEnrolment(enrolment, context)).toMatchObject({
      ok: true,
      value: {
        data: {
          ...{ deviceId, siteId, enrolledBy: administrator, enrolledAt: '2026-03-01T08:00:00.000Z' },
          expiresAt: '2026-08-28T08:00:00.000Z',
        },
      },
    });
  });

  it.each([
    ['no code', { code: null }, 'device.code'],
    ['a code that was used', { code: { ...code, usedBy: id(9) } }, 'device.code'],
    ['a code that has run out at this moment', { now: at('08:15') }, 'device.code'],
    ['an id that was used', { isIdUsed: true }, 'device.exists'],
    ['a key that was used', { isKeyUsed: true }, 'device.key-used'],
  ])('is refused with %s', (_, wrong, problem) => {
    expect(decideEnrolment(enrolment, { ...context, ...wrong })).toMatchObject({
      ok: false,
      problem: { code: problem },
    });
  });

  it('reads a code however it was typed, and nothing else', () => {
    expect(codeAlphabet).toHaveLength(32);
    const written = codeAlphabet.slice(0, codeLength);
    expect(codeOf(shownCode(written))).toBe(written);
    expect(codeOf(` ${shownCode(written).toUpperCase().replaceAll('-', ' ')} `)).toBe(written);
    for (const wrong of ['', written.slice(1), `${written}a`, `${written.slice(1)}0`, `${written.slice(1)}o0`])
      expect(codeOf(wrong)).toBeNull();
  });
});

describe('renewing and revoking', () => {
  const decision = { now: at('12:00'), by: administrator };

  it('renews a device that signs still, and shortens nothing', () => {
    expect(decideRenewal(device, { ...decision, days: 1 })).toMatchObject({
      value: { data: { expiresAt: '2026-03-02T12:00:00.000Z' } },
    });
    const longer = { ...device, expiresAt: new Date('2027-01-01T00:00:00.000Z') };
    expect(decideRenewal(longer, { ...decision, days: 1 })).toMatchObject({
      value: { data: { expiresAt: '2027-01-01T00:00:00.000Z' } },
    });
  });

  it.each([
    ['expired', { ...device, expiresAt: at('12:00') }, 'device.expired'],
    ['revoked', { ...device, revokedAt: at('11:00') }, 'device.revoked'],
  ])('does not renew one that has %s', (_, known, problem) => {
    expect(decideRenewal(known, { ...decision, days: 1 })).toMatchObject({ problem: { code: problem } });
  });

  it('revokes as of now, or as of the night before', () => {
    const revoke = (revokedAt: Date | null) => decideRevocation(device, { ...decision, reason: 'stolen', revokedAt });
    expect(revoke(null)).toMatchObject({
      value: { data: { revokedAt: '2026-03-01T12:00:00.000Z', reason: 'stolen' } },
    });
    expect(revoke(at('08:00'))).toMatchObject({ value: { data: { revokedAt: '2026-03-01T08:00:00.000Z' } } });
    expect(revoke(at('07:59'))).toMatchObject({ problem: { code: 'device.revocation-moment' } });
    expect(revoke(at('12:01'))).toMatchObject({ problem: { code: 'device.revocation-moment' } });
  });

  it('revokes once, and also one that has expired', () => {
    const asked = { ...decision, reason: 'lost', revokedAt: null } as const;
    expect(decideRevocation({ ...device, revokedAt: at('11:00') }, asked)).toMatchObject({
      problem: { code: 'device.revoked' },
    });
    expect(decideRevocation({ ...device, expiresAt: at('11:00') }, asked)).toMatchObject({ ok: true });
  });
});

describe('a PIN', () => {
  it.each(['739105', '48027361', '902714'])('%s can be used', (pin) => {
    expect(pinFlaws(pin)).toEqual([]);
  });

  it.each([
    ['12345', 'too-short'],
    ['1234567890123', 'too-long'],
    ['12345a', 'not-digits'],
    ['１２３４５６', 'not-digits'],
    ['000000', 'repetitive'],
    ['121212', 'repetitive'],
    ['123123', 'repetitive'],
    ['112233', 'repetitive'],
    ['123321', 'repetitive'],
    ['123456', 'sequence'],
    ['987654', 'sequence'],
    ['789012', 'sequence'],
    ['246802', 'sequence'],
    ['147258', 'common'],
  ])('%s cannot: %s', (pin, flaw) => {
    expect(pinFlaws(pin)).toContain(flaw);
  });

  it('is blocked after the last of a few tries', () => {
    expect(isPinBlocked(mostPinTries - 1)).toBe(false);
    expect(isPinBlocked(mostPinTries)).toBe(true);
  });

  it('gives the work at the site of the device, and no administration', () => {
    const grant = (role: HeldGrant['role'], scope: HeldGrant['scope'], to: Date | null = null): HeldGrant => ({
      ...{ role, scope, to, from: at('00:00') },
    });
    const here = { kind: 'site', siteId } as const;
    const grants = [
      grant('attendant', here),
      grant('attendant', here, at('11:00')),
      grant('attendant', { kind: 'site', siteId: id(8) }),
      grant('site-administrator', here),
      grant('system-administrator', { kind: 'network' }),
      grant('regulator', { kind: 'area', areaCode: '410122' }),
    ];
    expect(grantsByPin(grants, { siteId, at: at('12:00') })).toEqual([grant('attendant', here)]);
  });
});
