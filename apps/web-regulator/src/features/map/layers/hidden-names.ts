/** From this zoom on every site says its name and stock; below, only the larger tiers say their names. */
export const detailZoom = 11.6;

/** A site as it is drawn. */
export interface SeenSite {
  readonly siteId: string;
  readonly hub: boolean;
}

/** How many of the sites in sight should say their name at this zoom and found no room for it. */
export const hiddenNames = (
  sites: readonly SeenSite[],
  seen: { readonly named: ReadonlySet<string>; readonly zoom: number; readonly selected: string | null },
): number => {
  const { named, zoom, selected } = seen;
  const wanting = sites.filter(({ siteId, hub }) => zoom >= detailZoom || hub || siteId === selected);
  return new Set(wanting.map(({ siteId }) => siteId).filter((siteId) => !named.has(siteId))).size;
};
