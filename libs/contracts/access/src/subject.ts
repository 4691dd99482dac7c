/**
 * What an operation is about, as its request names it. The service that keeps it knows where that is: a shipment is at its
 * sender and at its receiver, a job at its site.
 *
 * Of several sites, the caller must be permitted at each. `network` is the network as a whole. `anywhere` asks only whether the caller may do this at some place; the handler then
 * shows what lies within the caller's places.
 */
export type Subject =
  | 'network'
  | 'anywhere'
  | { readonly site: string }
  | { readonly sites: readonly string[] }
  | { readonly area: string }
  | { readonly shipment: string; readonly side?: 'sender' | 'receiver' }
  | { readonly discrepancy: string }
  | { readonly correction: string }
  | { readonly container: string }
  | { readonly item: string }
  | { readonly job: string }
  | { readonly batch: string }
  | { readonly certificate: string }
  | { readonly conflict: string }
  | { readonly alarm: string }
  | { readonly file: string }
  | { readonly person: string };
