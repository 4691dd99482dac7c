import type { DiscrepancyKind, Resolution } from '@huihuan/contracts-events';
import type { Place } from './discrepancy.ts';

/**
 * How each kind of difference may be settled, and where the item is from then on.
 *
 * - missing: it turned up at the receiver; it never left the sender; or it is lost.
 * - rejected: the receiver takes it after all, or it goes back.
 * - unexpected: the sender finds it to be an item of its own stock, or the goods go back as they came.
 * - weight: the receiver's scale is right, or the sender's. The item stays at the receiver.
 */
export const allowedResolutions: Readonly<Record<DiscrepancyKind, Readonly<Partial<Record<Resolution, Place>>>>> = {
  missing: { accepted: 'receiver', returned: 'sender', lost: 'closed' },
  rejected: { accepted: 'receiver', returned: 'sender' },
  unexpected: { accepted: 'receiver', returned: 'unchanged' },
  weight: { 'receiver-weight': 'unchanged', 'sender-weight': 'unchanged' },
};

/** Only unexpected goods that the receiver keeps need a name out of the sender's stock. */
export const needsItem = (kind: DiscrepancyKind, resolution: Resolution): boolean =>
  kind === 'unexpected' && resolution === 'accepted';
