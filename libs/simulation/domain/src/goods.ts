import type { Details, Family } from '@huihuan/contracts-events';

/** A unit on its way through the plan: where it is and what it weighs there, as the network will come to know it. */
export interface Good {
  readonly itemId: string;
  readonly classCode: string;
  readonly family: Family;
  readonly grams: number;
  /** What the form of its family says; nothing of what dismantling gave. */
  readonly details: Details;
}

/** The body of one hand-in, except for the moment, which is when it is sent. */
export interface HandInRow {
  readonly id: string;
  readonly classCode: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly grams: number;
  readonly consignor: Readonly<Record<string, string>>;
  readonly paidFen: number;
  readonly details: Details;
  readonly attendantId?: string;
  readonly override?: { readonly supervisorId: string; readonly reason: string };
}

export interface HandIn {
  readonly siteId: string;
  readonly row: HandInRow;
  /** The scale was read wrong: put right before the goods leave. */
  readonly correction: { readonly id: string; readonly grams: number } | null;
  /** Registered by mistake: closed again, and never shipped. */
  readonly voidId: string | null;
}
