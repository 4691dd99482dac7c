import type { TabletState } from '../device/tablet-state.ts';

/**
 * Whether another version of the page is on the tablet: `none`; `ready`, all files of it are here and it waits until nothing is
 * being typed; `taking-over`, every tab is about to be loaded again.
 */
export type UpdateState = 'none' | 'ready' | 'taking-over';

export interface AppUpdate {
  state(): UpdateState;
  subscribe(listener: () => void): () => void;
  /** Changes to the new version now, unless something is being typed in some tab: then as soon as it is not. */
  takeOver(): void;
}

const typingLock = 'huihuan.typing';

/** Something is being typed in this tab, until the function that is returned is called: no version changes meanwhile. */
export const holdVersion = (): (() => void) => {
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  void navigator.locks.request(typingLock, { mode: 'shared' }, () => held);
  return end;
};

/** Everything that is looked at again by itself, in case nothing happens that would say so. */
const lookAgain = 30 * 60_000;
const tryAgain = 2_000;

const latestMilliseconds = 5_000;

/** Once the page stands and the browser has nothing better to do: all files of a version are as much again as the page itself. */
const atRest = (work: () => void): void => {
  const begin = (): void => {
    // one family of browsers has none
    if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: latestMilliseconds });
    else setTimeout(work, 500);
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
};

/**
 * Keeps the page on the tablet and brings new versions. A version is on the disk whole before it runs, runs in all tabs or in
 * none, and comes when nobody works (`locked`) or when a person says so; never while something is being typed.
 */
export const keepUpToDate = (address: string, tablet: () => TabletState): AppUpdate => {
  let state: UpdateState = 'none';
  let isWanted = false;
  const listeners = new Set<() => void>();
  const set = (next: UpdateState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const container = navigator.serviceWorker;
  // the very first version takes this page over as it is
  let isFirst = container.controller === null;
  container.addEventListener('controllerchange', () => {
    if (!isFirst) location.reload();
    // nothing was taken over from: what comes after it is news
    else set('none');
    isFirst = false;
  });

  const takeOverIfAtRest = async (registration: ServiceWorkerRegistration): Promise<void> => {
    const { waiting } = registration;
    if (waiting === null || (!isWanted && tablet().kind === 'working')) return;
    await navigator.locks.request(typingLock, { mode: 'exclusive', ifAvailable: true }, (lock) => {
      if (lock === null) return;
      set('taking-over');
      waiting.postMessage('take-over');
    });
  };
  const look = (registration: ServiceWorkerRegistration): void => {
    // what waits at the first visit waits for nothing
    if (registration.waiting !== null && container.controller !== null && state === 'none') set('ready');
    void takeOverIfAtRest(registration);
  };
  const watch = (registration: ServiceWorkerRegistration): void => {
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => look(registration));
    });
    look(registration);
    setInterval(() => look(registration), tryAgain);
    // nobody answers: the version that is here goes on
    setInterval(() => void registration.update().catch(() => undefined), lookAgain);
    addEventListener('online', () => void registration.update().catch(() => undefined));
  };
  atRest(() => {
    container.register(address, { updateViaCache: 'none' }).then(watch, (failure: unknown) => console.error(failure));
  });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver: () => {
      isWanted = true;
    },
  };
};
