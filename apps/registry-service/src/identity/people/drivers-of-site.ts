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
  { database, ring, now }: Identity,
  caller: Caller,
  siteId: string,
): Promise<Result<{ drivers: DriverView[] }>> => {
  const at = now();
  if (!mayDo(caller, 'shipment.send', { kind: 'site', siteId, areaCode: '' }, at))
    return refuse(permissionDenied('shipment.send', { site: siteId }));
  const rows = await rowsOf<{ personId: string }>(
    database,
    `select person_id as "personId" from person
      where active and person_id in
              (select person_id from role_grant
                where site_id = $1 and role = 'driver' and valid_from <= $2 and (valid_to is null or valid_to > $2))
      order by person_id limit 1000`,
    [siteId, at],
  );
  const ids = rows.map(({ personId }) => personId);
  const name = await namesOf(database, ring, ids);
  return accept({ drivers: ids.map((personId) => ({ personId, displayName: name(personId) })) });
};
