import { openOutbox, type Outbox } from './outbox.ts';
import { browserParts } from './parts/browser-parts.ts';
import { openStore, StoreIsNewer } from './store/open-store.ts';

/**
 * What came of opening:
 * - `open`: everything else is asked of `outbox()`
 * - `must-reload`: a newer version of the page has written here; this one touches nothing and asks to be loaded again
 * - `insecure`: this address offers no keys and no service worker (plain HTTP from another machine)
 */
export type Opening =
  { readonly kind: 'open'; readonly outbox: Outbox } | { readonly kind: 'must-reload' } | { readonly kind: 'insecure' };

let opened: Outbox | null = null;
let reloadListener: () => void = () => undefined;

/** Opens the offline core of this page. Called once, before the page is drawn. */
export const startOutbox = async (): Promise<Opening> => {
  if (!isSecureContext) return { kind: 'insecure' };
  try {
    const parts = browserParts();
    const store = await openStore(parts);
    // a newer version of the page wants to change the tables: this one lets go, and says so
    store.on('versionchange', () => {
      store.close();
      reloadListener();
    });
    const outbox = await openOutbox(parts, store);
    addEventListener('online', () => outbox.tryNow());
    document.addEventListener('visibilitychange', () => outbox.tryNow());
    opened = outbox;
    return { kind: 'open', outbox };
  } catch (failure) {
    if (failure instanceof StoreIsNewer) return { kind: 'must-reload' };
    throw failure;
  }
};

/**
 * The offline core of this page.
 * @throws Error before `startOutbox` has answered
 */
export const outbox = (): Outbox => {
  if (opened === null) throw new Error('the outbox is not open yet: startOutbox comes first');
  return opened;
};

/** Called when another tab has begun to run a newer version: nothing can be recorded here until the page is loaded again. */
export const onMustReload = (listener: () => void): void => {
  reloadListener = listener;
};
