import type { ClosingOutcome, DriverSignature, Override } from '@huihuan/contracts-events';
import type { RuleBook } from '@huihuan/rules-domain';
import type { Container } from '../container/container.ts';
import type { ItemStory } from '../family/item-story.ts';
import type { HandoverPolicy } from '../handover/handover-policy.ts';
import type { KnownSite, KnownStaff, KnownTruck } from '../handover/known.ts';
import type { Parties } from '../handover/shipment-line.ts';
import type { Holding } from '../holding/holding.ts';
import type { Transport } from './outgoing-shipment.ts';

export interface OpenShipment extends Parties, Transport {
  readonly kind: 'open';
}

/** Additions and removals in one act: all of it happens or nothing. Removals come first. */
export interface ChangeLines {
  readonly kind: 'change-lines';
  readonly addItems: readonly string[];
  readonly addContainers: readonly string[];
  readonly removeItems: readonly string[];
  readonly removeContainers: readonly string[];
}

export interface DispatchShipment {
  readonly kind: 'dispatch';
  /** `null` means the time of the act. */
  readonly dispatchedAt: string | null;
  /** What the driver signed at the truck, or why not; absent where nobody says anything of it. */
  readonly driverSignature?: DriverSignature | undefined;
  /** Who of the sender's supervisors answers for what rules doubt. */
  readonly override?: Override | null;
}

export interface DeliverShipment {
  readonly kind: 'deliver';
  readonly outcome: ClosingOutcome;
  readonly documentReference: string | null;
  readonly reason: string;
  /** Who of the sender's supervisors answers for what rules doubt. */
  readonly override?: Override | null;
}

export type OutgoingCommand =
  | OpenShipment
  | ChangeLines
  | { readonly kind: 'seal' }
  | { readonly kind: 'unseal'; readonly reason: string }
  | { readonly kind: 'cancel'; readonly reason: string }
  | DispatchShipment
  | DeliverShipment;

/** What the sender's books and the local copy of the registry say. Look-ups answer `undefined` for what they do not know. */
export interface OutgoingContext {
  readonly policy: HandoverPolicy;
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly site: (siteId: string) => KnownSite | undefined;
  readonly truck: (truckId: string) => KnownTruck | undefined;
  readonly staff: (staffId: string) => KnownStaff | undefined;
  readonly holding: (itemId: string) => Holding | undefined;
  readonly container: (containerId: string) => Container | undefined;
  /** The rules with what was set for the places of the act. */
  readonly rules: RuleBook;
  /** What the books know of the form and steps of an item; nothing of a stranger. */
  readonly stories: (itemId: string) => ItemStory;
}
