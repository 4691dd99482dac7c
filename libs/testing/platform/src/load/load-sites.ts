import { call } from '../call.ts';
import { caughtUp } from '../caught-up.ts';

/** Where the goods of the load travel: from these points to the station, and on to the centre. */
export interface LoadSites {
  readonly points: readonly string[];
  readonly station: string;
  readonly centre: string;
}

interface Site {
  readonly siteId: string;
  readonly code: string;
  readonly kind: string;
  readonly acceptsFamilies: readonly string[];
}

/** Out of the demonstration network, and only when those who work there have heard of their sites. */
export const readLoadSites = async (url: string, tablets: number): Promise<LoadSites> => {
  await caughtUp(url);
  const { body } = await call<{ sites: readonly Site[] }>(url, '/api/registry/sites?limit=1000');
  const ofKind = (kind: string): readonly string[] =>
    body.sites
      .filter((site) => site.kind === kind && site.acceptsFamilies.includes('appliance'))
      .sort((one, other) => one.code.localeCompare(other.code))
      .map(({ siteId }) => siteId);
  const [points, [station], [centre]] = [
    ofKind('collection-point'),
    ofKind('transfer-station'),
    ofKind('sorting-centre'),
  ];
  if (station === undefined || centre === undefined) throw new Error('the demonstration network is not there');
  const sites = { points: points.slice(0, tablets), station, centre };
  return sites;
};
