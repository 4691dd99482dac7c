import type { CollectedOrigin } from '@huihuan/contracts-events';

/** What a file holds: hand-ins that were kept elsewhere, or what lies at a site that begins with these books. */
export const importKinds = ['earlier-record', 'opening-stock'] as const satisfies readonly CollectedOrigin[];
export type ImportKind = CollectedOrigin;

export const kindNames: Readonly<Record<ImportKind, { readonly zh: string; readonly en: string }>> = {
  'earlier-record': { zh: '交投记录', en: 'Hand-ins' },
  'opening-stock': { zh: '期初库存', en: 'Opening stock' },
};

/** As many rows as one file may hold, and as many as one request writes. */
export const mostRows = 5_000;
export const mostRowsOfPiece = 1_000;
/** Bytes of a file. */
export const mostFileBytes = 4 * 1024 * 1024;
