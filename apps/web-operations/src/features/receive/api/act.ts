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

/** What the operator said at once: of lines, of goods beyond the list, and of which of these it was a mistake. */
export interface Said {
  readonly findings: readonly SaidOfLine[];
  readonly unexpected: readonly SaidBeyond[];
  readonly takenBack?: readonly string[];
}

/** One thing that the operator said, with the id under which the server takes it once. */
export interface Act extends Said {
  readonly id: string;
}
