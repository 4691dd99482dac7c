import type { Place, ServiceAccess } from '@huihuan/contracts-access';
import { grantText, holdsAt } from '@huihuan/identity-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { grantsOfPerson } from './database/grant-rows.ts';
import type { Identity } from './identity.ts';
import { isSessionOver } from './sessions/session-rows.ts';

/** What the registry knows that decides who may do what: it asks its own tables and need not wait for the next token. */
export const registryAccess = ({ database, now }: Identity): ServiceAccess => ({
  placesOf: async (subject) => {
    if (!('site' in subject)) return null;
    const sql = `select site_id as "siteId", area_code as "areaCode" from site where site_id = $1`;
    const rows = await rowsOf<{ siteId: string; areaCode: string }>(database, sql, [subject.site]);
    return rows.length === 0 ? null : rows.map((row): Place => ({ kind: 'site', ...row }));
  },
  isRevoked: (sessionId) => isSessionOver(database, sessionId),
  grantsOf: async (personId) => {
    const at = now();
    return (await grantsOfPerson(database, personId)).filter((grant) => holdsAt(grant, at)).map(grantText);
  },
});
