import { dropDraft } from './kept-draft.ts';
import { dropReports } from './kept-reports.ts';
import { dropPending } from './pending-draft.ts';

/** As much of a desk as says who works at it. */
export interface Watched {
  readonly state: () => { readonly kind: string; readonly person?: { readonly personId: string } };
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Forgets a hand-in, a report to the police and whatever else was begun once nobody, or somebody else, works at the desk, whichever screen is open. A reload
 * is no lock: whoever began it finds it again after signing in. @param dropOthers drops what that person has begun and is kept elsewhere
 */
export const forgetOnLock = (desk: Watched, dropOthers: (personId: string) => void): (() => void) => {
  const now = (): string | null => desk.state().person?.personId ?? null;
  let worker = now();
  return desk.subscribe(() => {
    const next = now();
    if (worker !== null && next !== worker) {
      dropDraft();
      dropPending();
      dropReports();
      dropOthers(worker);
    }
    worker = next;
  });
};
