/** How far a shipment is. `unknown`: the sender did not say when it arrives, so no place on the way can be claimed. */
export type Progress =
  { readonly kind: 'moving'; readonly share: number } | { readonly kind: 'late' } | { readonly kind: 'unknown' };

/** The progress of a shipment at `now`, milliseconds by the server's clock. */
export const progressOf = (shipment: { dispatchedAt: string; expectedAt: string | null }, now: number): Progress => {
  if (shipment.expectedAt === null) return { kind: 'unknown' };
  const [start, end] = [Date.parse(shipment.dispatchedAt), Date.parse(shipment.expectedAt)];
  if (now > end) return { kind: 'late' };
  return { kind: 'moving', share: end > start ? Math.min(Math.max((now - start) / (end - start), 0), 1) : 1 };
};
