import type { Grant } from '@huihuan/identity-domain';
import type { KeyRing } from '@huihuan/platform-sealed-data';
import type { EntityManager } from 'typeorm';
import { staffEntity, type StaffRow } from '../../database/staff-entity.ts';
import { insertGrants } from '../database/grant-rows.ts';
import { insertPeople } from './person-names.ts';

/** Writes members of staff, who are persons with a role at each of their sites. */
export const insertStaff = async (
  tx: EntityManager,
  ring: KeyRing,
  staff: readonly StaffRow[],
  grants: readonly Grant[],
): Promise<void> => {
  const people = staff.map(({ staffId, displayName }) => ({ personId: staffId, displayName }));
  await insertPeople(tx, ring, people, null);
  await tx.insert(
    staffEntity,
    staff.map(({ staffId, role, siteIds, active }) => ({ staffId, role, siteIds, active })),
  );
  await insertGrants(tx, grants, null);
};
