import type { Item } from '../custody/types.ts';

/** What of an item can be corrected; only what is meant to change is named, identifiers all together. */
export type Amendable = Partial<Pick<Item, 'grams' | 'classCode' | 'identifiers'>>;

/** A correction of goods that have moved, as both sides see it. */
export interface ProposedCorrection {
  readonly correctionId: string;
  readonly itemId: string;
  readonly bySiteId: string;
  readonly withSiteId: string;
  readonly holderSiteId: string;
  /** The event of the site that proposes whose word was wrong. */
  readonly corrects: string;
  readonly before: Amendable;
  readonly after: Amendable;
  readonly reason: string;
  readonly state: 'open' | 'agreed' | 'amended' | 'declined' | 'withdrawn' | 'outdated';
  /** Why it came to nothing. */
  readonly ending: string | null;
  readonly warnings: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
}
