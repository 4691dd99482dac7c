/** 天地图 under the map: where its tiles are, by which key, and what it asks to show beside them. */
export interface BaseMap {
  /** Origin of its tile servers. */
  readonly address: string;
  readonly key: string;
  /** Approval number and licence in the words of 天地图; null while nobody filled them in: they are never made up. */
  readonly note: string | null;
}

export interface MapSettings {
  readonly areaCode: string;
  readonly mapboxToken: string | null;
  readonly tianditu?: BaseMap | null;
}

/** What the settings of the process say about the map. */
export const mapSettings = (settings: {
  readonly HUIHUAN_MAP_AREA: string;
  readonly MAPBOX_ACCESS_TOKEN?: string | undefined;
  readonly TIANDITU_KEY?: string | undefined;
  readonly TIANDITU_ADDRESS: string;
  readonly TIANDITU_NOTE?: string | undefined;
}): MapSettings => ({
  areaCode: settings.HUIHUAN_MAP_AREA,
  mapboxToken: settings.MAPBOX_ACCESS_TOKEN ?? null,
  tianditu:
    settings.TIANDITU_KEY === undefined
      ? null
      : { address: settings.TIANDITU_ADDRESS, key: settings.TIANDITU_KEY, note: settings.TIANDITU_NOTE ?? null },
});
