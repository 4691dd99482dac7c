import { accept, ownProblem, refuse, type Outcome } from '../parts/problem.ts';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';

const notRefused = ownProblem('act.not-refused', '只能重发被退回的记录。', 'Only what was refused can be sent again.');

/** A refusal leaves nothing behind at the server, so the same act under the same id may succeed a minute later. */
export const resendAct = (store: Store, id: string): Promise<Outcome<Act>> =>
  store.transaction('rw', store.acts, async () => {
    const act = await store.acts.get(id);
    if (act?.state !== 'refused') return refuse(notRefused);
    const again: Act = { ...act, state: 'waiting', failures: 0, nextTryAt: null, settledAt: null };
    await store.acts.put(again);
    return accept(again);
  });

/** What the server refused of an upload stays refused under its id: it is announced anew. */
export const resendPhoto = async (store: Store, photoId: string): Promise<void> => {
  const anew = { state: 'waiting', uploadId: null, uploadUrl: null, offset: 0, failures: 0, nextTryAt: null } as const;
  await store.photos
    .where('photoId')
    .equals(photoId)
    .and(({ state }) => state === 'refused')
    .modify(anew);
};
