import type { PersonRow } from '../database/person-rows.ts';

/** A person as administrators see it. */
export interface PersonView {
  personId: string;
  displayName: string;
  active: boolean;
  login: string | null;
}

export const personView = ({ personId, displayName, active, login }: PersonRow): PersonView => ({
  ...{ personId, displayName, active, login },
});
