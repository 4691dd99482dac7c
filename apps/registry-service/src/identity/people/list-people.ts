import { mayGive, isSystemAdministrator, permissionDenied } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { AnswerOf, InputOf } from '@huihuan/platform-http';
import { pageOf } from '../../page.ts';
import type { Caller } from '../caller.ts';
import { allPeople, peopleOfSite } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import type { listPeopleOperation } from './person-operations.ts';
import { personViews } from './person-view.ts';

/** A site administrator sees the people of its sites, a system administrator all. */
export const listPeople = async (
  { database, ring, now }: Identity,
  caller: Caller,
  { siteId, after, limit }: InputOf<typeof listPeopleOperation>['query'],
): Promise<Result<AnswerOf<typeof listPeopleOperation>>> => {
  const at = now();
  const mayAsk =
    siteId === undefined
      ? isSystemAdministrator(caller, at)
      : mayGive(caller, 'attendant', { kind: 'site', siteId }, at);
  if (!mayAsk) return refuse(permissionDenied('person.administer'));
  const page = { after: after ?? null, limit };
  const found =
    siteId === undefined
      ? await allPeople(database, page.after, limit)
      : await peopleOfSite(database, { siteId, at, ...page });
  const { rows, next } = pageOf(found, limit, (row) => row.personId);
  return accept({ people: await personViews(database, ring, rows), next });
};
