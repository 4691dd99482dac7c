import type { Family, Identifier } from '@huihuan/contracts-events';
import { problemOf, type ProblemDetails } from '@huihuan/web-kit';
import { outbox } from '@huihuan/web-outbox';

/** An item as the books of the tier have it. */
export interface KnownItem {
  readonly item: {
    readonly itemId: string;
    readonly family: Family;
    readonly tracking: 'item' | 'lot';
    readonly classCode: string;
    readonly grams: number;
    readonly identifiers: readonly Identifier[];
  };
  readonly siteId: string;
  readonly state:
    'in-stock' | 'packed' | 'reserved' | 'in-process' | 'in-transit' | 'handed-over' | 'consumed' | 'closed';
  readonly blockedBy: readonly string[];
  /** The event by which its site said it, which a correction names. */
  readonly corrects: string | null;
}

export type ItemAnswer =
  | { readonly kind: 'known'; readonly known: KnownItem }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  /** Nobody answers, or whoever works here is signed in offline. */
  | { readonly kind: 'away' };

/** Asks how an item stands in the books: online alone, because what moved since is known to the server. */
export const askItem = async (itemId: string): Promise<ItemAnswer> => {
  const token = await outbox().desk.token();
  if (token.kind !== 'token') return { kind: 'away' };
  const headers = { authorization: `Bearer ${token.token}` };
  const answer = await fetch(`/api/collection/items/${itemId}`, { headers }).catch(() => null);
  if (answer === null) return { kind: 'away' };
  const body = (await answer.json().catch(() => null)) as unknown;
  return answer.ok
    ? { kind: 'known', known: body as KnownItem }
    : { kind: 'refused', problem: problemOf(answer.status, body) };
};
