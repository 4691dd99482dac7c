import type { ServiceAccess } from '@huihuan/contracts-access';
import { custodyPlaces, placesAtSites } from '@huihuan/custody-service';
import type { Tx } from '@huihuan/platform-persistence';

/** Where the jobs of this tier are, beside all that its books hold. */
export const sortingPlaces = (database: Tx): ServiceAccess['placesOf'] => {
  const inBooks = custodyPlaces(database);
  return (subject) =>
    'job' in subject
      ? placesAtSites(database, 'select site_id from job where job_id = $1', subject.job)
      : inBooks(subject);
};
