import type { Details, Override } from '@huihuan/contracts-events';
import type { RuleBook } from '@huihuan/rules-domain';
import type { HandoverPolicy } from '../handover/handover-policy.ts';
import type { KnownSite, KnownStaff } from '../handover/known.ts';
import type { Holding } from '../holding/holding.ts';

export interface Consolidate {
  readonly kind: 'consolidate';
  readonly containerId: string;
  readonly siteId: string;
  readonly containerKind: 'container' | 'pallet';
  /** What is painted on it. */
  readonly code: string;
  readonly itemIds: readonly string[];
  /** Who answers for what rules doubt about it. */
  readonly override?: Override | null;
}

export type ContainerCommand = Consolidate | { readonly kind: 'release'; readonly containerId: string };

export interface ContainerContext {
  readonly policy: HandoverPolicy;
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly site: (siteId: string) => KnownSite | undefined;
  readonly staff: (staffId: string) => KnownStaff | undefined;
  /** The rules with what was set for the place of the act. */
  readonly rules: RuleBook;
  /** What the form says of an item; nothing where nobody was asked. */
  readonly details: (itemId: string) => Details;
  readonly holding: (itemId: string) => Holding | undefined;
}
