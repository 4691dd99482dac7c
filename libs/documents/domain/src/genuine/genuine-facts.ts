import { canonicalJson, sha256 } from '@huihuan/kernel-domain';
import type { Words } from '../words.ts';
import type { DocumentKind } from './document-kinds.ts';

/** What holds now of the thing that a document is about. No name of a person and no price belongs here. */
export interface GenuineFacts {
  readonly kind: DocumentKind;
  /** The thing: UUIDv7. */
  readonly id: string;
  /** As it stands on the document. */
  readonly number: string;
  /** `null` for a label that goes along with the thing from site to site. */
  readonly siteId: string | null;
  /** Name of the issuing site. */
  readonly site: string;
  /** YYYY-MM-DD, in China. */
  readonly day: string;
  /** VIN, serial, plate …, whole; the page shows its last four signs. */
  readonly identifier: string | null;
  /** Whole grams. */
  readonly grams: number | null;
  /** What else stands on the paper and may not change: a digest of the list, a revision. */
  readonly basis: readonly (string | number | null)[];
  /** The basis of paper of a version before that says less and is as good. */
  readonly basisBefore?: GenuineFacts['basis'];
  /** Why what it says is true no longer, though it was issued so and nobody voided it. */
  readonly overtaken?: Words;
  /** Why it holds no longer. */
  readonly voided: Words | null;
}

/** Bytes of the digest that go into a code: enough to see that something was changed, and a short code. */
export const digestBytes = 6;

/** What a document says, as few bytes. The name of a site may change and is not in it; being void is no change of what it says. */
export const digestOfFacts = ({
  kind,
  id,
  number,
  siteId,
  day,
  identifier,
  grams,
  basis,
}: GenuineFacts): Uint8Array => {
  const said = canonicalJson([kind, id, number, siteId, day, identifier, grams, ...basis]);
  return sha256(new TextEncoder().encode(said)).subarray(0, digestBytes);
};

/** The end of an identifier: what somebody who holds the thing can compare, and nobody else can use. */
export const lastFour = (identifier: string): string => {
  const signs = Array.from(identifier);
  return signs.length < 8 ? '****' : `****${signs.slice(-4).join('')}`;
};
