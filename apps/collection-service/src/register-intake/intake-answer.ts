import type { StatementDoubt } from '@huihuan/contracts-events';
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

/** What it is told of a hand-in whose device was not to be trusted when it signed: somebody of the site decides. */
export interface PutAsideIntake {
  readonly itemId: string;
  readonly status: 'put-aside';
  readonly code: 'statement.put-aside';
  readonly why: StatementDoubt;
  readonly zh: string;
  readonly en: string;
}

export type IntakeAnswer = AcceptedIntake | PutAsideIntake;

export type RowAnswer =
  | (IntakeAnswer & { readonly index: number; readonly id: string })
  | { readonly index: number; readonly id: string | null; readonly status: 'refused'; readonly problem: Problem };
