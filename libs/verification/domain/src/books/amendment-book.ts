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
}

export interface AmendmentBook {
  /** By id of the correction. */
  readonly proposed: Map<string, ProposedAmendment>;
  /** The sites that agreed, by id of the correction. */
  readonly agreed: Map<string, ReadonlySet<string>>;
  readonly stated: StatedAmendment[];
  /** By item: the custody number of the amendment that says its class and identifiers; logs are read in any order. */
  readonly latest: Map<number, number>;
}

export const openAmendments = (): AmendmentBook => ({
  proposed: new Map(),
  agreed: new Map(),
  stated: [],
  latest: new Map(),
});
