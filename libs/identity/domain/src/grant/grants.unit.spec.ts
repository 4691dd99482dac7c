import { describe, expect, it } from '@jest/globals';
import { isUuidV7 } from '@huihuan/kernel-domain';
import { grantsOfStaff } from './grant-of-staff.ts';
import { grantText, readGrantText } from './grant-text.ts';
import type { HeldGrant, Principal } from './grant.ts';
import { mayAdministerPerson } from './may-give.ts';
import { principalOfToken } from './principal-of-token.ts';
import { mayDo } from '../policy/may-do.ts';

const siteId = '019b8be7-0000-7000-8000-000000000001';
const elsewhere = '019b8be7-0000-7000-8000-000000000002';
const staffId = '019b8bf9-a1fa-7d51-a02c-6667d478f6cc';
const at = new Date('2026-03-01T08:00:00Z');

describe('a grant as a text', () => {
  it.each<Pick<HeldGrant, 'role' | 'scope'>>([
    { role: 'attendant', scope: { kind: 'site', siteId } },
    { role: 'regulator', scope: { kind: 'area', areaCode: '410122' } },
    { role: 'system-administrator', scope: { kind: 'network' } },
    { role: 'resident', scope: { kind: 'self' } },
  ])('%j is read again', (grant) => {
    expect(readGrantText(grantText(grant))).toEqual(grant);
  });

  it.each([
    '',
    'attendant',
    'attendant@site',
    'attendant@site:x',
    'attendant@network',
    'king@network',
    'auditor@area:4',
  ])('%s gives nothing', (text) => {
    expect(readGrantText(text)).toBeNull();
  });
});

describe('the principal of a token', () => {
  it('may what the token says, and nothing that is not understood', () => {
    const principal = principalOfToken({ personId: staffId, grants: [`attendant@site:${siteId}`, 'king@network'] });
    const place = { kind: 'site', siteId, areaCode: '410122' } as const;
    expect(principal.grants).toHaveLength(1);
    expect(mayDo(principal, 'intake.register', place, at)).toBe(true);
    expect(mayDo(principal, 'job.run', place, at)).toBe(false);
  });
});

describe('the grants of staff', () => {
  it('are the role at each site, under ids that follow from it', () => {
    const staff = { staffId, role: 'supervisor', siteIds: [siteId, elsewhere] } as const;
    const grants = grantsOfStaff(staff, at);
    expect(grants.map(({ scope }) => scope)).toEqual([
      { kind: 'site', siteId },
      { kind: 'site', siteId: elsewhere },
    ]);
    expect(new Set(grants.map(({ grantId }) => grantId)).size).toBe(2);
    expect(grants.every(({ grantId }) => isUuidV7(grantId))).toBe(true);
    expect(grantsOfStaff(staff, at)).toEqual(grants);
  });
});

describe('the account of a person', () => {
  const administrator = '019b8be7-0000-7000-8000-0000000000a1';
  const actor: Principal = {
    personId: administrator,
    grants: [{ role: 'site-administrator', scope: { kind: 'site', siteId }, from: at, to: null }],
  };
  const held = (role: HeldGrant['role'], where: string, to: Date | null = null): HeldGrant => ({
    ...{ role, scope: { kind: 'site', siteId: where }, from: at, to },
  });
  const may = (grants: readonly HeldGrant[], registeredBy: string | null = null): boolean =>
    mayAdministerPerson(actor, { grants, registeredBy }, at);

  it('is in the hands of whoever could end all of its grants', () => {
    expect(may([held('attendant', siteId)])).toBe(true);
    expect(may([held('attendant', siteId), held('attendant', elsewhere)])).toBe(false);
    expect(may([held('attendant', siteId), held('attendant', elsewhere, at)])).toBe(true);
    expect(may([held('site-administrator', siteId)])).toBe(false);
  });

  it('that has none, in those of whoever registered it', () => {
    expect(may([], administrator)).toBe(true);
    expect(may([], null)).toBe(false);
  });
});
