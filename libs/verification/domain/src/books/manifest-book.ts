/** A transfer manifest (联单) as its sender stated it last. */
export interface ManifestBook {
  readonly siteId: string;
  number: string;
  isVoid: boolean;
}

/** Manifests by their ids, and which of them holds a number of a site for good: the one that was voided under it. */
export interface ManifestBooks {
  readonly known: Map<string, ManifestBook>;
  readonly voidNumbers: Map<string, string>;
}

export const openManifestBooks = (): ManifestBooks => ({ known: new Map(), voidNumbers: new Map() });

export const numberOfSite = (siteId: string, number: string): string => `${siteId} ${number}`;
