import { mayDo, permissionDenied } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import type { Caller } from '../caller.ts';
import type { Identity } from '../identity.ts';
import { namesOf } from './person-names.ts';

export interface DriverView {
  personId: string;
  displayName: string;
}

/** Who drives for a site at this moment, in the order of their ids, for whoever sends shipments from there. */
export const driversOfSite = async (
  identity: Identity,
  caller: Caller,
  siteId: string,
): Promise<Result<{ drivers: DriverView[] }>> => {
  if (!mayDo(caller, 'shipment.send', { kind: 'site', siteId, areaCode: '' }, identity.now()))
    return refuse(permissionDenied('shipment.send', { site: siteId }));
  return accept({ drivers: await whoIsThere(identity, siteId, ['driver']) });
};

/** Who works at a site at this moment, for whoever names the second person of a step there. */
export const colleaguesAtSite = async (
  identity: Identity,
  caller: Caller,
  siteId: string,
): Promise<Result<{ colleagues: DriverView[] }>> => {
  if (!mayDo(caller, 'item.record-step', { kind: 'site', siteId, areaCode: '' }, identity.now()))
    return refuse(permissionDenied('item.record-step', { site: siteId }));
  const roles = ['attendant', 'transfer-operator', 'sorting-operator', 'supervisor'];
  return accept({ colleagues: await whoIsThere(identity, siteId, roles) });
};

const whoIsThere = async (
  { database, ring, now }: Identity,
  siteId: string,
  roles: readonly string[],
): Promise<DriverView[]> => {
  const rows = await rowsOf<{ personId: string }>(
    database,
    `select person_id as "personId" from person
      where active and person_id in
              (select person_id from role_grant
                where site_id = $1 and role = any($3) and valid_from <= $2 and (valid_to is null or valid_to > $2))
      order by person_id limit 1000`,
    [siteId, now(), roles],
  );
  const ids = rows.map(({ personId }) => personId);
  const name = await namesOf(database, ring, ids);
  return ids.map((personId) => ({ personId, displayName: name(personId) }));
};
