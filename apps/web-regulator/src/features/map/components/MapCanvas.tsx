import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { useLanguage, useTheme } from '@huihuan/web-kit';
import type { SiteFeature, Tianditu } from '../../../lib/api/types.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { sharpnessOf } from '../../../lib/screen/wall-size.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { liesIn } from '../../../lib/area/area-code.ts';
import { hasRoute } from '../../../lib/state/route.ts';
import { useSelection } from '../../../lib/state/selection.ts';
import type { Outline } from '../api/outline-query.ts';
import { BaseLayers } from '../base/BaseLayers.tsx';
import { BaseNote } from '../base/BaseNote.tsx';
import { requestOf } from '../base/tiles.ts';
import { useBase } from '../base/use-base.ts';
import type { MapEngine, MapRef } from '../engine/map-engine.ts';
import type { Bounds } from '../geometry/bounds.ts';
import { supplyImages } from '../images/supply-images.ts';
import { drawnSites } from '../layers/drawn-sites.ts';
import { GroupLayers } from '../layers/GroupLayers.tsx';
import { OutlineLayers } from '../layers/OutlineLayers.tsx';
import { RouteLayers } from '../layers/RouteLayers.tsx';
import { ShipmentLayers, WayLayers } from '../layers/ShipmentLayers.tsx';
import { flowsOf } from '../layers/shipment-points.ts';
import { SiteLayers } from '../layers/SiteLayers.tsx';
import { ColumnLayers, HeatLayers } from '../layers/StockLayers.tsx';
import { useStockLook } from '../look/use-stock-look.ts';
import { HiddenNames } from './HiddenNames.tsx';
import { Legend } from './Legend.tsx';
import { LookBar } from './LookBar.tsx';
import styles from './MapCanvas.module.css';
import { MapControls } from './MapControls.tsx';
import { MapTable } from './MapTable.tsx';
import { MapTip } from './MapTip.tsx';
import { PrintedMap } from './PrintedMap.tsx';
import { useFitting } from './use-fitting.ts';
import { useJourneys } from './use-journeys.ts';
import { touchable, usePointing } from './use-pointing.ts';

/** Everything comes from this origin as data: the style itself names no address. */
const emptyStyle = { version: 8, sources: {}, layers: [] } as const;

/** Labels are placed anew at each half step of zoom, not at every turn of the wheel. */
const startZoom = 10;
const halves = (zoom: number): number => Math.round(zoom * 2) / 2;

const stateOf = (isReady: boolean, areSitesComing: boolean): 'ready' | 'drawing' =>
  isReady && !areSitesComing ? 'ready' : 'drawing';

/** The binding tells of a map that could not be made as of an error of no map. */
const isOfNoMap = (event: object): boolean => 'target' in event && event.target === null;

