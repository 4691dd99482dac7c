import { dropDraft } from './kept-draft.ts';
import { dropReports } from './kept-reports.ts';
import { dropPending } from './pending-draft.ts';

/** As much of a desk as says who works at it. */
export interface Watched {
  readonly state: () => { readonly kind: string; readonly person?: { readonly personId: string } };
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Forgets a hand-in and a report to the police that were begun once nobody, or somebody else, works at the desk, whichever screen is open. A reload is no
 * lock: whoever began it finds it again after signing in.
 */
export const forgetOnLock = (desk: Watched): (() => void) => {
  const now = (): string | null => desk.state().person?.personId ?? null;
  let worker = now();
  return desk.subscribe(() => {
    const next = now();
    if (worker !== null && next !== worker) {
      dropDraft();
      dropPending();
      dropReports();
    }
    worker = next;
  });
};
