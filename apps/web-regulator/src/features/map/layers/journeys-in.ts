import { everywhere, liesIn } from '../../../lib/area/area-code.ts';
import type { ShipmentFeature, SiteProperties } from '../../../lib/api/types.ts';

/** The shipments that leave from or go to a site of an area: what goes from one to another is seen by both sides. */
export const journeysIn = (
  areaCode: string,
  features: readonly ShipmentFeature[],
  sites: ReadonlyMap<string, Pick<SiteProperties, 'areaCode'>>,
): readonly ShipmentFeature[] => {
  if (areaCode === everywhere) return features;
  const isIn = (siteId: string): boolean => liesIn(sites.get(siteId)?.areaCode ?? '', areaCode);
  return features.filter(({ properties: { fromSiteId, toSiteId } }) => isIn(fromSiteId) || isIn(toSiteId));
};
