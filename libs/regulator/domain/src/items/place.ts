import type { ClosingOutcome } from '@huihuan/contracts-events';

/** Where an item is: at one site, in one shipment, or gone. Never two, never none. An outcome of null is still on its way. */
export type Place =
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'shipment'; readonly shipmentId: string }
  | { readonly kind: 'consumed'; readonly jobId: string }
  | { readonly kind: 'closed'; readonly outcome: ClosingOutcome | null };
