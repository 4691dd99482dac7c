import type { IdentifierKind } from '@huihuan/contracts-events';
import type { Finding } from '../../../lib/custody/types.ts';

export interface SaidOfLine {
  readonly itemId: string;
  readonly finding: Finding;
  readonly measuredGrams: number | null;
  readonly reason: string | null;
}

export interface SaidBeyond {
  readonly unexpectedId: string;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  readonly note: string;
  readonly grams: number | null;
}

/** One thing that the operator said, with the id under which the server takes it once. */
export interface Act {
  readonly id: string;
  readonly findings: readonly SaidOfLine[];
  readonly unexpected: readonly SaidBeyond[];
}
