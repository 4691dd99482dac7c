import type { Draft } from './draft.ts';

let pending: Draft | null = null;

/** Puts a draft down for the screen that is opened next: a refused hand-in that is mended. */
export const putDraft = (draft: Draft): void => {
  pending = draft;
};

/** Takes it up, once. */
export const takeDraft = (): Draft | null => {
  const found = pending;
  pending = null;
  return found;
};
