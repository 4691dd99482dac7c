import type { ServiceAccess } from '@huihuan/contracts-access';
import { custodyPlaces, placesAtSites } from '@huihuan/custody-service';
import type { Tx } from '@huihuan/platform-persistence';

/** Where the jobs and certificates of this tier are, beside all that its books hold. */
export const sortingPlaces = (database: Tx): ServiceAccess['placesOf'] => {
  const inBooks = custodyPlaces(database);
  return (subject) => {
    if ('job' in subject) return placesAtSites(database, 'select site_id from job where job_id = $1', subject.job);
    if ('batch' in subject)
      return placesAtSites(database, 'select site_id from batch where batch_id = $1', subject.batch);
    if (!('certificate' in subject)) return inBooks(subject);
    return placesAtSites(database, 'select site_id from certificate where certificate_id = $1', subject.certificate);
  };
};
