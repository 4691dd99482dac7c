import type { StaffFacts } from '@huihuan/registry-domain';
import { defineEntity } from './define-entity.ts';

/** The facts of a member of staff with the name, which no event carries and the table of persons keeps sealed. */
export interface StaffRow extends StaffFacts {
  displayName: string;
}

export const staffEntity = defineEntity<StaffFacts>({
  name: 'staff',
  columns: {
    staffId: { name: 'staff_id', type: 'uuid', primary: true },
    role: { type: 'text' },
    siteIds: { name: 'site_ids', type: 'uuid', array: true },
    active: { type: 'boolean' },
  },
});
