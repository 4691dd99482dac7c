import type { Amendable } from '@huihuan/contracts-events';

/** What a site proposed to the other side. */
export interface ProposedAmendment {
  readonly itemId: string;
  readonly bySiteId: string;
  readonly withSiteId: string;
  readonly holderSiteId: string;
  readonly corrects: string;
  readonly after: Amendable;
}

/** What a site says that an item is from now on, and by whose word. */
export interface StatedAmendment {
  readonly event: number;
  readonly item: number;
  readonly itemId: string;
  readonly siteId: string;
  /** The custody number after it. */
  readonly seq: number;
  readonly corrects: string;
  readonly correctionId: string | null;
  readonly proposedBy: string | null;
  readonly agreedBy: string | null;
  /** What changed: all that is said after it and was not so before. */
  readonly changed: Amendable;
  /** Of goods that are taken apart or closed. */
  readonly isGone: boolean;
  /** Row of the class that the event says it had before. */
  readonly classBefore: number;
  /** `vin:LSV…`, as the event says before and after. */
  readonly identifiersBefore: readonly string[];
  readonly identifiersAfter: readonly string[];
}

export interface AmendmentBook {
  /** By id of the correction. */
  readonly proposed: Map<string, ProposedAmendment>;
  /** The sites that agreed, by id of the correction. */
  readonly agreed: Map<string, ReadonlySet<string>>;
  readonly stated: StatedAmendment[];
  /** By item: the custody number of the amendment that says its class and identifiers; logs are read in any order. */
  readonly latest: Map<number, number>;
  /** By item, of those that were amended: the identifiers with which it came into the network; left out where there were none. */
  readonly entered: Map<number, readonly string[]>;
}

export const openAmendments = (): AmendmentBook => ({
  proposed: new Map(),
  agreed: new Map(),
  stated: [],
  latest: new Map(),
  entered: new Map(),
});
