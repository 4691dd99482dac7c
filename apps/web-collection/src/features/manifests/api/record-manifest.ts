import type { manifestVoidCauses } from '@huihuan/contracts-events';
import { outbox, type Act, type Outcome } from '@huihuan/web-outbox';
import { recordKind, voidKind, type LackingNow, type Manifest } from '../../../lib/reference/manifests.ts';

export type VoidCause = (typeof manifestVoidCauses)[number];

export interface Entry {
  readonly number: string;
  readonly transporter: string;
  /** Day in China. */
  readonly openedOn: string;
}

/**
 * States the manifest of a waste, also without a network: signed by this tablet and sent when there is one.
 * @param before the act that the server refused, in whose place this one stands
 */
export const recordManifest = (trip: LackingNow, entry: Entry, before: string | null): Promise<Outcome<Act>> => {
  const core = outbox();
  const { shipmentId, wasteCode, sealActId } = trip;
  return core.record({
    kind: recordKind,
    statedAs: 'manifest.record',
    path: `/api/collection/shipments/${shipmentId}/manifests`,
    body: { id: core.newActId(), manifestId: core.newActId(), wasteCode, ...entry },
    // the server knows of no waste before the list is sealed there
    after: sealActId === null ? [] : [sealActId],
    note: { shipmentId, number: entry.number },
    ...(before === null ? {} : { mends: before }),
  });
};

/** Takes a manifest back, with why. */
export const voidManifest = (
  { shipmentId, manifestId, number }: Manifest,
  said: { readonly cause: VoidCause; readonly reason: string },
  before: string | null,
): Promise<Outcome<Act>> => {
  const core = outbox();
  return core.record({
    kind: voidKind,
    statedAs: 'manifest.void',
    path: `/api/collection/shipments/${shipmentId}/manifests/${manifestId}/void`,
    body: { id: core.newActId(), ...said },
    note: { shipmentId, manifestId, number },
    ...(before === null ? {} : { mends: before }),
  });
};
