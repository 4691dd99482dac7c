import type { QueryClient } from '@tanstack/react-query';
import { factsQuery } from '../../../lib/api/facts-query.ts';
import { overviewQuery } from '../../../lib/api/overview-query.ts';
import { shipmentsQuery } from '../../../lib/api/shipments-query.ts';
import { sitesQuery } from '../../../lib/api/sites-query.ts';
import type { MapChanges } from '../../../lib/api/types.ts';
import { noteServerTime } from '../../../lib/state/server-clock.ts';
import { appendFacts, applyShipments, applySites, namesUnknownSite } from './apply-changes.ts';

/** Writes one message of the stream into what the page shows. */
export const storeChanges = (client: QueryClient, areaCode: string, changes: MapChanges): void => {
  const { position, sites, shipments, overview, facts } = changes;
  const known = client.getQueryData(sitesQuery.queryKey);
  if (known !== undefined && namesUnknownSite(known, sites)) {
    void client.invalidateQueries({ queryKey: sitesQuery.queryKey }, { cancelRefetch: false });
  }
  client.setQueryData(sitesQuery.queryKey, (before) => before && applySites(before, sites, position));
  client.setQueryData(shipmentsQuery.queryKey, (before) => before && applyShipments(before, shipments, position));
  if (overview !== null) {
    noteServerTime(overview.asOf);
    client.setQueryData(overviewQuery(areaCode).queryKey, overview);
  }
  client.setQueryData(factsQuery.queryKey, (before) => appendFacts(before ?? [], facts));
};
