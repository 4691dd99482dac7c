import type { Identifier } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import type { LineFinding, UnexpectedGoods } from '../incoming/incoming-shipment.ts';

/** What the receiver found, of which the digest is made. */
export interface Findings {
  readonly shipmentId: string;
  /** The list that the findings are about. */
  readonly listDigest: string;
  /** In the order of the list. */
  readonly findings: readonly LineFinding[];
  readonly unexpected: readonly UnexpectedGoods[];
}

/**
 * What the receiver signs beside the list: SHA-256 over the canonical JSON of its findings. Exactly these members count, as
 * in the digest of the list.
 */
export const findingsDigest = ({ shipmentId, listDigest, findings, unexpected }: Findings): string =>
  sha256Hex(
    canonicalJson({
      shipmentId,
      listDigest,
      lines: findings.map(({ itemId, finding, measuredGrams, reason }) => ({ itemId, finding, measuredGrams, reason })),
      unexpected: unexpected.map(({ unexpectedId, itemId, identifiers, note, grams }) => ({
        ...{ unexpectedId, itemId, note, grams },
        identifiers: identifiers.map(({ kind, value }: Identifier) => ({ kind, value })),
      })),
    }),
  );