/** The map with its layers, controls and legend. */
export function MapCanvas(props: {
  engine: MapEngine;
  mapboxToken: string | null;
  tianditu: Tianditu | null;
  areaCode: string;
  outline: Outline;
  bounds: Bounds;
  sites: readonly SiteFeature[];
  areSitesComing: boolean;
  onCannotDraw: () => void;
}): ReactElement {
  const { engine, mapboxToken, tianditu, areaCode, outline, bounds, sites, areSitesComing, onCannotDraw } = props;
  const texts = useTexts();
  const language = useLanguage();
  const { theme } = useTheme();
  const { siteId: selected, wall } = useSelection();
  const fitting = useFitting();
  const { journeys, counts, at, stoppedAt } = useJourneys();
  const [map, setMap] = useState<MapRef | null>(null);
  const [ready, setReady] = useState(false);
  const [isTableOpen, setTableOpen] = useState(false);
  const [zoom, setZoom] = useState(startZoom);
  const drawn = useMemo(() => drawnSites(sites, zoom), [sites, zoom]);
  const stock = useStockLook();
  const { shadeOf, look } = stock;
  const { shape } = look;
  // under heat the sites themselves would hide what it shows
  const quiet = shape === 'heat';
  const { hovered, ...pointing } = usePointing({ map, areaCode, sites, drawn });

  const baseMap = useBase(map, tianditu);
  const [transformRequest] = useState(() => requestOf(tianditu));

  const attach = useCallback((ref: MapRef | null) => {
    if (ref !== null) {
      supplyImages(ref);
      // before anything is drawn, so that sites are put together but once
      setZoom(halves(ref.getZoom()));
    }
    setMap(ref);
  }, []);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', texts.map.label);
  }, [map, texts]);

  // by value: the same area stays in sight, however often its sites are read anew
  const where = bounds.join(' ');
  useEffect(() => {
    if (ready && !hasRoute()) map?.fitBounds(where.split(' ').map(Number) as Bounds, fitting);
  }, [map, ready, where, fitting]);

  return (
    <div
      className={styles.map}
      data-map={stateOf(ready, areSitesComing)}
      data-sites={sites.length}
      data-outline={
        outline.features.every(({ properties }) => liesIn(properties.code, areaCode)) ? areaCode : undefined
      }
      data-groups={drawn.groups.length}
      data-shape={shape}
      data-colouring={look.colouring}
      data-base={baseMap.base}
    >
      <engine.Map
        ref={attach}
        mapLib={engine.library as never}
        {...(mapboxToken === null
          ? { attributionControl: false as const }
          : { mapboxAccessToken: mapboxToken, logoPosition: 'bottom-right' as const, preserveDrawingBuffer: true })}
        initialViewState={{ bounds, fitBoundsOptions: fitting }}
        mapStyle={emptyStyle as never}
        transformRequest={transformRequest}
        interactiveLayerIds={touchable}
        cursor={hovered === null ? 'grab' : 'pointer'}
        minZoom={4}
        maxZoom={16}
        maxPitch={0}
        fadeDuration={0}
        {...sharpnessOf(wall)}
        dragRotate={false}
        touchPitch={false}
        onLoad={() => setReady(true)}
        onZoomEnd={({ viewState }) => setZoom(halves(viewState.zoom))}
        onSourceData={baseMap.heard.onSourceData}
        onError={(event) => (isOfNoMap(event) ? onCannotDraw() : baseMap.heard.onError(event))}
        {...pointing}
      >
        <OutlineLayers
          {...{ engine, theme, areaCode, outline }}
          isGlass={baseMap.base !== 'outlines'}
          below={<BaseLayers {...{ engine, tianditu, theme }} base={baseMap.base} />}
        />
        <WayLayers engine={engine} journeys={journeys} theme={theme} at={at} />
        {shape === 'heat' ? <HeatLayers {...{ engine, sites, stock, theme }} /> : null}
        <SiteLayers {...{ engine, theme, language, zoom, selected, shadeOf }} features={quiet ? [] : drawn.single} />
        <GroupLayers {...{ engine, theme, shadeOf }} groups={quiet ? [] : drawn.groups} />
        {shape === 'columns' ? <ColumnLayers {...{ engine, drawn, stock, theme }} /> : null}
        <RouteLayers {...{ engine, sites, theme }} map={ready ? map : null} />
        <ShipmentLayers engine={engine} map={ready ? map : null} {...{ journeys, theme, stoppedAt }} />
      </engine.Map>
      {hovered === null ? null : (
        <MapTip {...{ hovered, journeys, sites }} groups={drawn.groups} now={stoppedAt ?? serverNow()} />
      )}
      {map === null ? null : <MapControls map={map} onFit={() => map.fitBounds(bounds, fitting)} />}
      <PrintedMap map={map} />
      {wall === null ? (
        <LookBar {...{ stock, drawn }} hasBase={tianditu !== null} onTable={() => setTableOpen(true)}>
          <HiddenNames {...{ map, selected }} isOff={quiet} />
        </LookBar>
      ) : null}
      {isTableOpen ? (
        <MapTable sites={sites} flows={flowsOf(journeys, at)} onClose={() => setTableOpen(false)} />
      ) : null}
      <Legend counts={counts} />
      <BaseNote tianditu={tianditu} of={baseMap} isAboveLogo={mapboxToken !== null} />
    </div>
  );
}
