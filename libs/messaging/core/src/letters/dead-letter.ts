import type { Message } from '../transport.ts';

/**
 * Why a message waits: its effect failed, and an operator has to look; an earlier one of its key waits; or it came before
 * something that it needs, and is tried again by itself.
 */
export type LetterReason = 'failed' | 'behind' | 'early';

export const letterStates = ['waiting', 'discarded', 'done'] as const;
export type LetterState = (typeof letterStates)[number];

/** A message that could not have its effect when it came, without its record, which may be large. */
export interface LetterSummary extends Omit<Message, 'record'> {
  readonly state: LetterState;
  readonly reason: LetterReason;
  /** What it failed with last; the beginning of it in a list. */
  readonly error: string;
  /** How often its effect was tried; 0 for what only waits behind another. */
  readonly attempts: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** When it is tried again by itself; `null` where somebody has to. */
  readonly nextAttemptAt: string | null;
  /** Size of the record. */
  readonly bytes: number;
  readonly discarded: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

export interface DeadLetter extends LetterSummary, Message {}

/** Early letters that have waited this long need a hand like failed ones: what they wait for may never come. */
export const overdueMinutes = 10;

export interface LetterCounts {
  /** Letters that need a hand; those that are overdue among them. */
  readonly failed: number;
  /** Letters that wait behind an earlier one of their key. */
  readonly behind: number;
  /** Letters that came too early and are tried again by themselves, not overdue yet. */
  readonly early: number;
  /** Of the failed: letters that came too early and have waited for more than ten minutes. */
  readonly overdue: number;
  readonly discarded: number;
}

export const noLetters: LetterCounts = { failed: 0, behind: 0, early: 0, overdue: 0, discarded: 0 };
