import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';

/** A report to the police as the chain of its site tells it: the last that is said of number and goods holds. */
export interface SuspicionBook {
  readonly reportId: string;
  readonly siteId: string;
  readonly kind: SuspicionKind;
  readonly goods: string;
  readonly classCode: string | null;
  readonly grams: number | null;
  readonly office: string;
  readonly toldBy: ToldBy;
  readonly toldAt: string;
  number: string | null;
  outcome: SuspicionOutcome;
  followUps: number;
  /** Row of the event that said it last. */
  event: number;
}
