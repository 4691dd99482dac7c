import { grantGiven, grantsOfStaff, permissionDenied } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { decideStaff } from '@huihuan/registry-domain';
import { In } from 'typeorm';
import { siteEntity } from '../database/site-entity.ts';
import type { StaffRow } from '../database/staff-entity.ts';
import { personById } from '../identity/database/person-rows.ts';
import { nameOf } from '../identity/people/person-names.ts';
import { insertStaff } from '../identity/people/insert-staff.ts';
import { recordFacts } from '../record-facts.ts';
import type { RegistryOptions } from '../registry.ts';
import type { registerStaffOperation } from './staff-operations.ts';

export const registerStaff = async (
  registry: RegistryOptions,
  { body, correlationId, caller }: InputOf<typeof registerStaffOperation>,
): Promise<Result<StaffRow>> => {
  // nobody makes others what they are themselves: that is for who administers the network
  if (body.role === 'site-administrator' && caller?.may('person.administer', { kind: 'network' }) === false)
    return refuse(permissionDenied('person.administer', { role: body.role }));
  const { displayName: _, ...named } = body;
  const request = { ...named, digest: registry.digestOf(body.displayName) };
  const act = { id: body.id, operation: 'staff.register', request, correlationId };
  const done = await recordFacts(registry, act, async (tx) => {
    const { id: staffId, displayName, role, siteIds } = body;
    // a person who is there already gets roles by grants, from somebody who may give them
    const exists = (await personById(tx, staffId)) !== null;
    const sites = new Map((await tx.findBy(siteEntity, { siteId: In(siteIds) })).map((site) => [site.siteId, site]));
    const context = { isRegistered: () => exists, site: (siteId: string) => sites.get(siteId) };
    const decided = decideStaff({ staffId, role, siteIds }, context);
    if (!decided.ok) return decided;
    const row = { ...decided.value.data, displayName };
    const grants = grantsOfStaff(decided.value.data, new Date());
    const facts = [decided.value, ...grants.map((grant) => grantGiven(grant, null))];
    return accept({ facts, store: () => insertStaff(tx, registry.ring, [row], grants), answer: decided.value.data });
  });
  if (!done.ok) return done;
  return accept({ ...done.value, displayName: await nameOf(registry.database, registry.ring, done.value.staffId) });
};
