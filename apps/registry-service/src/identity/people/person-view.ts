import { personUnknown } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { KeyRing } from '@huihuan/platform-sealed-data';
import { personById, type PersonRow } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import { namesOf } from './person-names.ts';

/** A person as administrators see it. */
export interface PersonView {
  personId: string;
  displayName: string;
  active: boolean;
  login: string | null;
}

/** People as administrators see them. */
export const personViews = async (tx: Tx, ring: KeyRing, people: readonly PersonRow[]): Promise<PersonView[]> => {
  const ids = people.map(({ personId }) => personId);
  const name = await namesOf(tx, ring, ids);
  return people.map(({ personId, active, login }) => ({ personId, displayName: name(personId), active, login }));
};

/** A person as it is now: remembered answers name the id alone. */
export const personViewOf = async ({ database, ring }: Identity, personId: string): Promise<Result<PersonView>> => {
  const person = await personById(database, personId);
  const [view] = await personViews(database, ring, person === null ? [] : [person]);
  return view === undefined ? refuse(personUnknown(personId)) : accept(view);
};
