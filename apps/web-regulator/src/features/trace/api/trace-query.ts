import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Fact } from '../../../lib/api/types.ts';

export interface TracedItem {
  readonly itemId: string;
  /** Null while events name the item but none has said what it is: their turn may still come. */
  readonly tracking: 'item' | 'lot' | null;
  readonly family: string | null;
  readonly classCode: string | null;
  readonly grams: number;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly state: 'in-stock' | 'in-transit' | 'consumed' | 'closed' | 'unknown';
  readonly siteId: string | null;
  readonly shipmentId: string | null;
  readonly outcome: string | null;
  readonly blockedBy: readonly string[];
}

/** An item of the genealogy. The children of an origin are its own origins, those of an output its own outputs. */
export interface GenealogyNode {
  readonly itemId: string;
  readonly classCode: string | null;
  readonly family: string | null;
  readonly grams: number;
  readonly jobId: string | null;
  readonly children: readonly GenealogyNode[];
}

export interface ItemStory {
  readonly item: TracedItem;
  readonly origins: readonly GenealogyNode[];
  readonly derived: readonly GenealogyNode[];
  /** More relatives exist than are listed. */
  readonly truncated: boolean;
  /** Oldest first. */
  readonly story: readonly (Fact & { readonly source: string; readonly hash: string })[];
}

/** One item with its story, or the several that carry what was asked for. */
export type TraceAnswer = ItemStory | { readonly matches: readonly TracedItem[] };

/** Everything known of what carries an id, VIN, code, serial, shipment id or container code. */
export const traceQuery = (asked: string) =>
  queryOptions({
    queryKey: ['trace', asked],
    queryFn: ({ signal }) => getJson<TraceAnswer>(`/api/regulator/trace?q=${encodeURIComponent(asked)}`, signal),
  });
