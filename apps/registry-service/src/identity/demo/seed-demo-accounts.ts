import type { Fact } from '@huihuan/contracts-events';
import { grantGiven, type Grant, type Scope } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { KeyRing } from '@huihuan/platform-sealed-data';
import { demoAccounts, type DemoAccount } from '@huihuan/seeds';
import { insertGrants } from '../database/grant-rows.ts';
import { insertPeople } from '../people/person-names.ts';

/**
 * Gives the people of the demonstration their logins, and makes those who are no staff. Can run again at each start: who is
 * there stays as it is. No password is written: it follows from a secret of the installation until its owner changes it.
 */
export const seedDemoAccounts = async (tx: Tx, ring: KeyRing, now: Date): Promise<readonly Fact[]> => {
  const known = new Set((await rowsOf<{ id: string }>(tx, 'select person_id as id from person')).map(({ id }) => id));
  const accounts = demoAccounts();
  const officials = accounts.filter(({ personId, siteIds }) => siteIds.length === 0 && !known.has(personId));
  await insertPeople(tx, ring, officials, null);
  const grants = officials.map((account) => grantOf(account, now));
  await insertGrants(tx, grants, null);
  // staff of a network that somebody made by hand is not ours to open
  const present = accounts.filter(({ personId, siteIds }) => siteIds.length === 0 || known.has(personId));
  await tx.query(
    `insert into credential_password (person_id, login, is_demo)
     select *, true from unnest($1::uuid[], $2::text[]) on conflict do nothing`,
    [present.map(({ personId }) => personId), present.map(({ login }) => login)],
  );
  return grants.map((grant) => grantGiven(grant, null));
};

const grantOf = ({ personId, role, areaCode }: DemoAccount, from: Date): Grant => {
  const scope: Scope = areaCode === null ? { kind: 'network' } : { kind: 'area', areaCode };
  // one grant each: its id may be that of the person
  return { grantId: personId, personId, role, scope, from, to: null };
};
