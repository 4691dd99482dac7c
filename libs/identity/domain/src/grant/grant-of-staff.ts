import type { StaffRole } from '@huihuan/contracts-events';
import { sha256Hex, uuidV7 } from '@huihuan/kernel-domain';
import type { Grant } from './grant.ts';

interface Staff {
  readonly staffId: string;
  readonly role: StaffRole;
  readonly siteIds: readonly string[];
}

/**
 * The grants that a member of staff holds by being registered: the role at each site. Their ids follow from what they say,
 * so that everybody who works them out, now or later, gets the same.
 */
export const grantsOfStaff = ({ staffId, role, siteIds }: Staff, from: Date): readonly Grant[] =>
  siteIds.map((siteId) => ({
    grantId: grantIdOf(staffId, role, siteId),
    personId: staffId,
    role,
    scope: { kind: 'site', siteId },
    from,
    to: null,
  }));

const grantIdOf = (staffId: string, role: StaffRole, siteId: string): string => {
  const digest = sha256Hex(`${staffId} ${role} ${siteId}`);
  const bytes = Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16),
  );
  return uuidV7(timeOf(staffId), bytes);
};

/** A UUIDv7 begins with the milliseconds of its making. */
export const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
