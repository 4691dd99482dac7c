import type { SiteKind } from '@huihuan/contracts-events';
import type { Books } from './books.ts';

export const tierServices = ['collection', 'transfer', 'sorting'] as const;
export type TierService = (typeof tierServices)[number];
export type ServiceName = TierService | 'registry' | 'regulator';

const byKind: Readonly<Record<SiteKind, TierService | null>> = {
  'collection-point': 'collection',
  'transfer-station': 'transfer',
  'sorting-centre': 'sorting',
  downstream: null,
};

/** The service that keeps the books of a site; `null` for downstream enterprises and sites that nobody registered. */
export const serviceOfSite = (books: Books, siteId: string): TierService | null => {
  const kind = books.siteKinds.get(siteId);
  return kind === undefined ? null : byKind[kind];
};

/** The sites whose books a service keeps. */
export const sitesOfService = (books: Books, service: TierService): string[] =>
  [...books.siteKinds.keys()].filter((siteId) => serviceOfSite(books, siteId) === service);
