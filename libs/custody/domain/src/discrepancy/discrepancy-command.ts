import type { ItemFacts, Resolution } from '@huihuan/contracts-events';
import type { Holding } from '../holding/holding.ts';

export interface Propose {
  readonly kind: 'propose';
  readonly proposalId: string;
  readonly bySiteId: string;
  readonly resolution: Resolution;
  readonly reason: string;
  /** Of the sender's stock: what unexpected goods really are. */
  readonly itemId: string | null;
  readonly staffId: string | null;
}

export interface Agree {
  readonly kind: 'agree';
  readonly proposalId: string;
  readonly bySiteId: string;
  readonly itemId: string | null;
  readonly staffId: string | null;
}

/** The receiver's books hear that the sender agreed. Decides nothing where another proposal has taken the place since. */
export interface SettleAgreed {
  readonly kind: 'settle-agreed';
  readonly proposalId: string;
  readonly bySiteId: string;
  readonly item: ItemFacts | null;
}

export type DiscrepancyCommand = Propose | Agree | SettleAgreed;

export interface DiscrepancyContext {
  /** The books of the site that acts. */
  readonly holding: (itemId: string) => Holding | undefined;
}
