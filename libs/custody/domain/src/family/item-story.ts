import type { Details } from '@huihuan/contracts-events';
import type { KnownItem, StepDone } from '@huihuan/families-domain';
import type { RuleBook } from '@huihuan/rules-domain';
import type { KnownStaff } from '../handover/known.ts';
import type { Holding } from '../holding/holding.ts';

/** What these books know of an item beside its place and weight: its form as it stands, and its steps. */
export interface ItemStory {
  readonly details: Details;
  /** Without those that were recorded wrong and corrected. */
  readonly steps: readonly StepDone[];
}

export const noStory: ItemStory = { details: {}, steps: [] };

export interface StoryContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly rules: RuleBook;
  readonly staff: (staffId: string) => KnownStaff | undefined;
}

/** The item as a gate judges it. */
export const knownItem = (
  { item: { itemId, family, classCode } }: Pick<Holding, 'item'>,
  story: ItemStory,
): KnownItem => ({
  ...{ itemId, family, classCode },
  ...story,
});
