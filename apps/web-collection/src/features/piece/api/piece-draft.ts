import type { Details } from '@huihuan/contracts-events';
import { fillForm, formOf } from '@huihuan/families-domain';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import type { StepEntry } from './record-piece.ts';

/** A step that is being recorded, as far as it is typed. */
export interface StepDraft extends StepEntry {
  readonly form: 'step';
}

/** The form of the piece that is being said anew. */
export interface DescribeDraft {
  readonly form: 'describe';
  /** What was known of the piece when this was begun. */
  readonly base: Details;
  readonly details: Details;
  readonly reason: string;
  /** Fields that others have changed since it was begun, and that stand in it as they are now unless they were typed here. */
  readonly meanwhile: readonly string[];
  /** The refused description in whose place it goes. */
  readonly mends: string | null;
}

/** What somebody is typing about a piece: one form at a time. */
export type PieceDraft = StepDraft | DescribeDraft;

export const newStep = (step: string): StepDraft => ({
  ...{ form: 'step', step, result: 'done', details: {}, photos: [], witnessId: null },
});

/** What is known, without answers that its form asks no longer. */
export const filledWith = (
  { family, code }: Pick<GoodsClass, 'family' | 'code'>,
  details: Details,
  day: string,
): Details => fillForm(formOf(family).fields, { classCode: code, day, details }, {});

export const newDescription = (of: Pick<GoodsClass, 'family' | 'code'>, base: Details, day: string): DescribeDraft => ({
  ...{ form: 'describe', base, details: filledWith(of, base, day), reason: '', meanwhile: [], mends: null },
});
