import type { Details, Family } from '@huihuan/contracts-events';
import type { Asked, FormField, Words } from './form.ts';

/** An act that waits for steps: it is refused, or needs a supervisor, while one is not done. */
export const gates = ['start-job', 'close-job', 'dispatch', 'close-reuse', 'certificate'] as const;
export type Gate = (typeof gates)[number];

/** What is done to an item on its way, with what is recorded of it. */
export interface Step extends Words {
  readonly name: string;
  readonly families: readonly Family[];
  readonly fields: readonly FormField[];
  /** Kinds of photos or documents that belong to it, at least one each. */
  readonly evidence: readonly string[];
  /** A second person answers for it; by what is recorded of it where that decides. */
  readonly witness: boolean | ((recorded: Pick<Asked, 'details'>) => boolean);
  /** The rule of the book that asks it; none where it is good practice of the network. */
  readonly ruleId: string | null;
  /** The acts that wait for it, and for which items. */
  readonly before: readonly Gate[];
  readonly when?: (asked: Asked) => boolean;
  /** Tried in vain is enough for the acts that wait for it, as what then follows is asked elsewhere; not where left out. */
  readonly mayFail?: boolean;
}

export const needsWitness = ({ witness }: Step, recorded: Pick<Asked, 'details'>): boolean =>
  typeof witness === 'function' ? witness(recorded) : witness;

/** A step as it was recorded; `stepId` names the record. */
export interface StepDone {
  readonly step: string;
  readonly stepId: string;
  readonly result: 'done' | 'failed';
  readonly details: Details;
  readonly staffId: string | null;
  readonly witnessId: string | null;
  readonly occurredAt: string;
}

/** What is known of an item when an act is judged: its form as it stands, and its steps without those that were corrected. */
export interface KnownItem {
  readonly itemId: string;
  readonly family: Family;
  readonly classCode: string;
  readonly details: Details;
  readonly steps: readonly StepDone[];
}
