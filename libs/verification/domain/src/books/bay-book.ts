/** A bay of a site, as the chain of the site says. */
export interface BayBook {
  readonly siteId: string;
  readonly code: string;
  readonly isRetired: boolean;
  /** Row of the event that said it last. */
  readonly event: number;
}

export interface PlacementBook {
  readonly kind: 'item' | 'container';
  readonly id: string;
  readonly siteId: string;
  readonly bayId: string;
  readonly event: number;
}

export interface BayBooks {
  readonly bays: Map<string, BayBook>;
  /** By site and thing: where it was put last, and has not left since by a fact of the site. */
  readonly placements: Map<string, PlacementBook>;
}

export const openBayBooks = (): BayBooks => ({ bays: new Map(), placements: new Map() });

export const placementKey = (siteId: string, id: string): string => `${siteId} ${id}`;
