import type { Family, GradeOutcome, Identifier, IdentifierKind } from '@huihuan/contracts-events';
import type { Place } from './place.ts';

/** What the events seen so far say of an item. They arrive by several topics, so any part may still be unknown. */
export interface ItemState {
  readonly itemId: string;
  /** 0 while no event has placed the item. */
  readonly custodySeq: number;
  readonly place: Place | null;
  readonly goods: Goods | null;
  readonly grams: number;
  /** What it carries and has not lost. */
  readonly identifiers: readonly Identifier[];
  /** What settled conflicts took away, for good: whoever still says it later is not believed. */
  readonly lost: readonly Identifier[];
  /** What amendments took away or gave: of each identifier the word of the highest custody number. */
  readonly amended: readonly AmendedIdentifier[];
  readonly origin: Origin | null;
  readonly grade: Grade | null;
}

export interface AmendedIdentifier extends Identifier {
  readonly custodySeq: number;
  readonly isCarried: boolean;
}

export interface Goods {
  readonly tracking: 'item' | 'lot';
  readonly family: Family;
  readonly classCode: string;
}

/** How an item came into the network: handed in, or made by a dismantling job. */
export interface Origin {
  readonly siteId: string;
  readonly at: string;
  readonly producedBy: string | null;
}

export interface Grade {
  readonly outcome: GradeOutcome;
  readonly at: string;
  readonly eventId: string;
}

export const unknownItem = (itemId: string): ItemState => ({
  itemId,
  custodySeq: 0,
  place: null,
  goods: null,
  grams: 0,
  identifiers: [],
  lost: [],
  amended: [],
  origin: null,
  grade: null,
});

/** In the network: somebody has custody of it. */
export const isActive = (place: Place | null): boolean => place?.kind === 'site' || place?.kind === 'shipment';

export const identifierKey = (identifier: { readonly kind: IdentifierKind; readonly value: string }): string =>
  `${identifier.kind}:${identifier.value}`;
