/** Where an action takes place. A site is named with the area that it lies in. */
export type Place =
  | { readonly kind: 'site'; readonly siteId: string; readonly areaCode: string }
  | { readonly kind: 'area'; readonly areaCode: string }
  | { readonly kind: 'network' }
  | { readonly kind: 'person'; readonly personId: string };
