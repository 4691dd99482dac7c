import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { palettes, useLanguage, useTheme } from '@huihuan/web-kit';
import type { SiteFeature } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { liesIn } from '../../../lib/area/area-code.ts';
import { sharpnessOf } from '../../../lib/screen/wall-size.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { showArea, showSite, useSelection } from '../../../lib/state/selection.ts';
import type { Outline } from '../api/outline-query.ts';
import type { MapEngine, MapRef } from '../engine/map-engine.ts';
import type { Bounds } from '../geometry/bounds.ts';
import { supplyImages } from '../images/supply-images.ts';
import { OutlineLayers } from '../layers/OutlineLayers.tsx';
import { ShipmentLayers, WayLayers } from '../layers/ShipmentLayers.tsx';
import { SiteLayers } from '../layers/SiteLayers.tsx';
import { Legend } from './Legend.tsx';
import styles from './MapCanvas.module.css';
import { MapControls } from './MapControls.tsx';
import { MapTip, type Hovered } from './MapTip.tsx';
import { PrintedMap } from './PrintedMap.tsx';
import { useFitting } from './use-fitting.ts';
import { useJourneys } from './use-journeys.ts';

/** Everything comes from this origin as data: the style itself names no address. */
const emptyStyle = { version: 8, sources: {}, layers: [] } as const;
const shipmentLayers: readonly string[] = ['shipments-late', 'shipments'];
const touchable = [...shipmentLayers, 'sites', 'county'];

/** Labels are placed anew at each half step of zoom, not at every turn of the wheel. */
const startZoom = 10;
const halves = (zoom: number): number => Math.round(zoom * 2) / 2;

/** The map with its layers, controls and legend. */
export function MapCanvas(props: {
  engine: MapEngine;
  mapboxToken: string | null;
  areaCode: string;
  outline: Outline;
  bounds: Bounds;
  sites: readonly SiteFeature[];
}): ReactElement {
  const { engine, mapboxToken, areaCode, outline, bounds, sites } = props;
  const texts = useTexts();
  const language = useLanguage();
  const { theme } = useTheme();
  const { siteId: selected, wall } = useSelection();
  const fitting = useFitting();
  const { journeys, counts, at, stoppedAt } = useJourneys();
  const [map, setMap] = useState<MapRef | null>(null);
  const [ready, setReady] = useState(false);
  const [zoom, setZoom] = useState(startZoom);
  const [hovered, setHovered] = useState<Hovered | null>(null);

  const attach = useCallback((ref: MapRef | null) => {
    if (ref !== null) supplyImages(ref);
    setMap(ref);
  }, []);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', texts.map.label);
  }, [map, texts]);

  // by value: the same area stays in sight, however often its sites are read anew
  const where = bounds.join(' ');
  useEffect(() => {
    if (ready) map?.fitBounds(where.split(' ').map(Number) as Bounds, fitting);
  }, [map, ready, where, fitting]);

  const palette = palettes[theme];
  return (
    <div className={styles.map} data-map={ready ? 'ready' : 'drawing'} data-sites={sites.length}>
      <engine.Map
        ref={attach}
        mapLib={engine.library as never}
        {...(mapboxToken === null
          ? { attributionControl: false as const }
          : { mapboxAccessToken: mapboxToken, logoPosition: 'bottom-right' as const, preserveDrawingBuffer: true })}
        initialViewState={{ bounds, fitBoundsOptions: fitting }}
        mapStyle={emptyStyle as never}
        interactiveLayerIds={touchable}
        cursor={hovered === null ? 'grab' : 'pointer'}
        minZoom={7}
        maxZoom={16}
        maxPitch={0}
        {...sharpnessOf(wall)}
        dragRotate={false}
        touchPitch={false}
        onLoad={({ target }) => {
          setReady(true);
          setZoom(halves(target.getZoom()));
        }}
        onZoomEnd={({ viewState }) => setZoom(halves(viewState.zoom))}
        onMouseMove={({ features, point }) => {
          const properties: unknown = features?.find(({ layer }) => layer.id !== 'county')?.properties;
          setHovered(
            properties === undefined
              ? null
              : { properties: properties as Hovered['properties'], x: point.x, y: point.y },
          );
        }}
        onMouseOut={() => setHovered(null)}
        onClick={({ features }) => {
          const siteId: unknown = features?.find(({ layer }) => layer.id === 'sites')?.properties.siteId;
          if (typeof siteId === 'string') return showSite(siteId);
          // a truck stands in front of the county that it crosses
          if (features?.some(({ layer }) => shipmentLayers.includes(layer.id)) === true) return;
          const county: unknown = features?.find(({ layer }) => layer.id === 'county')?.properties.code;
          if (typeof county === 'string' && county !== areaCode && !liesIn(areaCode, county)) showArea(county);
        }}
      >
        <OutlineLayers engine={engine} palette={palette} areaCode={areaCode} outline={outline} />
        <WayLayers engine={engine} journeys={journeys} theme={theme} at={at} />
        <SiteLayers engine={engine} features={sites} {...{ theme, language, zoom, selected }} />
        <ShipmentLayers engine={engine} map={ready ? map : null} {...{ journeys, theme, stoppedAt }} />
      </engine.Map>
      {hovered === null ? null : <MapTip hovered={hovered} journeys={journeys} now={stoppedAt ?? serverNow()} />}
      {map === null ? null : <MapControls map={map} onFit={() => map.fitBounds(bounds, fitting)} />}
      <PrintedMap map={map} />
      <Legend counts={counts} />
    </div>
  );
}
