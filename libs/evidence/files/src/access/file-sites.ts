import type { ServiceAccess } from '@huihuan/contracts-access';
import type { Tx } from '@huihuan/platform-persistence';

/** What the books of a tier know of places. */
export interface Books {
  readonly placesOf: ServiceAccess['placesOf'];
  /** The places of the sites that a statement finds for an id (`$1`). */
  readonly placesAtSites: (tx: Tx, sites: string, id: string) => ReturnType<ServiceAccess['placesOf']>;
  /** A statement that finds the sites which receive the shipments of a statement. */
  readonly receivingSites: (shipments: string) => string;
}

/** Where files are, beside all that the books hold: at their own site, and where a shipment goes that they belong to. */
export const placesWithFiles =
  (database: Tx, { placesOf, placesAtSites, receivingSites }: Books): ServiceAccess['placesOf'] =>
  (subject) => {
    if (!('file' in subject)) return placesOf(subject);
    const sites = `select site_id from file_upload where file_id = $1
      union ${receivingSites('select shipment_id from file_upload where file_id = $1')}`;
    return placesAtSites(database, sites, subject.file);
  };
