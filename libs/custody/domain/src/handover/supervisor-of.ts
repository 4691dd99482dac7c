import type { KnownStaff } from './known.ts';

/** An active supervisor answers only for the sites where the registry says so. */
export const isSupervisorOf = (staff: KnownStaff | undefined, siteId: string): boolean =>
  staff !== undefined && staff.active && staff.role === 'supervisor' && staff.siteIds.includes(siteId);
