import { useState } from 'react';
import type { MapMouseEvent } from 'react-map-gl/maplibre';
import { liesIn } from '../../../lib/area/area-code.ts';
import { pointAt, stopAt } from '../../../lib/state/route.ts';
import { showArea, showSite } from '../../../lib/state/selection.ts';
import type { SiteFeature } from '../../../lib/api/types.ts';
import type { MapRef } from '../engine/map-engine.ts';
import { boundsAround } from '../geometry/bounds.ts';
import type { DrawnSites, SiteGroup } from '../layers/drawn-sites.ts';
import type { Hovered } from './MapTip.tsx';

const shipmentLayers: readonly string[] = ['shipments-late', 'shipments'];

/** What answers the pointer, the topmost first. */
export const touchable = ['route-stops', ...shipmentLayers, 'sites', 'groups', 'county'];

const closeUp = { padding: 120, maxZoom: 13 };
/** Sites at one and the same place are no box: so much nearer one goes to them, in steps of zoom. */
const nearer = 3;

type Touched = MapMouseEvent['features'];
const propertyOf = (features: Touched, layer: string, name: string): unknown =>
  features?.find((one) => one.layer.id === layer)?.properties[name];

/** The stop of the route at any of the sites that lie on each other under the pointer. */
const stopBelow = (features: Touched): number | undefined =>
  features
    ?.flatMap(({ layer, properties }) => (layer.id === 'sites' ? [stopAt(String(properties['siteId']))] : []))
    .find((stop) => stop !== undefined);

const goTo = (map: MapRef, { place, members }: SiteGroup): void => {
  const box = boundsAround(members.map(({ geometry }) => geometry.coordinates));
  const [west, south, east, north] = box ?? [0, 0, 0, 0];
  const [lon = 0, lat = 0] = place;
  if (box === null || (west === east && south === north))
    map.easeTo({ center: [lon, lat], zoom: map.getZoom() + nearer });
  else map.fitBounds(box, closeUp);
};

/** What the pointer rests on, and what a click does: a site opens, sites drawn as one come apart, an area is gone into. */
export const usePointing = (given: {
  map: MapRef | null;
  areaCode: string;
  sites: readonly SiteFeature[];
  drawn: DrawnSites;
}) => {
  const { map, areaCode, sites, drawn } = given;
  const [hovered, setHovered] = useState<Hovered | null>(null);

  /** An area below the one in sight is gone into where something lies in it. */
  const areaAt = (features: Touched): string | null => {
    const code = propertyOf(features, 'county', 'code');
    if (typeof code !== 'string' || code === areaCode || liesIn(areaCode, code)) return null;
    return sites.some(({ properties }) => liesIn(properties.areaCode, code)) ? code : null;
  };

  const onMouseMove = ({ features, point: { x, y } }: MapMouseEvent): void => {
    const properties: unknown = features?.find(({ layer }) => layer.id !== 'county')?.properties;
    if (properties !== undefined) return setHovered({ ...(properties as object), x, y });
    const intoArea = areaAt(features);
    const name = propertyOf(features, 'county', 'name');
    setHovered(intoArea === null ? null : { area: { code: intoArea, name: String(name) }, x, y });
  };

  const onClick = ({ features }: MapMouseEvent): void => {
    // a stop of a route stands on its site, and is meant also while it is being drawn anew
    const stop = propertyOf(features, 'route-stops', 'stop') ?? stopBelow(features);
    if (typeof stop === 'number') return pointAt(stop, 'map');
    const siteId = propertyOf(features, 'sites', 'siteId');
    if (typeof siteId === 'string') return showSite(siteId);
    const group = drawn.groups[Number(propertyOf(features, 'groups', 'group') ?? -1)];
    if (group !== undefined && map !== null) return goTo(map, group);
    // a truck stands in front of the area that it crosses
    if (features?.some(({ layer }) => shipmentLayers.includes(layer.id)) === true) return;
    const code = areaAt(features);
    if (code === null) return;
    setHovered(null);
    showArea(code);
  };

  return { hovered, onMouseMove, onClick, onMouseOut: () => setHovered(null) };
};
