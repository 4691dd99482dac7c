/** What tablet and console print by themselves. */
export type PrintedKind = 'receipt' | 'item-label' | 'container-label' | 'shipment-note';

/** What stands in the QR of paper that a page prints by itself: whoever scans it finds what is recorded of the thing. */
export const addressOfPaper = (tier: 'collection' | 'transfer' | 'sorting', kind: PrintedKind, id: string): string =>
  `${window.location.origin}/api/${tier}/genuine/${kind}/${id}`;
