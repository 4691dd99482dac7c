import type { Draft } from './draft.ts';
import { keptDraft } from './kept-draft.ts';

let pending: { readonly draft: Draft; readonly personId: string } | null = null;

/** Puts a draft down for the screen that is opened next: a refused hand-in that is mended, or one that was left for another screen. */
export const putDraft = (draft: Draft, personId: string): void => {
  pending = { draft, personId };
};

export const dropPending = (): void => {
  pending = null;
};

/** Takes it up, once; `null` where it was somebody else's. */
export const takeDraft = (personId: string | null): Draft | null => {
  const found = pending;
  pending = null;
  return found !== null && found.personId === personId ? found.draft : null;
};

/** What that person began and left for another screen, or before a reload; it stays where it is. `null` where there is nothing. */
export const begunDraft = (personId: string | null): Draft | null => {
  if (personId === null) return null;
  return pending?.personId === personId ? pending.draft : keptDraft(personId);
};
