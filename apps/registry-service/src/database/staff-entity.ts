import type { StaffFacts } from '@huihuan/registry-domain';
import { defineEntity } from './define-entity.ts';

/** The facts of a member of staff, and the name that no event carries. */
export interface StaffRow extends StaffFacts {
  displayName: string;
}

export const staffEntity = defineEntity<StaffRow>({
  name: 'staff',
  columns: {
    staffId: { name: 'staff_id', type: 'uuid', primary: true },
    role: { type: 'text' },
    siteIds: { name: 'site_ids', type: 'uuid', array: true },
    displayName: { name: 'display_name', type: 'text' },
    active: { type: 'boolean' },
  },
});
