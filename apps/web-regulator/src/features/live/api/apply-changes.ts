import type { Fact, ShipmentFeature, SiteChange, SiteFeature, Snapshot } from '../../../lib/api/types.ts';

/** How many events the page keeps at hand. */
export const factsKept = 60;

/** Sites with the figures that changed. Unchanged sites stay the same objects. */
export const applySites = (
  snapshot: Snapshot<SiteFeature>,
  changes: readonly SiteChange[],
  position: number,
): Snapshot<SiteFeature> => {
  if (changes.length === 0) return snapshot;
  const byId = new Map(changes.map((change) => [change.siteId, change]));
  const features = snapshot.features.map((feature) => {
    const change = byId.get(feature.properties.siteId);
    return change === undefined ? feature : { ...feature, properties: { ...feature.properties, ...change } };
  });
  return { ...snapshot, position: Math.max(snapshot.position, position), features };
};

/** True when a change speaks of a site that the page has never seen: then the sites must be read anew. */
export const namesUnknownSite = (snapshot: Snapshot<SiteFeature>, changes: readonly SiteChange[]): boolean => {
  const known = new Set(snapshot.features.map((feature) => feature.properties.siteId));
  return changes.some((change) => !known.has(change.siteId));
};

/** Shipments on their way after some departed and others arrived. */
export const applyShipments = (
  snapshot: Snapshot<ShipmentFeature>,
  changes: { readonly upsert: readonly ShipmentFeature[]; readonly remove: readonly string[] },
  position: number,
): Snapshot<ShipmentFeature> => {
  if (changes.upsert.length === 0 && changes.remove.length === 0) return snapshot;
  const byId = new Map(snapshot.features.map((feature) => [feature.properties.shipmentId, feature]));
  for (const feature of changes.upsert) byId.set(feature.properties.shipmentId, feature);
  for (const shipmentId of changes.remove) byId.delete(shipmentId);
  return { ...snapshot, position: Math.max(snapshot.position, position), features: [...byId.values()] };
};

/** The newest events first, each once, however often a resumed stream repeats them. */
export const appendFacts = (kept: readonly Fact[], fresh: readonly Fact[]): readonly Fact[] => {
  const known = new Set(kept.map((fact) => fact.eventId));
  const added = fresh.filter((fact) => !known.has(fact.eventId));
  if (added.length === 0) return kept;
  return [...added, ...kept].sort((a, b) => b.position - a.position).slice(0, factsKept);
};
