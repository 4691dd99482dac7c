import type { Grant } from '@huihuan/identity-domain';
import type { EntityManager } from 'typeorm';
import { staffEntity, type StaffRow } from '../../database/staff-entity.ts';
import { insertGrants } from '../database/grant-rows.ts';

/** Writes members of staff, who are persons with a role at each of their sites. */
export const insertStaff = async (
  tx: EntityManager,
  staff: readonly StaffRow[],
  grants: readonly Grant[],
): Promise<void> => {
  await tx.query(
    `insert into person (person_id, display_name) select * from unnest($1::uuid[], $2::text[])
     on conflict (person_id) do nothing`,
    [staff.map(({ staffId }) => staffId), staff.map(({ displayName }) => displayName)],
  );
  await tx.insert(staffEntity, [...staff]);
  await insertGrants(tx, grants, null);
};
