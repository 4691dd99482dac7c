import { useEffect, useSyncExternalStore } from 'react';
import { outbox } from '../start-outbox.ts';
import { holdVersion, keepUpToDate, type AppUpdate, type UpdateState } from './app-update.ts';

let kept: AppUpdate | null = null;

/** Keeps the page on the tablet. Called once, after `startOutbox`; `/collect/service-worker.js` comes of `offlineFiles()`. */
export const startUpdates = (address: string): void => {
  if (!('serviceWorker' in navigator)) return;
  kept ??= keepUpToDate(address, () => outbox().desk.state());
};

const subscribe = (listener: () => void): (() => void) => kept?.subscribe(listener) ?? (() => undefined);

/** Whether a new version waits; `takeOver` changes to it as soon as nothing is being typed. */
export const useUpdate = (): { readonly state: UpdateState; readonly takeOver: () => void } => ({
  state: useSyncExternalStore(subscribe, () => kept?.state() ?? 'none'),
  takeOver: () => kept?.takeOver(),
});

/** While this is true no version changes: something has been typed here that is not recorded yet. */
export const useTyping = (isTyping: boolean): void => {
  useEffect(() => (isTyping ? holdVersion() : undefined), [isTyping]);
};
