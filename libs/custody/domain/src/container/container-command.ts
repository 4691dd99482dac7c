import type { HandoverPolicy } from '../handover/handover-policy.ts';
import type { Holding } from '../holding/holding.ts';

export interface Consolidate {
  readonly kind: 'consolidate';
  readonly containerId: string;
  readonly siteId: string;
  readonly containerKind: 'container' | 'pallet';
  /** What is painted on it. */
  readonly code: string;
  readonly itemIds: readonly string[];
}

export type ContainerCommand = Consolidate | { readonly kind: 'release'; readonly containerId: string };

export interface ContainerContext {
  readonly policy: HandoverPolicy;
  readonly holding: (itemId: string) => Holding | undefined;
}
