import type { Problem } from '@huihuan/kernel-domain';
import type { Warning } from '@huihuan/intake-domain';

/** What the tablet is told of a hand-in that was taken. */
export interface AcceptedIntake {
  readonly itemId: string;
  readonly status: 'accepted';
  readonly eventId: string;
  readonly siteSeq: number;
  readonly grams: number;
  readonly warnings: readonly Warning[];
}

export type RowAnswer =
  | (AcceptedIntake & { readonly index: number; readonly id: string })
  | { readonly index: number; readonly id: string | null; readonly status: 'refused'; readonly problem: Problem };
