import type { ItemFacts } from '@huihuan/contracts-events';
import type { AmendedFact, HandoverPolicy, Holding, JudgedItem } from '@huihuan/custody-domain';
import type { Result } from '@huihuan/kernel-domain';
import type { Outbox } from '@huihuan/messaging-core';
import type { ServiceDatabase, Tx } from '@huihuan/platform-persistence';
import type { Releases } from './releases/released.ts';

/** What a balance says of an item that was taken apart, if it were as wanted. */
export type RedrawBalance = (wanted: ItemFacts) => Result<Required<Pick<JudgedItem, 'balance' | 'findings'>>>;

/** Where a tier takes goods apart: the balances that stand on their weight and class. */
export interface BalancesOfConsumed {
  /** `null` where these books have no balance that the item stands in. */
  redraw(tx: Tx, holding: Holding): Promise<RedrawBalance | null>;
  /** Brings the books of the job up to an amendment that was stated. */
  keep(tx: Tx, fact: AmendedFact): Promise<void>;
}

/** What the books of a tier are kept with. */
export interface CustodyOptions {
  readonly policy: HandoverPolicy;
  readonly database: ServiceDatabase;
  readonly outbox: Outbox;
  readonly now: () => Date;
  /** Signs for whoever is signed in and has no key of its own; absent where nobody signs, as in tests of the books. */
  readonly signer?: { readonly kid: string; sign(text: string): string } | undefined;
  /** The event by which an item was handed in at a site, where goods enter by another door than the books. */
  readonly handInOf?: (tx: Tx, itemId: string, siteId: string) => Promise<string | null>;
  /** What supervisors released for others to send; absent where a tier keeps none. */
  readonly releases?: Releases;
  /** Absent where nothing is taken apart. */
  readonly balances?: BalancesOfConsumed;
  /** A new UUIDv7 with each call. */
  readonly newId: () => string;
}

/** Injection token of the options in the modules of a tier. */
export const CUSTODY = Symbol('huihuan:custody');
