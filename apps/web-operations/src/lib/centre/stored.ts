import { getJson } from '@huihuan/web-kit';
import type { GradeOutcome } from '@huihuan/contracts-events';
import type { Item } from '../custody/types.ts';

export interface Stored {
  readonly holding: {
    readonly item: Item;
    readonly state: string;
    readonly grade: GradeOutcome | null;
    readonly blockedBy: readonly string[];
  };
  readonly arrivedAt: string;
}

export interface StoredPage {
  readonly rows: readonly Stored[];
  readonly next: string | null;
}

/** One page of what lies at a sorting centre, what came first first. */
export const storedPage = (
  siteId: string,
  asked: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<StoredPage> =>
  getJson<StoredPage>(`/api/sorting/sites/${siteId}/storage?${new URLSearchParams(asked).toString()}`, signal);
