import { accept, refuse, stillWaits, type Outcome } from '../parts/problem.ts';
import type { Store } from '../store/open-store.ts';

/**
 * Forgets which tablet this was, so that it can be enrolled anew under another key: only once the server has all that was signed
 * by the old one. What was refused stays, to be mended under the new key; PINs go, since they open nothing on another tablet.
 * Refusal: `device.still-waits`.
 */
export const leaveDevice = (store: Store): Promise<Outcome<void>> =>
  store.transaction('rw', [store.acts, store.photos, store.remembered, store.people], async () => {
    const acts = await store.acts.where('state').anyOf('waiting', 'sent').count();
    const photos = await store.photos.where('state').anyOf('waiting', 'sending').count();
    if (acts + photos > 0) return refuse(stillWaits);
    await store.remembered.bulkDelete(['identity', 'enrolment', 'ended', 'sender']);
    await store.people.clear();
    return accept(undefined);
  });
